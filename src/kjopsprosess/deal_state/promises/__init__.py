"""Promises of both sides, while a log is replayed."""
