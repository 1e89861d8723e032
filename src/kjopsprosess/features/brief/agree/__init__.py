"""What to agree, with whom."""
