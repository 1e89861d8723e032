"""`kp list` and `kp next`: all deals, and the contacts coming up."""
