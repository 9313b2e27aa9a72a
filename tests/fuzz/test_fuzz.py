"""A bounded run in every test: what people write, cut, doubled, crossed and sprinkled."""

import platform
import sys
from pathlib import Path
from random import Random

import pytest

from tests.fuzz.__main__ import WORDS, fuzz, seeds
from tests.fuzz.entries import ENTRIES

SECONDS = 15
"""Of each run that coverage guides; longer ones are made by hand."""

HAS_ATHERIS = (sys.platform, platform.machine()) == ("linux", "x86_64") and sys.version_info < (
    3,
    15,
)

INPUTS = 1_000
MOST = 600


def mutated(octets: bytes, others: list[bytes], words: list[bytes], random: Random) -> bytes:
    """The octets after one to eight small accidents."""
    made = bytearray(octets[:MOST])
    for _ in range(random.randint(1, 8)):
        at, end = sorted(random.choices(range(len(made) + 1), k=2))
        match random.randrange(5):
            case 0:
                del made[at : min(end, at + 20)]
            case 1:
                made[at:at] = made[at:end]
            case 2:
                made[at:at] = random.choice(words)
            case 3:
                made[at:end] = random.choice(others)[: random.randrange(80)]
            case _:
                made[at : at + 1] = random.randbytes(1)
    return bytes(made[:MOST])


@pytest.mark.parametrize("entry", ENTRIES)
def test_any_octets_give_a_result_or_diagnostics(entry: str) -> None:
    random = Random(entry)
    known = seeds(entry)
    lines = WORDS.read_text("utf-8").splitlines()
    words = [line[1:-1].encode().decode("unicode_escape").encode("latin-1") for line in lines]
    for octets in known:
        ENTRIES[entry](octets)
    for _ in range(INPUTS):
        octets = mutated(random.choice(known), known, words, random)
        try:
            ENTRIES[entry](octets)
        except Exception as error:
            error.add_note(f"with {octets!r}")
            raise


@pytest.mark.slow
@pytest.mark.skipif(not HAS_ATHERIS, reason="atheris has no wheel for this system")
@pytest.mark.parametrize("entry", ["yaml", "markdown"])
def test_what_coverage_leads_to_gives_a_result_or_diagnostics(entry: str, tmp_path: Path) -> None:
    run = fuzz(entry, SECONDS, tmp_path)

    assert not run.failed, run.said[-4000:]
    assert run.inputs > len(seeds(entry))
