"""What was told of how the customer buys: read from one line, made into facts, and said back."""
