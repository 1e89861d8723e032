"""What is held about a person: found, and taken out."""
