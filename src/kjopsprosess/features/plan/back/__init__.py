"""`kp plan DEAL --back FILE`: what the customer changed in the plan, read and offered as one entry."""
