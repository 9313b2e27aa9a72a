"""Mistakes in Markdown, each told with its place."""

import pytest

from bukusaku.diagnostics import Diagnostic
from bukusaku.reading.markdown import read_markdown


def problems_of(text: str) -> list[tuple[str, str]]:
    problems: list[Diagnostic] = []
    read_markdown(text, "a.md", "role-lurah", problems)
    return [(problem.code, str(problem.location)) for problem in problems]


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("a [[rol lurah]]", "reference-malformed", "1:3"),
        ("[[role:]]", "reference-malformed", "1:1"),
        ("[[role:lurah|]]", "reference-malformed", "1:1"),
        ("[[]]", "reference-malformed", "1:1"),
        ("a [@]", "citation-malformed", "1:3"),
        ("a [@b; @c]", "citation-malformed", "1:3"),
        ("a[^1]", "footnote-undefined", "1:2"),
        ("a\n\n[^1]: b", "footnote-unused", "3:1"),
        ("[a]()", "link-empty", "1:5"),
        ("[](https://a.id)", "link-without-text", "1:4"),
        ("[a](dua kata.pdf)", "link-with-space", "1:5"),
        ("[a](<dua kata.pdf>)", "link-with-space", "1:6"),
        ("[a](javascript:alert(1))", "link-scheme", "1:5"),
        ("[a](JavaScript:alert)", "link-scheme", "1:5"),
        ("[a](java&#115;cript:x)", "link-scheme", "1:5"),
        ("[a](java&Tab;script:x)", "link-scheme", "1:5"),
        (r"[a](javascript\:x)", "link-scheme", "1:5"),
        ("[a](data:text/html,x)", "link-scheme", "1:5"),
        ("[a](file:///etc/passwd)", "link-scheme", "1:5"),
        ("[a](vbscript:x)", "link-scheme", "1:5"),
        ("[a](b [[role:c]])", "link-with-space", "1:5"),
        ("[a](//a.id)", "link-scheme", "1:5"),
        ("<javascript://a>", "link-scheme", "1:1"),
        ("[a]\n\n[a]: javascript:x", "link-scheme", "3:6"),
        ("[a [[role:lurah]]](https://a.id)", "link-inside-link", "1:4"),
        ("a ![](x.png)", "image-without-alt", "1:7"),
        ("![ ](x.png)", "image-without-alt", "1:6"),
        ("![a](https://a.id/x.png)", "image-elsewhere", "1:6"),
        ("![a](data:image/svg+xml,x)", "image-elsewhere", "1:6"),
        ("# Satu", "heading-level-one", "1:3"),
        ("Satu\n===", "heading-level-one", "1:1"),
        ("## A b\n\n## A-B", "heading-duplicate", "3:4"),
        ("## مدينة", "heading-without-id", "1:4"),
        ("## a {#Dua_kata}", "heading-bad-id", "1:4"),
        ("##\n\na", "heading-empty", "1:3"),
        ("[a](b.md){href=javascript:x}", "attribute-dropped", "1:11"),
        ("a\n{: onclick=x}", "attribute-dropped", "2:4"),
        ("## a {.b}", "attribute-dropped", "1:7"),
        ("a <script>", "html-active", "1:3"),
        ("<SCRIPT src=x>", "html-active", "1:1"),
        ("<style>\na\n</style>", "html-active", "1:1"),
        ("<iframe src='x'></iframe>", "html-active", "1:1"),
        ("<svg/onload=x>", "html-active", "1:1"),
        ("<form>", "html-active", "1:1"),
        ("<meta http-equiv=refresh>", "html-active", "1:1"),
        ("<b onclick='x'>a</b>", "html-active-attribute", "1:1"),
        ("<span style='color: red'>a</span>", "html-active-attribute", "1:1"),
        ("<a href='x'>a</a>", "html-link", "1:1"),
        ("a <img src=x>", "html-image", "1:3"),
        ("<h2>a</h2>", "html-heading", "1:1"),
        ("a <div>b</div>", "html-dropped-tag", "1:3"),
        ("<nama kota>", "html-dropped-tag", "1:1"),
        ("<b class='x'>a</b>", "html-dropped-attribute", "1:1"),
        ("a <b>b", "html-unclosed", "1:3"),
        ("<b/>a", "html-unclosed", "1:1"),
        ("<b>a\n\nb</b>", "html-unclosed", "1:1"),
        ("a</b>", "html-stray-end", "1:2"),
        ("a <table><tr><td>b</td></tr></table>", "html-table-out-of-place", "1:3"),
        ("<table><tr><td>b</td></tr></table>\n---", "html-table-out-of-place", "1:27"),
        ("<td>b</td>", "html-table-out-of-place", "1:1"),
        ("<b>" * 11 + "a" + "</b>" * 11, "html-too-deep", "1:31"),
        ("a <!-- b", "html-comment-unclosed", "1:3"),
        ("a\n\n```\nb", "markdown-unclosed-fence", "3:1"),
        ("```chart\na: 1\na: 2\n```", "yaml-duplicate-key", "3:1"),
    ],
)
def test_each_mistake_is_told_with_its_place(text: str, code: str, place: str) -> None:
    assert (code, f"a.md:{place}") in problems_of(text)
    assert {other for other, _ in problems_of(text)} == {code}


def test_a_duplicate_heading_names_the_place_of_the_first() -> None:
    problems: list[Diagnostic] = []
    read_markdown("## A\n\n## A", "a.md", "x", problems)

    assert problems[0].values == {"id": "a", "first": "a.md:1:4"}


def test_headings_with_ids_of_their_own_may_say_the_same() -> None:
    assert problems_of("## A\n\n## A {#lain}") == []


HOSTILE = {
    "brackets": "[" * 100_000,
    "brackets of 20 kB": "[" * 20_480,
    "images of 20 kB": "![" * 10_240,
    "openings of tags of 60 kB": "<a " * 20_480,
    "openings of comments": "<!-- " * 9_000,
    "emphasis": "*a " * 9_000,
    "backticks": "`" * 19_999 + " `",
    "nested lists": "\n".join("    " * depth + "- a" for depth in range(400)),
    "nested lists by tabs": "\n".join("\t" * depth + "- a" for depth in range(400)),
    "nested lists on one line": "- " * 9_000 + "a",
    "nested quotes": ">" * 10_000 + "a",
    "nested admonitions": "\n\n".join("    " * depth + "!!! note" for depth in range(20)),
    "paragraphs": "a\n\n" * 20_000,
    "long paragraph": "a\n" * 9_000,
    "unclosed fences": "```x\n" * 60_000,
    "fences": "```x\na\n```\n" * 20_000,
    "headings": "## a\n" * 40_000,
    "rules": "a\n---\n" * 40_000,
    "footnotes": "".join(f"[^{number}]: a\n" for number in range(20_000)),
    "marks of one footnote": "[^1]: a\n\n" + ("[^1] " * 400 + "\n\n") * 100,
    "wide table": "|a" * 5_000 + "|\n" + "|-" * 5_000 + "|\n" + ("|a" * 5_000 + "|\n") * 20,
    "braces in headings": ("## a" + " {" * 4_000 + "\n\n") * 20,
    "long text": "kata " * 200_000,
    "a paragraph that looks like a table": "a|b|c\n-|-\n" + ("[" * 400 + "\n") * 400,
    "a paragraph that looks like a list": "- a\n---\nx\n" + ("- " + "[" * 400 + "\n") * 400,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_what_would_take_the_parser_minutes_is_refused(text: str) -> None:
    problems: list[Diagnostic] = []

    assert read_markdown(text, "a.md", "x", problems) is None
    assert [problem.severity for problem in problems] == ["error"]
    assert problems[0].location is not None
    assert problems[0].location.line is not None


@pytest.mark.parametrize(
    "text",
    [
        "| a | b |\n|---|---|\n" + "| [x](https://a.id) | <b>y</b> |\n" * 800,
        "- [x](https://a.id) (y)\n" * 900,
        "<div>" * 200,
        "* * *",
        "- " * 5 + "a",
        "kata " * 50_000,
    ],
)
def test_what_a_book_may_well_hold_is_not_refused(text: str) -> None:
    assert read_markdown(text, "a.md", "x", []) is not None


@pytest.mark.parametrize("written", ["&#x3;", "&#xE000;", "&#57344;", "&#XFEFF;"])
def test_a_character_that_no_text_may_hold_cannot_be_spelled_either(written: str) -> None:
    """`&#xE000;0&#xE001;` would be a token, and stand for another mark."""
    problems: list[Diagnostic] = []
    prose = read_markdown(f"Kata {written}0&#xE001; [[role:a]]", "a.md", "x", problems)

    assert [(problem.code, str(problem.location)) for problem in problems] == [
        ("text-refused-character", "a.md:1:6"),
        ("text-refused-character", f"a.md:1:{7 + len(written)}"),
    ]
    assert prose is not None
    assert prose.html == "<p>Kata 0 \ue0000\ue001</p>"
