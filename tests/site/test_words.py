"""The words of the interface and the templates of the site agree."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from bukusaku.theme.environment import Theme
from bukusaku.theme.strings import load_words
from tests.site.conftest import OWN_BOOK

FOLDERS = ("site", "partials", "macros")
USED = re.compile(r"\bwords\.([a-z_]+(?:\.[a-z_]+)*)")
LEVEL_NAMES = re.compile(r"\b(kupang|kecamatan|kelurahan|lurah|camat)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def words() -> dict[str, Any]:
    return load_words(Theme(OWN_BOOK), "id")


def sources(templates: Path) -> list[Path]:
    found = [path for folder in FOLDERS for path in sorted((templates / folder).glob("*.html"))]
    return [templates / "base.html", *found]


def is_there(words: dict[str, Any], path: str) -> bool:
    value: Any = words
    for name in path.split("."):
        if not isinstance(value, dict) or name not in value:
            return False
        value = value[name]
    return True


def test_every_word_that_a_template_asks_for_is_there(
    templates: Path, words: dict[str, Any]
) -> None:
    missing = {
        f"{path.name}: {used}"
        for path in sources(templates)
        for used in USED.findall(path.read_text("utf-8"))
        if not is_there(words, used)
    }

    assert missing == set()


def test_no_word_of_the_site_is_idle(templates: Path, words: dict[str, Any]) -> None:
    text = "".join(path.read_text("utf-8") for path in sources(templates))
    code = Path(__file__).parents[2] / "bukusaku" / "site"
    text += "".join(path.read_text("utf-8") for path in code.glob("*.py"))

    assert [name for name in words["site"] if name not in text] == []


def test_no_template_and_no_word_names_a_city_or_its_levels(templates: Path) -> None:
    files = [*sources(templates), templates / "strings" / "id.yaml"]

    named = {file.name for file in files if LEVEL_NAMES.search(file.read_text("utf-8"))}

    assert named == set()


def test_blocks_are_declared_in_the_frame_and_the_pages_only(templates: Path) -> None:
    """A block in an included partial could not be overridden."""
    for folder in ("partials", "macros"):
        for path in (templates / folder).glob("*.html"):
            assert "{% block" not in path.read_text("utf-8"), path.name
