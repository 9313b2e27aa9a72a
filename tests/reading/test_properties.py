"""Whatever is written gives values or reports, never a traceback; places lie in the text."""

import re
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.diagnostics.sentences import formatted
from bukusaku.reading.csv import read_csv
from bukusaku.reading.markdown import read_markdown
from bukusaku.reading.page import read_page
from bukusaku.reading.prose import TOKEN, Reference
from bukusaku.reading.text import REFUSED, read_text
from bukusaku.reading.yaml import read_yaml

thorough = settings(max_examples=500, deadline=None)  # how long it takes says nothing here

YAML_PIECES = [
    "a", "b", ": ", ":", "\n", "\n  ", "- ", "[", "]", "{", "}", ", ", "'", '"', "#", "&x", "*x",
    "!", "|", ">", "? ", "<<", "---", "...", "%", "@", "\t", "2019-02-30", "25", "é𝄞", "\\", "~",
]  # fmt: skip
MARKDOWN_PIECES = [
    "a", "kata ", "\n", "\n\n", "    ", "# ", "## ", "---", "===", "- ", "1. ", "> ", "|", "|-|-|",
    "`", "```", "```chart\n", "~~~", "*", "**", "_", "[", "]", "(", ")", "](x)", "![", "![](x)",
    "[[", "]]", "[[role:a]]", "[[role:a|b]]", "[[stage:a#b]]", "[@a]", "[^@a]", "[^1]", "[^1]: ",
    "[x]: y", "*[A]: b", "A", "{#a}", "{: .a}", "!!! note", ":   ", "<", ">", "<b>", "</b>",
    "<td>", "<table>", "<script>", "<a href=x>", "<!--", "-->", "<https://a.id>", "<a@b.c>",
    "&amp;", "&#x3c;", "\\",
    '"', "'", "é𝄞", "&", "\ue0000\ue001", "\ue000999\ue001", "javascript:",
]  # fmt: skip


def texts(pieces: list[str]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(pieces) | st.text(max_size=3), max_size=40).map("".join)


def assert_in_text(text: str, places: Iterable[Location | None]) -> None:
    lines = text.split("\n")
    for place in places:
        assert place is not None
        if place.line is None or place.column is None:
            continue
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1
        assert place.text in {None, lines[place.line - 1]}
        assert place.column + place.length <= max(len(lines[place.line - 1]), place.column) + 1


def assert_told(text: str, problems: list[Diagnostic]) -> None:
    assert_in_text(text, [problem.location for problem in problems])
    for problem in problems:
        assert formatted(problem, "id")
        assert formatted(problem, "en")


@given(content=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
@thorough
def test_any_file_gives_text_or_a_report(
    content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.getbasetemp() / "any.md"
    file.write_bytes(content)
    problems: list[Diagnostic] = []
    text = read_text(file, "a.md", problems)

    assert (text is None) == any(problem.severity == "error" for problem in problems)
    assert text is None or not REFUSED.search(text)


@given(texts(YAML_PIECES))
@thorough
def test_any_text_gives_yaml_or_a_report(text: str) -> None:
    problems: list[Diagnostic] = []
    document = read_yaml(text, "a.yaml", problems)

    assert document is not None or problems
    assert_told(text, problems)
    if document is not None:
        assert_in_text(text, [*document.places.values(), *document.keys.values()])


@given(texts([*'a;,\n"\t é', "2019-02-30", '""']))
@thorough
def test_any_text_gives_csv_or_a_report(text: str) -> None:
    problems: list[Diagnostic] = []
    documents = read_csv(text, "a.csv", problems)

    assert documents is not None or problems
    assert_told(text, problems)
    for document in documents or ():
        assert_in_text(text, [*document.places.values(), *document.keys.values()])


@given(texts(MARKDOWN_PIECES))
@thorough
def test_any_text_gives_prose_or_a_report(text: str) -> None:
    problems: list[Diagnostic] = []
    prose = read_markdown(text, "a.md", "x", problems)

    assert prose is not None or problems
    assert_told(text, problems)
    if prose is not None:
        assert_in_text(text, [mark.location for mark in prose.marks])
        assert not re.search("[\x02\x03]|klzzwxh", prose.html)
        standing = [int(number) for number in TOKEN.findall(prose.html)]
        assert set(standing) == set(range(len(prose.marks)))
        for heading in prose.headings:
            assert all(
                isinstance(prose.marks[int(number)], Reference)
                for number in TOKEN.findall(heading.text)
            )


@given(texts(["---\n", *YAML_PIECES, *MARKDOWN_PIECES]))
@thorough
def test_any_text_gives_a_page_or_a_report(text: str) -> None:
    problems: list[Diagnostic] = []
    page = read_page(f"---\ntitle: a\n{text}", "a.md", "x", problems)

    assert page is not None or problems
    assert_told(f"---\ntitle: a\n{text}", problems)
