"""The help: the overview, a page for each command, and errors in how one was called."""
