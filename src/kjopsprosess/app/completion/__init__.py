"""What a shell completes while somebody types a command."""
