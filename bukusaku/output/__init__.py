"""Artifacts to files on disk: the only part of bukusaku that writes, below one folder only."""

from bukusaku.output.archive import write_archive
from bukusaku.output.artifact import Artifact
from bukusaku.output.clean import Cleaned, clean
from bukusaku.output.manifest import FileRecord, Manifest, published
from bukusaku.output.publish import Published, publish

__all__ = [
    "Artifact",
    "Cleaned",
    "FileRecord",
    "Manifest",
    "Published",
    "clean",
    "publish",
    "published",
    "write_archive",
]
