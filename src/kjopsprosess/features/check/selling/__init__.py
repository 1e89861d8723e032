"""Tells from the wording whether a step, a proof or a commitment is the customer's act or the seller's."""
