"""The way back: a folder freed of what we published in it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from bukusaku.output.exchange import dissolve, left_behind
from bukusaku.output.folder import output_folder, place_of
from bukusaku.output.journal import finish_journal
from bukusaku.output.lock import locked
from bukusaku.output.manifest import MANIFEST, FileRecord, read_manifest
from bukusaku.output.problems import told_plainly
from bukusaku.output.tree import remove_empty_folders, remove_files
from bukusaku.project import octets_of


@dataclass(frozen=True, slots=True)
class Cleaned:
    """How many files went, and which stay since somebody changed them after we wrote them."""

    removed: int
    changed: tuple[str, ...]


def clean(folder: Path, *, project_root: Path) -> Cleaned:
    """Remove the files that the manifest in `folder` lists and that are as we wrote them.

    Raises:
        ProblemsError: the folder may not be the output, is in use, or has a garbled manifest.
    """
    place = place_of(folder, project_root)
    target = output_folder(folder, project_root)
    if not target.is_dir():
        return Cleaned(0, ())
    with told_plainly(place, target), locked(target, place):
        for building in left_behind(target):
            dissolve(building, target)
        finish_journal(target)
        manifest = read_manifest(target)
        if manifest is None:
            return Cleaned(0, ())
        present = {p: r for p, r in manifest.files.items() if (target / p).is_file()}
        ours = [path for path, record in present.items() if _is_as_written(target / path, record)]
        remove_files(target, ours)
        (target / MANIFEST).unlink()
    remove_empty_folders(target)
    return Cleaned(len(ours), tuple(sorted(present.keys() - set(ours))))


def _is_as_written(file: Path, record: FileRecord) -> bool:
    return hashlib.sha256(octets_of(file)).hexdigest() == record.sha256
