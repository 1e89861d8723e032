"""Bokmål, sentence by sentence as the phrasebook lists them."""
