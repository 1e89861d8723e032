"""Messages of the commands after a meeting."""
