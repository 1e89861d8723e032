"""`kp process list`, `show` and `new`: the process library."""
