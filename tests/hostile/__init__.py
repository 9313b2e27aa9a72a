"""Content that means harm: what it tries, and the proof that nothing comes of it."""
