"""`kp questions`: what to ask in a talk about how they buy."""
