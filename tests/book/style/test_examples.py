"""Every example that `explain` shows is true: the wrong one is found, the right one is not."""

from pathlib import Path

import pytest

from bukusaku.diagnostics.explanations import EXAMPLES, REASONS
from bukusaku.diagnostics.sentences import STYLE, all_sentences
from tests.book.style.edited import codes

FACT = "- {id: kantor, statement: Kantor yang buka., value: 8, unit: kantor, sources: [rencana]}\n"
LISTS = {"style-fact-overdue": "facts", "style-term-unused": "glossary"}
WITHOUT_TEXT = {"style-image-heavy", "style-image-large", "style-link-dead"}
"""Findings that a file or the web is needed for."""


def _found(code: str, example: str, folder: Path) -> list[str]:
    if code in LISTS:
        return codes(folder, "Loket buka.", **{LISTS[code]: example})
    return codes(folder, example, facts=FACT)


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_wrong_example_is_found(code: str, tmp_path: Path) -> None:
    assert code in _found(code, EXAMPLES[code][0], tmp_path)


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_right_example_is_not_found(code: str, tmp_path: Path) -> None:
    assert code not in _found(code, EXAMPLES[code][1], tmp_path)


def test_every_finding_of_style_is_explained() -> None:
    style = {code for code in all_sentences() if code.startswith(STYLE)}

    assert style == REASONS.keys()
    assert style - WITHOUT_TEXT == EXAMPLES.keys()
