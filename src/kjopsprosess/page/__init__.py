"""Pages: what a screen says, its layout, and drawing it for a terminal, a pipe or Markdown."""
