"""Days that rule, and the time the customer needs until then."""
