"""`python -m benchmarks`: run some or all, print a table, and keep the figures as JSON."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from benchmarks.machine import machine
from benchmarks.measure import Measure, Setting

BENCHMARKS = ("start", "site", "pdf")
"""Each is a module here with `measures(setting)`; a new one is one more name."""


def main() -> None:
    """Measure what was asked for."""
    asked = _arguments()
    rows: list[Measure] = []
    for name in asked.benchmarks or BENCHMARKS:
        with tempfile.TemporaryDirectory(prefix="bukusaku-benchmark-") as folder:
            setting = Setting(
                Path(folder),
                asked.peers,
                tuple(asked.pages),
                asked.words,
                asked.times,
                tuple(asked.peer),
            )
            for row in import_module(f"benchmarks.{name}").measures(setting):
                rows.append(row)
                took = f"{row.took.seconds:.2f} s, CPU {row.took.processor:.2f} s"
                print(f"  {row.program}: {row.task}: {took}", file=sys.stderr)
    print("\n".join(_table(rows)))
    if asked.json:
        found = {"machine": machine(), "measures": [asdict(row) for row in rows]}
        asked.json.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    which = f"of {', '.join(BENCHMARKS)}; else all"
    parser.add_argument("benchmarks", nargs="*", metavar="BENCHMARK", help=which)
    sizes = "of the large books (1000 10000)"
    parser.add_argument("--pages", type=int, nargs="+", default=[1000, 10_000], help=sizes)
    parser.add_argument("--words", type=int, default=400, help="on each of their pages (400)")
    parser.add_argument("--times", type=int, default=3, help="runs; the fastest counts (3)")
    parser.add_argument("--peers", type=Path, help="a folder of programs to compare with")
    parser.add_argument("--peer", action="append", default=[], help="only this one, by its name")
    parser.add_argument("--json", type=Path, help="a file to keep the figures in")
    asked = parser.parse_args()
    if unknown := set(asked.benchmarks) - set(BENCHMARKS):
        parser.error(
            f"no benchmark {', '.join(sorted(unknown))}; there are {', '.join(BENCHMARKS)}"
        )
    return asked


def _table(rows: Sequence[Measure]) -> Iterator[str]:
    """Each row, and where a peer did the same task, how much of its time bukusaku takes."""
    ours = {row.task: row.took for row in rows if row.program == "bukusaku"}
    yield "| Program | Task | s | CPU s | MB | bukusaku's share of s | of CPU s |"
    yield "|---|---|---:|---:|---:|---:|---:|"
    for row in rows:
        own, took = ours.get(row.task), row.took
        shares = (
            (f"{own.seconds / took.seconds:.2f}", f"{own.processor / took.processor:.2f}")
            if own
            else ("", "")
        )
        figures = f"{took.seconds:.2f}", f"{took.processor:.2f}", f"{took.megabytes:.0f}", *shares
        yield f"| {' | '.join((f'{row.program} ({row.version})', row.task, *figures))} |"


if __name__ == "__main__":
    main()
