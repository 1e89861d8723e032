"""Whether a draft stands in the transcript of a call."""
