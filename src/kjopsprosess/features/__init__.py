"""One package per feature: its commands, its facts, its page and its JSON."""
