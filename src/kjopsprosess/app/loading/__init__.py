"""Deals, processes and tables read for a command, and facts of all deals kept for the next."""
