"""What the files mean: pure functions from model to facts."""
