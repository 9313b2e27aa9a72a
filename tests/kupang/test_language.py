"""How it reads: short summaries, short sentences."""

import re

import pytest

from bukusaku.book.load import load_book
from bukusaku.project import Project
from tests.kupang.written import ROOT, WORD, page, pages, sentences


@pytest.mark.parametrize("path", [path for path, _, _ in pages()])
def test_an_intinya_is_three_short_sentences_at_most(path: str) -> None:
    front, _ = page(path)
    summary = front.get("summary", ())

    assert len(summary) <= 3
    assert all(len(WORD.findall(sentence)) <= 12 for sentence in summary)
    assert summary or path == "chapters/intinya.md"


def test_the_whole_book_is_told_in_ten_sentences() -> None:
    _, body = page("chapters/intinya.md")
    points = re.findall(r"^\d+\. (.*)$", body, re.MULTILINE)

    assert len(points) == 10
    assert all(len(list(sentences(point))) == 1 for point in points)


def test_sentences_are_short() -> None:
    lengths = sorted(len(WORD.findall(s)) for _, _, body in pages() for s in sentences(body))

    assert lengths[-1] <= 25
    assert sum(length <= 15 for length in lengths) / len(lengths) > 0.85


def test_the_book_loads_without_an_error_or_a_warning() -> None:
    loaded = load_book(Project(root=ROOT, output=ROOT / "output"))

    assert loaded.warnings == ()
