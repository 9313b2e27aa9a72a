"""One project built again and again while visitors read its site.

python -m tests.faults.rebuilds exchange|journal PROJECT COUNT
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from bukusaku.output import exchange
from bukusaku.pipeline import Step, build
from bukusaku.project import Project
from tests.books import project_of
from tests.faults.builds import REPOSITORY, SITE, clean_build, environment, new_project, set_state
from tests.faults.served import Visitor, served

STATES = 3
"""So that an asset goes for good before its state comes back."""

VISITORS = 3


@dataclass(frozen=True, slots=True)
class Visits:
    """How often the visitors loaded a file, and what was wrong with one."""

    loaded: int
    mistakes: list[str]


def visits_during(folder: Path, count: int, *, journal: bool = False) -> Visits:
    """What visitors saw of the pages that are in every build, during so many builds."""
    states = [clean_build(folder / f"clean-{state}", state, *SITE) for state in range(STATES)]
    common = set.intersection(*(set(files) for files in states))
    pages = sorted(path for path in common if path.endswith(".html"))
    project = new_project(folder / "served")
    _rebuild(project, 1, journal=journal)
    with served(project.output) as port:
        whole = {page: {files[page] for files in states} for page in pages}
        visitors = [Visitor(port, whole) for _ in range(VISITORS)]
        for visitor in visitors:
            visitor.start()
        try:
            _rebuild(project, count, journal=journal)
        finally:
            for visitor in visitors:
                visitor.stop.set()
            for visitor in visitors:
                visitor.join()
    mistakes = [mistake for visitor in visitors for mistake in visitor.mistakes]
    return Visits(sum(visitor.loaded for visitor in visitors), mistakes)


def _rebuild(project: Project, count: int, *, journal: bool) -> None:
    """In another process, so that it goes its own pace."""
    way = "journal" if journal else "exchange"
    program = [sys.executable, "-m", "tests.faults.rebuilds", way, str(project.root), str(count)]
    subprocess.run(program, cwd=REPOSITORY, env=environment(project), check=True)


class _Silent:
    def step(self, name: Step) -> None:
        """Nobody listens."""


def main(way: str, root: str, count: str) -> None:
    """Build the project so often, in another state each time."""
    exchange.CAN_EXCHANGE &= way == "exchange"
    project = project_of(Path(root))
    for number in range(int(count)):
        set_state(project, number % STATES)
        published = build(project, progress=_Silent(), only="site").published
        assert published.way in {way, "unchanged"}, published


if __name__ == "__main__":
    main(*sys.argv[1:])
