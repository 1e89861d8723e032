"""`kp practise`: questions from deals, with kp's own answer and the reason."""
