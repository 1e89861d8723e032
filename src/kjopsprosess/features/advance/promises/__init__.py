"""Promises in an entry: read, filed, found by their words, and said back."""
