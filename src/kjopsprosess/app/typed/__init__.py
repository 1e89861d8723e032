"""What is typed: taken apart, and made into ids, days and values."""
