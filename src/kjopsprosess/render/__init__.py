"""Facts and words become a page; a page becomes terminal text, plain text or Markdown."""
