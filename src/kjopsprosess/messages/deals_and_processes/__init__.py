"""Messages of the commands for deals and buying processes."""
