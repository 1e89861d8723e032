"""`kp path`: where a deal's file is, and the line to edit."""
