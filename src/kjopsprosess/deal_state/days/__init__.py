"""Dates the deal depends on, and the time the customer needs until then."""
