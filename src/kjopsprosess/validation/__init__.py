"""Whether processes and deals hold together: findings beyond what the form of a file tells. Pure."""
