"""Where and with what a measurement was made, and one process measured."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

BUKUSAKU = (sys.executable, "-c", "from bukusaku.cli import main; main()")


@dataclass(frozen=True, slots=True)
class Run:
    """What one process took: by the clock, of the processors, and of memory at most.

    On a machine with other work, only the time of the processors can be compared.
    """

    seconds: float
    processor: float
    megabytes: float


def run(
    command: Sequence[str | Path], folder: Path, environment: Mapping[str, str] | None = None
) -> Run:
    """Run a command to its end in a folder, silently, with what is added to our environment.

    Raises:
        RuntimeError: it failed; holds what it said.
    """
    log = folder / ".benchmark.log"
    with log.open("wb") as said:
        started = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            stdout=said,
            stderr=subprocess.STDOUT,
            env={**os.environ, **(environment or {})},
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
    text = log.read_text("utf-8", "replace")
    log.unlink()
    if process.returncode:
        raise RuntimeError(f"{command}: {text[-2000:]}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def fastest(
    command: Sequence[str | Path],
    folder: Path,
    times: int,
    *,
    before: Callable[[int], None] = lambda _number: None,
    environment: Mapping[str, str] | None = None,
) -> Run:
    """The least disturbed of several runs; `before` each it is said which it is."""

    def once(number: int) -> Run:
        before(number)
        return run(command, folder, environment)

    return min(map(once, range(times)), key=lambda each: each.seconds)


def machine() -> Mapping[str, str]:
    """What a reader of the figures must know."""
    return {
        "python": sys.version.split()[0],
        "system": platform.platform(),
        "processor": _processor(),
        "cores": str(os.cpu_count()),
    }


def _processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text("utf-8").splitlines() if cpuinfo.is_file() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor())
