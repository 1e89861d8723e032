"""Messages of the commands before a meeting."""
