"""JSON Schemas for every file of a book, for editors that help while one types."""

from __future__ import annotations


def schema_files() -> dict[str, bytes]:
    """Each schema by the name of its file."""
    return {}
