"""`python -m tests.fuzz --minutes 10`: every entry in turn, guided by coverage.

Needs atheris, which is among the test tools where it has wheels: Linux on x86-64.

Each entry runs in a process of its own, because libFuzzer ends the one it runs in. What it found
is in `…-crash-…` files in the folder that is told at the end; `python -m tests.fuzz.one markdown
FILE` tries one again.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from tests.shapes.corpus import shapes

ROOT = Path(__file__).parents[2]
WORDS = Path(__file__).with_name("words.dict")
SUFFIXES = {"yaml": ".yaml", "csv": ".csv", "page": ".md", "svg": ".svg"}
ENTRIES = ("markdown", *SUFFIXES)
SECONDS_PER_INPUT, MEGABYTES = 10, 1024


@dataclass(frozen=True)
class Fuzzed:
    """How many inputs an entry was given, and what libFuzzer said of it."""

    entry: str
    inputs: int
    failed: bool
    said: str


def fuzz(entry: str, seconds: int, folder: Path) -> Fuzzed:
    """Try inputs for so many seconds; the corpus and what was found are left in the folder."""
    corpus = folder / entry
    corpus.mkdir(parents=True)
    for number, octets in enumerate(seeds(entry)):
        (corpus / f"{number:04}").write_bytes(octets)
    options = {
        "max_total_time": seconds,
        "timeout": SECONDS_PER_INPUT,
        "rss_limit_mb": MEGABYTES,
        "max_len": 2_000,
        "dict": WORDS,
        "artifact_prefix": f"{folder}/{entry}-",
        "print_final_stats": 1,
    }
    arguments = [f"-{name}={value}" for name, value in options.items()]
    ended = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.one", entry, *arguments, str(corpus)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    said = ended.stderr + ended.stdout
    counted = re.search(r"number_of_executed_units: (\d+)", said)
    return Fuzzed(entry, int(counted[1]) if counted else 0, ended.returncode != 0, said)


def seeds(entry: str) -> list[bytes]:
    """What people do write: the shapes, and for the others the files of the small books."""
    if entry == "markdown":
        return [text.encode() for text in shapes().values()]
    books = ROOT / "tests" / "books"
    return [file.read_bytes() for file in sorted(books.rglob(f"*{SUFFIXES[entry]}"))]


def main() -> int:
    """Exit 1 where anything was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--entry", choices=ENTRIES, action="append")
    chosen = parser.parse_args()
    entries = chosen.entry or ENTRIES
    folder = Path(mkdtemp(prefix="fuzz-"))
    seconds = max(1, round(chosen.minutes * 60 / len(entries)))
    runs = [fuzz(entry, seconds, folder) for entry in entries]
    for run in runs:
        print(f"{run.entry}: {run.inputs} inputs{', FAILED' if run.failed else ''}")  # noqa: T201
        if run.failed:
            print(run.said[-4000:])  # noqa: T201
    print(f"seconds each: {seconds}; all of it: {folder}")  # noqa: T201
    return int(any(run.failed for run in runs))


if __name__ == "__main__":
    sys.exit(main())
