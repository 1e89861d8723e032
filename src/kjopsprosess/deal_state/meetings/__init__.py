"""Meetings and calls with the customer: those booked, and when the customer may be contacted."""
