"""Sentences that people type in the dialogue, and what each says."""
