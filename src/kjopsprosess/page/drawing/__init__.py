"""A page drawn: laid out in rows, in colour, as Markdown, as a table for a spreadsheet."""
