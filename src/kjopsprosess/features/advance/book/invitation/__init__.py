"""`kp book DEAL --from FILE`: a booking read from the invitation of a calendar program."""
