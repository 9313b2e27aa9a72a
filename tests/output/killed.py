"""Publishes the second book again and again, in processes that kill themselves meanwhile.

    python -m tests.output.killed exchange|journal OUTPUT...

Every file made, linked, renamed, removed, written or closed is a call into the operating system,
counted before and after. The first output is published alive, to count them; each other one is
left by a process that died at one of these calls, spread over the whole publication.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from types import BuiltinFunctionType, FrameType

from tests.output.books import SECOND, publish_files

CALLS = {"chmod", "close", "flock", "link", "mkdir", "open", "rename", "replace", "rmdir"}
CALLS |= {"unlink", "write"}
NEVER = -1


class Killer:
    """Counts calls and ends the process, as `kill -9` does, at one of them."""

    def __init__(self, at: int) -> None:
        self.at = at
        self.count = 0

    def __call__(self, _frame: FrameType, event: str, function: object) -> None:
        if event in {"c_call", "c_return"} and isinstance(function, BuiltinFunctionType):
            self.count += function.__name__ in CALLS
            if self.count == self.at:
                os.kill(os.getpid(), signal.SIGKILL)


def publish_second(output: Path, *, exchange: bool, dying_at: int) -> int:
    """The number of calls it took."""
    killer = Killer(dying_at)
    sys.setprofile(killer)
    publish_files(SECOND, output, exchange=exchange)
    sys.setprofile(None)
    return killer.count


def main(way: str, *outputs: str) -> None:
    exchange = way == "exchange"
    alive, *others = map(Path, outputs)
    calls = publish_second(alive, exchange=exchange, dying_at=NEVER)
    for number, output in enumerate(others):
        at = 1 + number * (calls - 1) // (len(others) - 1)
        child = os.fork()
        if child == 0:
            publish_second(output, exchange=exchange, dying_at=at)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status), f"alive after call {at} of {calls}"
    sys.stdout.write(str(calls))


if __name__ == "__main__":
    main(*sys.argv[1:])
