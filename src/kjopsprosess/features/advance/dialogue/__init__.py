"""The dialogue after a meeting or call: its questions, and what is kept of it."""
