"""The cache of `kp list`: rows of deals that have not changed."""
