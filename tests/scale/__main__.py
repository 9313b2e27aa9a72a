"""Every book, judged and told in a table.

    python -m tests.scale [--of 10 --part 3] [FOLDER]

The books stay in FOLDER to be looked at; without it they are gone afterwards.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.scale.books import SAMPLES, Sample
from tests.scale.judge import Verdict, judge
from tests.tools.chromium import open_browser

BATCH = 8
"""How many books one start of each checker judges."""

HEADER = (
    "| Shape | Books | failed | PDFs | to be read | pages | MB | HTML and SVG "
    "| veraPDF | Nu | axe |\n"
    f"|---|{'--:|' * 10}"
)


def judged(samples: Sequence[Sample], folder: Path) -> Iterator[Verdict]:
    """A few at a time, told as it goes."""
    with open_browser() as browser:
        for start in range(0, len(samples), BATCH):
            for verdict in judge(samples[start : start + BATCH], folder, browser):
                built = verdict.built
                said = f"{built.sample.name}: {built.pages} pages, {built.seconds:.0f} s"
                sys.stderr.write("\n    ".join((said, *verdict.broken)) + "\n")
                yield verdict


def row(name: str, verdicts: Sequence[Verdict]) -> str:
    """One line of the table; the last three columns count what is broken.

    The PDFs to be read are those that promise the standards; the others are for paper.
    """
    built = [verdict.built for verdict in verdicts]
    counts = (
        len(built),
        sum(bool(one.failure) for one in built),
        sum(one.pdfs for one in built),
        sum(len(one.accessible) for one in built),
        sum(one.pages for one in built),
        round(sum(one.octets for one in built) / 1e6),
        sum(len(one.html) for one in built),
        sum(len(verdict.pdf) for verdict in verdicts),
        sum(len(verdict.html) for verdict in verdicts),
        sum(len(verdict.axe) for verdict in verdicts),
    )
    return f"| {name} | {' | '.join(f'{count:,}' for count in counts)} |"


def table(verdicts: Sequence[Verdict]) -> str:
    """All shapes and their sum."""
    shapes = dict.fromkeys(verdict.built.sample.shape for verdict in verdicts)
    rows = [
        row(shape, [each for each in verdicts if each.built.sample.shape == shape])
        for shape in shapes
    ]
    return "\n".join((HEADER, *rows, row("**all**", verdicts)))


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.scale")
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--of", type=int, default=1, help="how many parts all books have")
    parser.add_argument("--part", type=int, default=0, help="which part to judge, from 0")
    given = parser.parse_args(arguments)
    with TemporaryDirectory(prefix="bukusaku-scale-") as temporary:
        chosen = SAMPLES[given.part :: given.of]
        verdicts = list(judged(chosen, given.folder or Path(temporary)))
    sys.stdout.write(f"{table(verdicts)}\n")
    return int(any(verdict.broken for verdict in verdicts))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
