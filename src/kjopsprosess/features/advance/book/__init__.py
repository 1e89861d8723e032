"""A contact to come: booked, moved, with its aim, and from an invitation."""
