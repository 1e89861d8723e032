"""`kp archive`: moves the oldest entries of a deal to a file beside it."""
