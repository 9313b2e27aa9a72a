"""What a test run has no time for.

python -m tests.faults [--kills 200] [--pdf-kills 20] [--rebuilds 300] [--full 40]
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.faults.full import fill_disk
from tests.faults.kills import kill_builds
from tests.faults.rebuilds import visits_during


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.faults")
    parser.add_argument("--kills", type=int, default=200, help="of builds of the site")
    parser.add_argument("--pdf-kills", type=int, default=20, help="of builds of site and PDF")
    parser.add_argument("--rebuilds", type=int, default=300, help="of a site that is read")
    parser.add_argument("--full", type=int, default=40, help="of builds on too small a disk")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(arguments)
    mistakes = []
    with TemporaryDirectory(prefix="bukusaku-faults-") as temporary:
        for journal in (False, True):
            way = "journal" if journal else "exchange"
            for pdf, kills in ((False, given.kills), (True, given.pdf_kills)):
                folder = Path(temporary) / f"{way}-{pdf}"
                found = kill_builds(folder, kills, seed=given.seed, journal=journal, pdf=pdf)
                say(f"{way}, {'site and PDF' if pdf else 'site'}: {dict(found.outcomes)}")
                mistakes += found.mistakes
            if filled := fill_disk(Path(temporary) / f"{way}-full", given.full, journal=journal):
                say(f"{way}, small disk: {dict(filled.outcomes)}")
                mistakes += filled.mistakes
            visits = visits_during(Path(temporary) / f"{way}-read", given.rebuilds, journal=journal)
            say(f"{way}, {given.rebuilds} rebuilds: {visits.loaded} files loaded")
            mistakes += visits.mistakes
    say("\n".join([f"{len(mistakes)} mistakes", *mistakes]))
    return int(bool(mistakes))


def say(text: str) -> None:
    """At once: the whole takes long."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
