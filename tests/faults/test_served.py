"""Who reads the site while it is built again misses nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.rebuilds import visits_during

pytestmark = pytest.mark.slow

REBUILDS = 5
"""In each of two ways; `python -m tests.faults` makes 300."""


@pytest.mark.parametrize("journal", [False, True], ids=["exchange", "journal"])
def test_no_page_of_every_build_and_nothing_that_it_names_is_ever_missing_or_half(
    tmp_path: Path, *, journal: bool
) -> None:
    visits = visits_during(tmp_path, REBUILDS, journal=journal)

    assert visits.mistakes == []
    assert visits.loaded > 100
