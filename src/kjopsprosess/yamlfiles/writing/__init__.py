"""From an entry to text, into a file, without changing any other byte."""
