"""`kp review`: what the deals of a process teach about it, and applying it."""
