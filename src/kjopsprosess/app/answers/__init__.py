"""Gives the answer of a command: as a page, JSON, CSV or a document, printed or saved."""
