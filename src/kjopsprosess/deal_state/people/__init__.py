"""People at the customer: what is known of each, and how they are found by name."""
