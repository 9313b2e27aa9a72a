"""Artifacts to files on disk: the only part of bukusaku that writes, below one folder only."""
