"""`kp process diff` and `kp process upgrade`: versions of a process."""
