"""Markdown as people write it: every construct, and each within the others."""
