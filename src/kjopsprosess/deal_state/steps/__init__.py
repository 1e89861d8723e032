"""The steps of a deal: the map they make, their states, the next one, and what is asked of them."""
