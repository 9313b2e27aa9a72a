"""Builds for which a small disk has too little room, each a little more than the one before."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bukusaku.project import Project
from tests.faults.builds import SITE, Tree, built, clean_build, new_project, set_state
from tests.faults.kills import Findings, wrong_after_next
from tests.output.conftest import mounted

AMPLE = "64m"
BLOCK = 4096


def fill_disk(folder: Path, tries: int, *, journal: bool = False) -> Findings | None:
    """Build so often with as much room as a build needs or less; None where nobody may mount."""
    clean = [clean_build(folder / f"clean-{state}", state, *SITE) for state in (0, 1)]
    disk = folder / "disk"
    disk.mkdir()
    with mounted(disk, AMPLE) as is_mounted:
        if not is_mounted:
            return None
        project = new_project(disk / "book")
        assert built(project, *SITE, journal=journal).code == 0
        needed = sum(map(len, clean[0].values()))
        findings = Findings()
        for number in range(1, tries + 1):
            state = number % 2
            set_state(project, state)
            _resize(disk, str(_used(disk) + needed * number // tries // BLOCK * BLOCK))
            mistakes = list(_wrong_when_full(project, clean, state, findings, journal=journal))
            _resize(disk, AMPLE)
            told = built(project, *SITE, journal=journal)
            mistakes += [] if told.code == 0 else [told.text]
            mistakes += wrong_after_next(project, clean[state])
            findings.mistakes += [f"full disk {number}: {mistake}" for mistake in mistakes]
    return findings


def _wrong_when_full(
    project: Project,
    clean: Sequence[Mapping[str, bytes]],
    state: int,
    findings: Findings,
    *,
    journal: bool,
) -> Iterator[str]:
    """It was built, or told in plain words and nothing of the last output is harmed."""
    told = built(project, *SITE, journal=journal)
    tree = Tree(project.output)
    findings.outcomes["room enough" if told.code == 0 else "disk full"] += 1
    if told.code and not (told.is_plain and "full" in told.text):
        yield told.text
    if tree.broken or tree.current != clean[state if told.code == 0 else 1 - state]:
        yield "the output is neither the old nor the new one"


def _used(disk: Path) -> int:
    asked = ["df", "--block-size=1", "--output=used", str(disk)]
    answer = subprocess.run(asked, capture_output=True, text=True, check=True)
    return int(answer.stdout.split()[-1])


def _resize(disk: Path, size: str) -> None:
    subprocess.run(["mount", "-o", f"remount,size={size}", str(disk)], check=True)
