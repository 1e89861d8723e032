"""What many pages say of a deal, in words, pictures and JSON."""
