"""The second way to publish, where a folder cannot be exchanged: file by file, from a journal.

All new files are first written whole into a staging folder inside the output. Renaming that folder
to its final name is the decision: before it nothing has changed, after it the publication will be
finished, by this command or by the next. Then the files are moved into place (assets, then pages),
and what is no longer ours to show is removed. The folder with the files still to be moved *is* the
journal.

The window: while files are moved, new pages stand beside old ones. Each is whole at any time, and
none that is in both builds is missing (but for one whose name changes in letter case only).
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from bukusaku.output.artifact import Claims
from bukusaku.output.folder import JOURNAL, STAGING, survey
from bukusaku.output.manifest import MANIFEST, Manifest, read_manifest
from bukusaku.output.plan import Plan
from bukusaku.output.tree import (
    remove_empty_folders,
    remove_files,
    write_through,
    write_tree,
)


def publish_by_journal(plan: Plan, folder: Path) -> None:
    """Write the plan's new files into `folder` and remove what it removes.

    Raises:
        OSError: it failed; before the decision the output is what it was, after it the next
            command goes on.
    """
    staging = folder / STAGING
    try:
        staging.mkdir()
        write_tree(staging, plan.written, plan.manifest)
        write_through(staging)
        staging.rename(folder / JOURNAL)
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise
    finish_journal(folder)


def finish_journal(folder: Path) -> None:
    """Undo a publication that was not yet decided, or finish one that was.

    May be cut off anywhere and run again: it looks only at what still has to be done.
    """
    if (folder / STAGING).is_dir():
        shutil.rmtree(folder / STAGING)
    journal = folder / JOURNAL
    if not journal.is_dir():
        return
    if manifest := read_manifest(journal):
        _move_files(journal, folder, manifest, read_manifest(folder) or Manifest())
        (journal / MANIFEST).replace(folder / MANIFEST)
    shutil.rmtree(journal)


def _move_files(journal: Path, folder: Path, manifest: Manifest, previous: Manifest) -> None:
    moves = sorted(survey(journal).files, key=lambda path: (not path.startswith("assets/"), path))
    gone = (previous.files.keys() - manifest.files.keys()) & survey(folder).files.keys()
    remove_files(folder, _rivals(gone, moves))
    for path in moves:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_dir() and not target.is_symlink():
            remove_empty_folders(target)
        (journal / path).replace(target)
    remove_files(folder, gone - _rivals(gone, manifest.files))


def _rivals(gone: Iterable[str], paths: Iterable[str]) -> set[str]:
    """Which of the files that go stand where another comes, or under its name in other letters."""
    claims = Claims()
    for path in paths:
        claims.add_file(path)
    return {path for path in gone if claims.rival(path)}
