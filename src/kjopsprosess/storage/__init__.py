"""The only layer that touches the disk: YAML text with places, insertion, atomic replacement."""
