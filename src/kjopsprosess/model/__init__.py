"""What the files may say: processes, deals, settings, and what can be wrong with them. Pure."""
