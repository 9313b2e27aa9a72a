"""Sixty books of every shape and size, each held to the standards: `python -m tests.scale`."""
