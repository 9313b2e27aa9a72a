"""The site of a large book: made at first, after one page was touched, and when nothing was."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import bukusaku
from benchmarks.corpus import write_book
from benchmarks.machine import BUKUSAKU, Run, run
from benchmarks.measure import Measure, Setting
from benchmarks.peers import PEERS, Peer

BUILD = (*BUKUSAKU, "build", "--only", "site", "--quiet")


def measures(setting: Setting) -> Iterator[Measure]:
    """bukusaku first, then whichever peers are there."""
    yield from _bukusaku(setting)
    for peer in PEERS:
        asked = not setting.programs or peer.name in setting.programs
        if asked and (program := peer.found(setting.peers)):
            yield from _peer(peer, program, setting)


def _bukusaku(setting: Setting) -> Iterator[Measure]:
    folder = setting.folder / "bukusaku"
    write_book(folder, setting.pages, setting.words)
    cache = setting.folder / "cache"
    os.environ["XDG_CACHE_HOME"] = str(cache)
    page = folder / "content" / "chapters" / "halaman-1.md"
    tasks: dict[str, Callable[[], None]] = {
        "cold": lambda: _remove(cache, folder / "output"),
        "one page touched": lambda: _touch(page),
        "nothing changed": lambda: None,
    }
    for task, prepare in tasks.items():
        runs = []
        for _ in range(setting.times):
            prepare()
            runs.append(run(BUILD, folder))
        yield _measure("bukusaku", bukusaku.__version__, task, runs, setting)


def _peer(peer: Peer, program: Path, setting: Setting) -> Iterator[Measure]:
    folder = setting.folder / peer.name
    peer.prepare(folder, setting.pages, setting.words)
    runs = []
    for _ in range(setting.times):
        _remove(folder / "site", folder / "public", folder / ".cache")
        runs.append(run([program, *peer.build], folder))
    yield _measure(peer.name, peer.version_of(program), "cold", runs, setting)


def _measure(program: str, version: str, task: str, runs: list[Run], setting: Setting) -> Measure:
    """The least disturbed of the runs."""
    best = min(runs, key=lambda each: each.seconds)
    task = f"site, {setting.pages} pages, {task}"
    return Measure(program, version, task, best)


def _touch(page: Path) -> None:
    page.write_text(page.read_text("utf-8") + "\nSatu kalimat lagi.\n", "utf-8")


def _remove(*folders: Path) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
