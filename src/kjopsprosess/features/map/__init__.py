"""`kp map`: the whole process for one customer."""
