"""How long a command takes that has almost nothing to do, whole process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import bukusaku
from benchmarks.machine import BUKUSAKU, fastest
from benchmarks.measure import Measure, Setting

PROJECT = Path(__file__).resolve().parent.parent
COMMANDS = (["--version"], ["--help"], ["check"])


def measures(setting: Setting) -> Iterator[Measure]:
    """The least disturbed of some runs of each command, on this repository's own book."""
    for command in COMMANDS:
        best = fastest([*BUKUSAKU, *command], PROJECT, 3 * setting.times)
        task = f"start, {command[0]}"
        yield Measure("bukusaku", bukusaku.__version__, task, best)
