"""Work on many things, spread over the processors where that is worth it."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from bukusaku.output.cache import Memory

if TYPE_CHECKING:
    from concurrent.futures import Executor

T = TypeVar("T")
R = TypeVar("R")

MANY = 200
"""Of fewer things, the first are done before another process has begun."""

SHARES = 16
"""For each process: with few, the last to end would be waited for."""

_jobs: list[tuple[Callable[[Any], object], Sequence[Sequence[object]]]] = []
"""What forked processes find in their copy of our memory: nothing need be sent to them."""


def spread(work: Callable[[Sequence[T]], R], things: Sequence[T]) -> list[R]:
    """What `work` gives for each share of the things, in order; all at once where they are few.

    Processes are forked, so that they know all that we know. They begin at the last share and we
    at the first, so that all end together, however long each share takes. Where the system cannot
    fork, or where a thread runs that would be cut off in the middle, all the work is done here.
    """
    processes = min(os.cpu_count() or 1, 8)
    alone = threading.active_count() == 1
    if len(things) < MANY or processes == 1 or sys.platform != "linux" or not alone:
        return [work(things)] if things else []
    size = -(-len(things) // (SHARES * processes))
    shares = [things[start : start + size] for start in range(0, len(things), size)]
    _jobs.append((work, shares))
    try:
        with workers(processes - 1, "fork") as pool:
            with deaf_from_birth():
                others = [pool.submit(_done, number) for number in reversed(range(len(shares)))]
            others.reverse()
            ours = {
                number: work(shares[number])
                for number, other in enumerate(others)
                if other.cancel()
            }
            return [
                ours[number] if number in ours else cast("R", other.result())
                for number, other in enumerate(others)
            ]
    finally:
        _jobs.pop()


def each_once(work: Callable[[T], R], things: Mapping[str, T], memory: Memory | None) -> list[R]:
    """What `work` gives for each of the things, which come by the keys of all that goes into it.

    What the memory knows is not done again; the rest is spread. No result is None.
    """
    found: dict[str, object] = {key: memory.get(key) for key in things} if memory else {}
    new = [key for key in things if found.get(key) is None]
    for share in spread(lambda keys: [(key, work(things[key])) for key in keys], new):
        for key, result in share:
            found[key] = result
            if memory:
                memory.put(key, result)
    return [cast("R", found[key]) for key in things]


@contextmanager
def workers(processes: int, start: Literal["fork", "spawn"]) -> Iterator[Executor]:
    """Processes for a while: an interrupt here, or a mistake in one of them, ends them all."""
    # They take as long to import as a small book takes to read.
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
    from multiprocessing import active_children, get_context  # noqa: PLC0415

    pool = ProcessPoolExecutor(processes, get_context(start), _be_deaf)
    try:
        yield pool
    except BaseException:  # what the others make is in vain
        for process in active_children():
            process.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def deaf_from_birth() -> Iterator[None]:
    """Processes that start meanwhile hear no Ctrl-C, not even while they import; we do, afterwards.

    A signal that is ignored is lost, one that is blocked waits. Windows hands down neither.
    """
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def leave_with_parent() -> None:
    """Let this process end with the one that started it, killed or not; workers would wait on."""
    threading.Thread(target=_leave_after_parent, daemon=True).start()


def _be_deaf() -> None:
    """Ctrl-C ends the program, which ends its workers; they need not tell of it too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    leave_with_parent()


def _leave_after_parent() -> None:
    from multiprocessing import parent_process  # noqa: PLC0415  # see above

    if parent := parent_process():
        parent.join()
        os._exit(1)


def _done(share: int) -> object:
    work, shares = _jobs[-1]
    return work(shares[share])
