"""An invented workspace in each language, as the files it consists of, and its laying out around a given day."""
