"""The program in a process of its own that may take 10 seconds and 1 GB, and no more.

The seconds are those of the processor: how busy the machine is says nothing of an attack. What
only waits, as for a pipe, is stopped by the clock.
"""

import resource
import subprocess
import sys
from dataclasses import dataclass

from bukusaku.project import Project

SECONDS = 10
WAITING = 90
OCTETS = 2**30
PROGRAM = (sys.executable, "-c", "from bukusaku.cli import main; main()")


@dataclass(frozen=True)
class Said:
    """How a run ended, and all that it printed."""

    code: int
    text: str

    @property
    def is_crash(self) -> bool:
        """Whether it was killed, or ended in a traceback."""
        return self.code not in {0, 1} or "Traceback" in self.text or "MemoryError" in self.text


def run(project: Project, *command: str) -> Said:
    """Run a command of bukusaku on the project; `subprocess.TimeoutExpired` where it waits."""
    ended = subprocess.run(
        [*PROGRAM, "--project", str(project.root), *command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
        timeout=WAITING,
        preexec_fn=_limited,  # the parent runs no threads here
    )
    return Said(ended.returncode, ended.stdout)


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (OCTETS, OCTETS))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
