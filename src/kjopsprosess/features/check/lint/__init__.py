"""The wording and structure of processes: valid, but seldom meant."""
