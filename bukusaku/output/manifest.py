"""The list of what we published, kept beside it: what is ours, and what may be removed.

It has no clock, so the same files give the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bukusaku.output.artifact import is_usable
from bukusaku.output.problems import NotOursError
from bukusaku.project import octets_of

MANIFEST = ".bukusaku.json"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class FileRecord:
    """What a published file holds."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """`files` are all that we published; `retired` those of them that no page names any more.

    `about` is what the caller wants to remember of the build: versions, the edition.
    """

    files: Mapping[str, FileRecord] = field(default_factory=dict)
    retired: frozenset[str] = frozenset()
    about: Mapping[str, str] = field(default_factory=dict)

    def to_bytes(self) -> bytes:
        """As written to disk: JSON, sorted, one file a line."""
        files = [
            {"path": path, "sha256": record.sha256, "size": record.size}
            for path, record in sorted(self.files.items())
        ]
        head = {"format": FORMAT, "about": dict(sorted(self.about.items()))}
        rows = ",\n".join(json.dumps(row, ensure_ascii=False) for row in files)
        start = json.dumps({**head, "retired": sorted(self.retired)}, ensure_ascii=False)
        return f'{start[:-1]}, "files": [\n{rows}\n]}}\n'.encode()


def manifest_from(content: bytes) -> Manifest:
    """What `Manifest.to_bytes` wrote.

    Raises:
        NotOursError: anything else; above all a path that leads out of the folder.
    """
    try:
        value: Any = json.loads(content)
        files = {row["path"]: FileRecord(row["sha256"], row["size"]) for row in value["files"]}
        manifest = Manifest(files, frozenset(value["retired"]), value["about"])
        sound = value["format"] == FORMAT and all(is_usable(path) for path in files)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NotOursError(MANIFEST) from error
    if not sound:
        raise NotOursError(MANIFEST)
    return manifest


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest in `folder`, or None where there is none.

    Raises:
        NotOursError: it is garbled, or of a version to come.
    """
    try:
        return manifest_from(octets_of(folder / MANIFEST))
    except FileNotFoundError:
        return None


def published(folder: Path) -> Manifest | None:
    """What was last published in `folder` and is still there; None where that is nothing."""
    try:
        manifest = read_manifest(folder)
    except (NotOursError, OSError):
        return None
    if manifest is None:
        return None
    present = {
        path: record for path, record in manifest.files.items() if _is_there(folder / path, record)
    }
    return Manifest(present, manifest.retired & present.keys(), manifest.about)


def _is_there(file: Path, record: FileRecord) -> bool:
    return file.is_file() and file.stat().st_size == record.size
