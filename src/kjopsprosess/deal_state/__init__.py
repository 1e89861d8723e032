"""What a deal's files mean: steps, people, promises, sources and the next step, derived from the log. Pure."""
