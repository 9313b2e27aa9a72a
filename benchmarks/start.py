"""How long a command takes that has almost nothing to do, whole process."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import bukusaku
from benchmarks.machine import BUKUSAKU, fastest
from benchmarks.measure import Measure, Setting

PROJECT = Path(__file__).resolve().parent.parent
PAGE = "content/chapters/intinya.md"


def measures(setting: Setting) -> Iterator[Measure]:
    """The least disturbed of some runs of each command, on a copy of this repository's own book."""
    book, cache = setting.folder / "book", setting.folder / "cache"
    for name in ("content", "templates"):
        shutil.copytree(PROJECT / name, book / name)
    page = book / PAGE
    text = page.read_text("utf-8")

    def forget(_number: int) -> None:
        shutil.rmtree(cache, ignore_errors=True)

    def edit(number: int) -> None:
        page.write_text(f"{text}\nKalimat baru, yang ke-{number}.\n", "utf-8")

    def leave(_number: int) -> None:
        """As it is."""

    for command, task, prepare in (
        ("--version", "--version", leave),
        ("--help", "--help", leave),
        ("check", "check, nothing kept", forget),
        ("check", "check after an edit", edit),
        ("check", "check, unchanged", leave),
    ):
        best = fastest(
            [*BUKUSAKU, command],
            book,
            3 * setting.times,
            before=prepare,
            environment={"XDG_CACHE_HOME": str(cache)},
        )
        yield Measure("bukusaku", bukusaku.__version__, f"start, {task}", best)
