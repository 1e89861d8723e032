"""`kp check`: everything that is wrong, and the wording rules for processes."""
