"""`kp plan`: the plan that the customer sees, and what comes back of it."""
