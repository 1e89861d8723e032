"""`kp memo`: a page that somebody can carry inside the customer, of their own words alone."""
