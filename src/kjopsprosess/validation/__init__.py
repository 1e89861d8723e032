"""Checks processes and deals for errors that their form does not show. Pure."""
