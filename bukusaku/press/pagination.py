"""Where a layout put everything, remembered so that the next is right at once."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True, slots=True)
class Pagination:
    """What a layout found: the page of each anchor, and how many filling pages there are."""

    page_of: Mapping[str, int] = field(default_factory=dict)
    filling: int = 0


def paginations_as_json(paginations: Mapping[str, Pagination]) -> str:
    """For `paginations_from`."""
    return json.dumps({key: asdict(each) for key, each in paginations.items()}, sort_keys=True)


def paginations_from(remembered: str) -> dict[str, Pagination]:
    """What an earlier build found."""
    return {key: Pagination(**found) for key, found in json.loads(remembered).items()}
