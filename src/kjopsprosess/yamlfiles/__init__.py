"""YAML files with source locations: reading, validating against the models, writing. The only disk access."""
