"""A build that is killed leaves the last output whole and nothing running, and is made good."""

from __future__ import annotations

import os
from pathlib import Path
from time import sleep

import pytest

from tests.books import FULL, project_with
from tests.faults.builds import start_build
from tests.faults.kills import kill_builds, session_ends

pytestmark = pytest.mark.slow

KILLS = {False: 6, True: 3}
"""Of the exchange and of the journal; `python -m tests.faults` kills hundreds."""


@pytest.mark.parametrize("journal", [False, True], ids=["exchange", "journal"])
def test_killed_at_any_moment_the_output_is_whole_and_the_next_build_right(
    tmp_path: Path, *, journal: bool
) -> None:
    found = kill_builds(tmp_path, KILLS[journal], journal=journal)

    assert found.mistakes == []
    assert found.outcomes["killed"] == KILLS[journal]


def test_no_worker_of_a_killed_build_lives_on(tmp_path: Path) -> None:
    """Two PDFs are laid out in two processes, which would wait for a third for ever.

    One processor lays them out itself.
    """
    book = (FULL / "content" / "book.yaml").read_text("utf-8")
    files = {"book.yaml": f"{book}formats: [a6, 100x150]\n"}
    build = start_build(project_with(tmp_path / "book", files, book=FULL), "--only", "pdf")
    expected = 2 if (os.cpu_count() or 1) > 1 else 0
    while (workers := _workers(build.pid)) < expected and build.poll() is None:
        sleep(0.1)
    build.kill()
    build.wait()

    assert workers == expected
    assert session_ends(build.pid)
    build.communicate()


def _workers(leader: int) -> int:
    """How many of a session's processes lay out; it starts others too, to look for libraries."""
    return sum(b"spawn_main" in _told(process / "cmdline") for process in _session(leader))


def _session(leader: int) -> list[Path]:
    """The processes of a session, by what the system keeps of each."""
    return [
        process
        for process in Path("/proc").glob("[0-9]*")
        if _told(process / "stat").rpartition(b")")[2].split()[3:4] == [b"%d" % leader]
    ]


def _told(file: Path) -> bytes:
    """Nothing where the process ended while we looked."""
    try:
        return file.read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return b""
