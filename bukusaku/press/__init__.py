"""Book to printed PDFs: typeset, made to conform, checked; the only door to WeasyPrint and pikepdf."""
