"""Capturing quickly: a note in one line, lines to file later, and taking back what was just written."""
