"""Pages: front matter and body."""

import pytest

from bukusaku.diagnostics import Diagnostic
from bukusaku.reading.document import Scalar
from bukusaku.reading.page import read_page


def problems_of(text: str) -> list[tuple[str, str]]:
    problems: list[Diagnostic] = []
    read_page(text, "a.md", "role-lurah", problems)
    return [(problem.code, str(problem.location)) for problem in problems]


def test_a_page_is_front_matter_and_prose() -> None:
    page = read_page("---\ntitle: Lurah\n---\n\nIsi [[role:lurah]].\n", "a.md", "x", [])

    assert page is not None
    assert page.document.value == {"title": Scalar("Lurah", "Lurah")}
    assert str(page.document.place(("title",))) == "a.md:2:8"
    assert str(page.body.marks[0].location) == "a.md:5:5"


def test_a_page_without_text_has_an_empty_body() -> None:
    page = read_page("---\ntitle: A\n---", "a.md", "x", [])

    assert page is not None
    assert page.body.html == ""


def test_a_rule_in_the_body_stays_in_the_body() -> None:
    page = read_page("---\ntitle: A\n---\na\n\n---\n\nb\n", "a.md", "x", [])

    assert page is not None
    assert "<hr>" in page.body.html


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("# Judul\n", "front-matter-missing", "1:1"),
        ("", "front-matter-missing", "1:1"),
        ("\n---\ntitle: A\n---\n", "front-matter-missing", "1:1"),
        ("---\ntitle: A\n\nIsi\n", "front-matter-unclosed", "1:1"),
        ("---\n---\nIsi\n", "yaml-empty", "2:1"),
        ("---\ntitle: A: b\n---\n# x\n", "yaml-colon-in-value", "2:9"),
    ],
)
def test_each_mistake_is_told_with_its_place(text: str, code: str, place: str) -> None:
    assert problems_of(text) == [(code, f"a.md:{place}")]
