"""`kp people`: who takes part; where a name stands, and taking it out."""
