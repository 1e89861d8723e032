"""`kp log`: what has happened in one deal."""
