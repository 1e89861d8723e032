"""`kp promises`: every open promise of both sides, over all deals."""
