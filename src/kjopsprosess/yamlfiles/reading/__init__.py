"""From bytes to a tree with source locations, and from the tree to a model or to findings."""
