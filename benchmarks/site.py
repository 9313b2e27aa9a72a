"""The site of this repository's book and of large ones, beside other makers of sites.

Each is made at first, after one page was touched, and when nothing was.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import bukusaku
from benchmarks.corpus import write_book
from benchmarks.machine import BUKUSAKU, Run, run
from benchmarks.measure import Measure, Setting
from benchmarks.peers import PEERS, Peer

BUILD = (*BUKUSAKU, "build", "--only", "site", "--quiet")

PROJECT = Path(__file__).resolve().parent.parent
TOUCHED = "chapters/halaman-1.md"
LISTED = 1_000
"""In larger books a list of all pages on every page would keep the peers at it for hours."""


def measures(setting: Setting) -> Iterator[Measure]:
    """bukusaku first, then whichever peers are there."""
    own = setting.folder / "own"
    for name in ("content", "templates"):
        shutil.copytree(PROJECT / name, own / name)
    yield from _bukusaku(own, own / "content" / "chapters" / "juli-2019.md", "this book", setting)
    for pages in setting.pages:
        folder = setting.folder / f"bukusaku-{pages}"
        write_book(folder, pages, setting.words)
        yield from _bukusaku(folder, folder / "content" / TOUCHED, f"{pages} pages", setting)
        for peer in PEERS if pages <= LISTED else ():
            asked = not setting.programs or peer.name in setting.programs
            if asked and (program := peer.found(setting.peers)):
                yield from _peer(peer, program, pages, setting)


def _bukusaku(folder: Path, page: Path, what: str, setting: Setting) -> Iterator[Measure]:
    cache = folder.with_name(f"{folder.name}-cache")
    os.environ["XDG_CACHE_HOME"] = str(cache)
    tasks: dict[str, Callable[[], None]] = {
        "cold": lambda: _remove(cache, folder / "output"),
        "one page touched": lambda: _touch(page),
        "nothing changed": lambda: None,
    }
    for task, prepare in tasks.items():
        best = _best(BUILD, folder, prepare, setting.times)
        yield Measure("bukusaku", bukusaku.__version__, f"site, {what}, {task}", best)


def _peer(peer: Peer, program: Path, pages: int, setting: Setting) -> Iterator[Measure]:
    folder = setting.folder / f"{peer.name}-{pages}"
    texts = peer.prepare(folder, pages, setting.words)
    made = [folder / name for name in ("site", "public", ".cache")]
    tasks = {"cold": (peer.build, lambda: _remove(*made))}
    if peer.rebuild:
        tasks["one page touched"] = (peer.rebuild, lambda: _touch(texts / TOUCHED))
    for task, (arguments, prepare) in tasks.items():
        best = _best([program, *arguments], folder, prepare, setting.times)
        version = peer.version_of(program)
        yield Measure(peer.name, version, f"site, {pages} pages, {task}", best)


def _best(
    command: Sequence[str | Path], folder: Path, prepare: Callable[[], None], times: int
) -> Run:
    """The least disturbed of the runs."""
    runs = []
    for _ in range(times):
        prepare()
        runs.append(run(command, folder))
    return min(runs, key=lambda each: each.seconds)


def _touch(page: Path) -> None:
    page.write_text(page.read_text("utf-8") + "\nSatu kalimat lagi.\n", "utf-8")


def _remove(*folders: Path) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
