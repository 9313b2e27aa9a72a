"""Where inline code stands: runs of backticks paired as Markdown pairs them."""

from __future__ import annotations

import re

RUN_OR_BREAK = re.compile(r"\\`|`(?P<run>`*)|\n(?P<blank>[ \t]*)(?=\n)")
"""Its branches begin with a character each, so that it is found many times as fast."""


def code_spans(text: str) -> dict[int, int]:
    """The end of each code span by its start; none crosses a blank line."""
    spans: dict[int, int] = {}
    runs: list[tuple[int, int]] = []
    for found in RUN_OR_BREAK.finditer(text) if "`" in text else ():
        if found["blank"] is not None:
            spans |= _paired(runs)
            runs = []
        elif found["run"] is not None:
            runs.append(found.span())
    return spans | _paired(runs)


def _paired(runs: list[tuple[int, int]]) -> dict[int, int]:
    """Each run with the next of its length; those between are code."""
    later: dict[int, list[int]] = {}
    for index in range(len(runs) - 1, -1, -1):
        start, end = runs[index]
        later.setdefault(end - start, []).append(index)
    pairs: dict[int, int] = {}
    index = 0
    while index < len(runs):
        start, end = runs[index]
        same = later[end - start]
        while same and same[-1] <= index:
            same.pop()
        if same:
            index = same[-1]
            pairs[start] = runs[index][1]
        index += 1
    return pairs
