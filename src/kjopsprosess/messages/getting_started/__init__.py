"""Messages of the commands to get started with, and of those that programs call."""
