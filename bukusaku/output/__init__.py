"""Artifacts to files on disk: the only part of bukusaku that writes, below one folder only."""

from bukusaku.output.artifact import Artifact
from bukusaku.output.manifest import FileRecord, Manifest, published
from bukusaku.output.publish import Published, publish

__all__ = ["Artifact", "FileRecord", "Manifest", "Published", "publish", "published"]
