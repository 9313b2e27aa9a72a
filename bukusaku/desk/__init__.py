"""The editor's desk: starting a book, adding to it, and telling what a computer still lacks."""
