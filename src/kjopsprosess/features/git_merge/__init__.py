"""`kp merge-driver`: merging two changes of one deal for git."""
