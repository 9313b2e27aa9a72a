"""Builds that are killed at random moments, and whether all is right afterwards."""

from __future__ import annotations

import os
import signal
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random
from subprocess import TimeoutExpired
from time import monotonic, sleep

from bukusaku.project import Project
from tests.faults.builds import (
    SITE,
    Told,
    Tree,
    built,
    clean_build,
    new_project,
    set_state,
    start_build,
)

PATIENCE = 90.0
"""Seconds after which a worker that outlives its build is counted as left behind."""


@dataclass(slots=True)
class Findings:
    """How many builds died with which output behind them, and what was wrong."""

    outcomes: Counter[str] = field(default_factory=Counter)
    mistakes: list[str] = field(default_factory=list)


def kill_builds(
    folder: Path, kills: int, *, seed: int = 1, journal: bool = False, pdf: bool = False
) -> Findings:
    """Kill so many builds, each of other content than the one before; mend each by the next.

    One that ended before it was to be killed is none of them.
    """
    options = () if pdf else SITE
    clean = [clean_build(folder / f"clean-{state}", state, *options) for state in (0, 1)]
    project = new_project(folder / "killed")
    _, duration = _timed(project, options, journal=journal)
    random, findings = Random(seed), Findings()
    for number in count(1):
        if number - 1 - findings.outcomes["ended before"] == kills:
            break
        set_state(project, number % 2)
        outcome = _killed(project, random.uniform(0, duration), options, journal=journal)
        old, new = clean[1 - number % 2], clean[number % 2]
        mistakes = [outcome] if outcome == "left workers" else []
        mistakes += _wrong_after_death(project, old, new, is_whole=not journal)
        findings.outcomes["new" if Tree(project.output).current == new else "old or between"] += 1
        findings.outcomes[outcome] += 1
        told, duration = _timed(project, options, journal=journal)
        mistakes += [] if told.code == 0 else [told.text]
        mistakes += wrong_after_next(project, new)
        findings.mistakes += [f"kill {number}: {mistake}" for mistake in mistakes]
    return findings


def _timed(project: Project, options: tuple[str, ...], *, journal: bool) -> tuple[Told, float]:
    """A build to its end, and its seconds, which change with all that the machine does."""
    started = monotonic()
    told = built(project, *options, journal=journal)
    return told, monotonic() - started


def _killed(project: Project, delay: float, options: tuple[str, ...], *, journal: bool) -> str:
    """Start a build, kill its first process after the delay; what became of it all."""
    process = start_build(project, *options, journal=journal)
    try:
        process.communicate(timeout=delay)
    except TimeoutExpired:
        process.kill()
        process.wait()
    is_gone = session_ends(process.pid)
    process.communicate()
    if not is_gone:
        return "left workers"
    return "killed" if process.returncode == -signal.SIGKILL else "ended before"


def session_ends(leader: int) -> bool:
    """Whether every process of a session ends by itself; what does not is killed now."""
    end = monotonic() + PATIENCE
    while monotonic() < end:
        try:
            os.killpg(leader, 0)
        except ProcessLookupError:
            return True
        sleep(0.05)
    os.killpg(leader, signal.SIGKILL)
    return False


def _wrong_after_death(
    project: Project, old: Mapping[str, bytes], new: Mapping[str, bytes], *, is_whole: bool
) -> Iterator[str]:
    """The old output or the new one; by the journal at least whole files, all that are in both."""
    tree = Tree(project.output)
    if is_whole:
        yield from (f"{path} is not as published" for path in tree.broken)
        if tree.current not in (old, new):
            yield "the output is neither the old nor the new one"
    for path, content in tree.files.items():
        if path in old.keys() | new.keys() and content not in (old.get(path), new.get(path)):
            yield f"{path} is half"
    yield from (f"{path} is missing" for path in old.keys() & new.keys() - tree.files.keys())


def wrong_after_next(project: Project, new: Mapping[str, bytes]) -> Iterator[str]:
    """A whole build must give what a clean one gives, and leave nothing else behind."""
    tree = Tree(project.output)
    yield from (f"{path} is broken after the next build" for path in tree.broken)
    if tree.current != new:
        yield "the next build is not what a clean one gives"
    left = [path.name for path in project.root.iterdir() if ".building-" in path.name]
    yield from (f"{name} is left behind" for name in left)
