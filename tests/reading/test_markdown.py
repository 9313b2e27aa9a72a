"""Markdown to prose: what stands in the HTML, and what each token stands for."""

import re
from html import unescape

import pytest

from bukusaku.diagnostics import Diagnostic
from bukusaku.reading.markdown import read_markdown
from bukusaku.reading.prose import (
    Citation,
    Fence,
    Heading,
    Image,
    Link,
    Mark,
    Prose,
    Reference,
)


def read(text: str) -> Prose:
    problems: list[Diagnostic] = []
    prose = read_markdown(text, "a.md", "role-lurah", problems)

    assert problems == []
    assert prose is not None
    return prose


def shown(mark: Mark) -> str:
    """A mark as the tests below show it in the HTML."""
    match mark:
        case Reference():
            return f"{{{mark.kind}:{mark.id}|{mark.fragment}|{mark.label}}}"
        case Citation():
            return f"{{@{mark.source}{'^' if mark.superscript else ''}}}"
        case Link() | Image():
            return f"{{{mark.target}}}"
        case Heading():
            return f"{{#{mark.slug}}}"
        case Fence():
            return f"{{{mark.language}}}"


def html(text: str) -> str:
    return read(text).resolve(shown)


def marks(text: str) -> list[tuple[str, str]]:
    return [(shown(mark), str(mark.location)) for mark in read(text).marks]


def test_a_reference_knows_its_parts_and_its_place() -> None:
    mark = read("Lihat [[stage:bimtek-1#hasil|bimtek pertama]].").marks[0]

    assert isinstance(mark, Reference)
    assert (mark.kind, mark.id, mark.fragment, mark.label) == (
        "stage", "bimtek-1", "hasil", "bimtek pertama",
    )  # fmt: skip
    assert (str(mark.location), mark.location.length) == ("a.md:1:7", 39)


def test_a_reference_may_wrap_to_the_next_line() -> None:
    assert html("> a [[role:lurah|para\n> lurah]] b").split("\n")[1] == (
        "<p>a {role:lurah|None|para lurah} b</p>"
    )


def test_the_bar_of_a_label_does_not_split_a_table_cell() -> None:
    assert "<td>{role:a|None|x}</td>" in html("|a|b|\n|-|-|\n|[[role:a|x]]|y|\n")


def test_citations_are_plain_or_superscript() -> None:
    assert html("a [@garda-2019] b[^@garda-2019]") == "<p>a {@garda-2019} b{@garda-2019^}</p>"


def test_link_targets_and_image_sources_are_marks() -> None:
    assert html('[a](https://a.id/x_(y)?p=1&q=2 "judul") ![peta](../img/peta.png)') == (
        '<p><a href="{https://a.id/x_(y)?p=1&q=2}" title="judul">a</a>'
        ' <img alt="peta" src="{../img/peta.png}"></p>'
    )


def test_an_image_knows_its_alternative_text() -> None:
    image = read("![peta *kota* & sungai](peta.png)").marks[0]

    assert isinstance(image, Image)
    assert image.alt == "peta *kota* & sungai"


def test_a_link_may_be_defined_elsewhere() -> None:
    assert marks('[a][x] dan [x]\n\n[x]: ../roles/lurah.md#tugas "T"') == [
        ("{../roles/lurah.md#tugas}", "a.md:3:6")
    ]


@pytest.mark.parametrize("start", ["> ", "- ", "1. ", "!!! note\n    ", ":   "])
def test_a_link_may_be_defined_within_any_block(start: str) -> None:
    assert [shown for shown, _ in marks(f"a [x]\n\n{start}[x]: https://a.id\n")] == [
        "{https://a.id}"
    ]


def test_what_only_looks_like_a_definition_keeps_its_references() -> None:
    assert "{role:a|None|None}" in html("[Catatan]: [[role:a]] dan lagi")


def test_autolinks_show_their_own_target() -> None:
    assert html("<https://a.id/b_c_d> <nama@a.id>") == (
        '<p><a href="{https://a.id/b_c_d}">https://a.id/b_c_d</a>'
        ' <a href="{mailto:nama@a.id}">nama@a.id</a></p>'
    )


def test_a_target_may_stand_in_pointed_brackets() -> None:
    assert html("[a](<x(y.md>)") == '<p><a href="{x(y.md}">a</a></p>'


@pytest.mark.parametrize(
    ("text", "slug", "place"),
    [
        ("## Hasil & Tugas: satu", "hasil-tugas-satu", "a.md:1:4"),
        ("##Tanpa spasi", "tanpa-spasi", "a.md:1:3"),
        ("## Sepé dan Ñandu ##", "sepe-dan-nandu", "a.md:1:4"),
        ("## **Tebal** [tautan](https://a.id) `kode`", "tebal-tautan-kode", "a.md:1:4"),
        ("## Tugas [[role:lurah]] dan [[term:opd|OPD]]", "tugas-lurah-dan-opd", "a.md:1:4"),
        ("## Judul {#alamat-lain}", "alamat-lain", "a.md:1:4"),
        ("Judul bawah\n---", "judul-bawah", "a.md:1:1"),
        ("- a\n\n    ## Dalam daftar", "dalam-daftar", "a.md:3:8"),
        ("- a\n\n\t## Dengan tab", "dengan-tab", "a.md:3:5"),
        ("> ## Dalam kutipan", "dalam-kutipan", "a.md:1:6"),
        ("a\n## Tengah\nb", "tengah", "a.md:2:4"),
        ("## H<sub>2</sub>O &amp; udara", "h2o-udara", "a.md:1:4"),
    ],
)
def test_a_heading_has_a_slug_and_a_place(text: str, slug: str, place: str) -> None:
    heading = next(read(text).headings)

    assert (heading.slug, str(heading.location)) == (slug, place)
    assert f'id="{{#{slug}}}"' in html(text)


def test_a_headings_text_is_plain_and_holds_tokens_of_references() -> None:
    prose = read("[[role:a]]\n\n## Tugas *para* [[role:lurah]]")
    heading = next(prose.headings)

    assert heading.text == "Tugas para \ue0002\ue001"
    assert shown(prose.marks[2]) == "{role:lurah|None|None}"


def test_an_autolink_in_a_heading_is_part_of_its_text() -> None:
    heading = next(read("## Lihat <https://a.id>").headings)

    assert (heading.text, heading.slug) == ("Lihat https://a.id", "lihat-https-a-id")


def test_an_attribute_list_may_name_a_language() -> None:
    assert '<em lang="en">smart city</em>' in html("*smart city*{lang=en}")


def test_signs_that_no_address_may_hold_are_encoded() -> None:
    assert marks("[a](https://a.id/x|y)") == [("{https://a.id/x%7Cy}", "a.md:1:5")]


def test_a_definition_without_a_term_is_a_plain_block() -> None:
    assert "<dl>" not in html("- a\n\n:   Makna")


def test_fenced_data_is_read_with_its_lines() -> None:
    fence = read("a\n\n```chart\ntitle: A\nunit: persen\n```\n\nb").marks[0]

    assert isinstance(fence, Fence)
    assert (fence.language, str(fence.location)) == ("chart", "a.md:3:1")
    assert str(fence.document.place(("unit",))) == "a.md:5:7"


def test_fenced_data_stands_alone_in_a_paragraph() -> None:
    assert html("a\n```chart\nx: 1\n```\nb") == "<p>a</p>\n<p>{chart}</p>\n<p>b</p>"


@pytest.mark.parametrize(
    "code",
    [
        "`{}`",
        "`` ` {} ``",
        "    {}",
        "```\n{}\n```",
        "~~~ yaml\n{}\n~~~",
        "- a\n\n        {}",
    ],
)
@pytest.mark.parametrize(
    "written",
    ["[[role:dead]]", "[[role]]", "[@dead]", "[^x]", "[a](javascript:x)", "![](x.png)", "<script>",
     "<https://a.id>", "# Satu", "<!-- a -->", "<!--", "[a]: b", "<b onclick=x>", "<div>"],
)  # fmt: skip
def test_code_is_printed_as_written_and_nothing_follows_from_it(code: str, written: str) -> None:
    prose = read(code.format(written))

    assert prose.marks == ()
    escaped = written.replace("<", "&lt;").replace(">", "&gt;")
    assert escaped in prose.html


@pytest.mark.parametrize("line", ["---", "==="])
def test_a_page_can_be_shown_as_code(line: str) -> None:
    """A line below the fence makes no heading of it."""
    prose = read(f"```yaml\n{line}\ntitle: Lurah\n{line}\n```\n\nTeks.")

    assert prose.marks == ()
    assert f"{line}\ntitle: Lurah\n{line}\n</code>" in prose.html


@pytest.mark.parametrize("text", ["a <!-- [[role:dead]] --> b", "<!--\n\n# x\n\n[^x]\n-->\n\na"])
def test_a_comment_leaves_nothing(text: str) -> None:
    prose = read(text)

    assert prose.marks == ()
    assert "<!--" not in prose.html
    assert "<p></p>" not in prose.html


@pytest.mark.parametrize("text", [r"\[[role:lurah]]", r"\[a](b)", r"[a\](b)", r"\<b\>", r"\# a"])
def test_what_is_escaped_is_text(text: str) -> None:
    assert read(text).marks == ()


def test_footnotes_carry_the_records_prefix_and_roles() -> None:
    page = html("a[^catatan kaki] b[^catatan kaki]\n\n[^catatan kaki]: Isi [[role:lurah]].")

    assert 'id="role-lurah--fnref--1"' in page
    assert 'href="#role-lurah--fn--1" role="doc-noteref"' in page
    assert '<li id="role-lurah--fn--1">' in page
    assert 'href="#role-lurah--fnref2--1" role="doc-backlink"' in page
    assert "Isi {role:lurah|None|None}." in page


def test_footnotes_of_one_text_do_not_reach_the_next() -> None:
    read("a[^1]\n\n[^1]: b")

    assert "footnote" not in read("a").html


def test_table_columns_are_aligned_by_class() -> None:
    page = html("|a|b|\n|:-:|--:|\n|1|2|")

    assert '<th class="align-center">a</th>' in page
    assert '<td class="align-right">2</td>' in page
    assert "style" not in page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('!!! usulan "Judul"\n    Isi', '<div class="admonition usulan">'),
        ("Istilah\n:   Makna", "<dd>Makna</dd>"),
        ("OPD\n\n*[OPD]: Organisasi", '<abbr title="Organisasi">OPD</abbr>'),
        ("```python\na\n```", '<code class="language-python">'),
        ('<span lang="en">smart</span>', '<span lang="en">smart</span>'),
        ('<table><tr><td colspan="2">a</td></tr></table>', '<td colspan="2">a</td>'),
        ("a<br>b", "a<br>b"),
    ],
)
def test_what_markdown_and_harmless_tags_write_stays(text: str, expected: str) -> None:
    assert expected in html(text)


def test_lines_are_counted_from_where_the_body_begins() -> None:
    prose = read_markdown("a\n[[role:lurah]]", "a.md", "x", [], first_line=9)

    assert prose is not None
    assert str(prose.marks[0].location) == "a.md:10:1"


def test_an_empty_text_is_empty_prose() -> None:
    assert read(" \n") == Prose("", ())


@pytest.mark.parametrize("text", ["a *b c**d*e f", "*a;**b>*&amp;c", "*a**bc*d e"])
def test_signs_of_emphasis_that_cross_lose_no_text(text: str) -> None:
    """Python-Markdown 3.11 alone does."""
    printed = unescape(re.sub(r"<[^>]*>|[*]", "", read(text).html))

    assert printed == unescape(text).replace("*", "")
