"""Book to printed PDFs: typeset and made to conform; the only door to WeasyPrint and pikepdf."""
