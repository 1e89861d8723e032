"""`kp calendar`: what is booked, promised and due, as a file that calendar programs read."""
