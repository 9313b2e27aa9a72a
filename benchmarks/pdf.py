"""The pocket book as a PDF beside other typesetters, and all PDFs of a book together.

Each is a process of its own, from its start to a file on the disk. bukusaku starts from the content
and ends with both standards, attachment and preflight; the others start from HTML or Typst that
is ready, and end with what they make.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import bukusaku
from benchmarks.corpus import write_book, write_typst
from benchmarks.machine import Run, fastest, run
from benchmarks.measure import Measure, Setting
from benchmarks.pdf_once import write_html
from tests.tools import programs
from tests.tools.chromium import QUIET

PROJECT = Path(__file__).resolve().parent.parent
TEXTS = {70: 18, 250: 66, 500: 132}
"""How many pages of A6 so many texts of 400 words become, about."""

LARGE = 200
"""Books of more pages are set once: they take minutes, and vary little."""

ONCE = (sys.executable, "-m", "benchmarks.pdf_once")
WEASYPRINT = "WeasyPrint, tagged"
TYPST = "import typst; typst.compile('book.typ', output='typst.pdf')"


def measures(setting: Setting) -> Iterator[Measure]:
    """Books of three sizes and this repository's, each beside the peers that are installed."""
    for pages, texts in TEXTS.items():
        folder = setting.folder / f"pages-{pages}"
        write_book(folder, texts, 400)
        write_typst(folder / "book.typ", texts, 400)
        times = 1 if pages > LARGE else setting.times
        yield from _one_book(
            folder, folder, f"a book of {pages} pages", replace(setting, times=times)
        )
    folder = setting.folder / "own"
    folder.mkdir()
    yield from _one_book(PROJECT, folder, "this book", setting)
    yield from _together(setting)


def _one_book(project: Path, folder: Path, what: str, setting: Setting) -> Iterator[Measure]:
    write_html(project, folder)
    numbers = folder / "numbers.json"
    task, numbers_known = f"PDF of {what}", f"PDF of {what}, page numbers remembered"
    peers = [peer for peer in _peers(folder) if not setting.programs or peer[0] in setting.programs]
    took = _in_turn(
        [
            ([*ONCE, "cold", project, numbers], PROJECT),
            ([*ONCE, "remembered", project, numbers], PROJECT),
            *((command, folder) for _, _, command in peers),
        ],
        setting.times,
    )
    yield _own("bukusaku", task, took[0])
    yield _own("bukusaku", numbers_known, took[1])
    for (program, found, _), run_of_peer in zip(peers, took[2:], strict=True):
        yield Measure(program, found, task, run_of_peer)
        if program == WEASYPRINT:
            yield Measure(program, found, numbers_known, run_of_peer)


def _in_turn(commands: Sequence[tuple[Sequence[str | Path], Path]], times: int) -> list[Run]:
    """The least disturbed run of each; a machine that grows busy is so to all of them alike."""
    rounds = [[run(*command) for command in commands] for _ in range(times)]
    return [min(runs, key=lambda each: each.processor) for runs in zip(*rounds, strict=True)]


def _peers(folder: Path) -> Iterator[tuple[str, str, Sequence[str | Path]]]:
    """Name, version and command of each that is installed."""
    weasyprint = [sys.executable, "-m", "weasyprint", "--pdf-tags", "book.html", "weasyprint.pdf"]
    yield WEASYPRINT, version("weasyprint"), weasyprint
    with suppress(programs.MissingProgramError):
        browser = programs.chromium()
        sandbox = [] if os.name == "nt" or os.geteuid() != 0 else ["--no-sandbox"]
        profile = f"--user-data-dir={folder / 'profile'}"
        flags = ["--headless", *QUIET, *sandbox, profile, "--print-to-pdf=chromium.pdf"]
        yield "Chromium", "print, no page numbers", [browser, *flags, "book.html"]
    if (folder / "book.typ").is_file():
        with suppress(PackageNotFoundError):
            yield "Typst", version("typst"), [sys.executable, "-c", TYPST]


def _together(setting: Setting) -> Iterator[Measure]:
    """All PDFs of this repository's book at once, and each of its layouts in a process alone."""
    task = "all PDFs of this book"
    yield _own("bukusaku", task, _fastest([*ONCE, "all", PROJECT, "-"], setting))
    alone = [_fastest([*ONCE, key, PROJECT, "-"], setting) for key in _keys(setting)]
    total = Run(
        sum(run.seconds for run in alone),
        sum(run.processor for run in alone),
        max(run.megabytes for run in alone),
    )
    yield _own("bukusaku, one layout after another", task, total)


def _keys(setting: Setting) -> Sequence[str]:
    file = setting.folder / "keys"
    _fastest([*ONCE, "keys", PROJECT, file], setting)
    return file.read_text("utf-8").split()


def _fastest(command: Sequence[str | Path], setting: Setting) -> Run:
    return fastest(command, PROJECT, setting.times)


def _own(program: str, task: str, took: Run) -> Measure:
    return Measure(program, bukusaku.__version__, task, took)
