"""`kp brief`: one screen before a contact."""
