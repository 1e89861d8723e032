"""The grammar of a told sentence: its parts, with names made into ids."""
