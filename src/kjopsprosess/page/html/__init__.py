"""A page as one HTML file: no script, nothing from elsewhere, readable on a telephone and on paper."""
