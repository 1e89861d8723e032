"""What came of the last meeting or call."""
