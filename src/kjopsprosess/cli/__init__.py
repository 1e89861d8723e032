"""Typer, the clock and the exit codes: one file per command."""
