"""What we do not know: found, ranked, and put as questions."""
