"""What a review proposes to change in a process, and changing it."""
