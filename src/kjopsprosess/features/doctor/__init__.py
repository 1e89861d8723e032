"""`kp doctor`: what this machine and this folder have, and what would help."""
