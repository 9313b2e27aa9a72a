"""Work spread over processes gives what one process gives, in the same order."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bukusaku.output.spread import MANY, spread


def _doubled(numbers: Sequence[int]) -> list[int]:
    return [2 * number for number in numbers]


@pytest.mark.parametrize("count", [0, 1, MANY, 3 * MANY + 1])
def test_nothing_is_lost_and_the_order_stays(count: int) -> None:
    shares = spread(_doubled, range(count))

    assert [number for share in shares for number in share] == _doubled(range(count))


def test_a_mistake_in_one_process_is_ours() -> None:
    def failing(numbers: Sequence[int]) -> int:
        raise ValueError(len(numbers))

    with pytest.raises(ValueError, match=r"\d+"):
        spread(failing, range(MANY))
