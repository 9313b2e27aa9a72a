"""The editor's live preview: a book shown from memory, always as it was last saved."""
