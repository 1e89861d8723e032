"""What differs between two editions of a process. Pure."""
