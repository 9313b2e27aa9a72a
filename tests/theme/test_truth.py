"""Whether a medium tells the book, proved on the site of the full book and broken in each way."""

from dataclasses import replace

import pytest

from bukusaku.book.load import load_book
from bukusaku.book.model import Book
from bukusaku.diagnostics.sentences import sentence
from bukusaku.output.artifact import Artifact
from bukusaku.site.render import render_site
from bukusaku.site.told import told_by
from bukusaku.theme.environment import Theme
from bukusaku.theme.strings import load_words
from bukusaku.theme.truth import Told, disagreements
from tests.books import FULL, project_of

PROJECT = project_of(FULL)


@pytest.fixture(scope="module")
def book() -> Book:
    return load_book(PROJECT).book


@pytest.fixture(scope="module")
def site(book: Book) -> Told:
    theme = Theme(PROJECT)
    return told_by(render_site(book, theme, load_words(theme, "id"), project=PROJECT))


def test_the_site_tells_the_whole_book_in_order(book: Book, site: Told) -> None:
    assert disagreements(book, site) == []


@pytest.mark.parametrize(
    ("anchor", "section"),
    [
        ("part-dimensions", "2 Dua bidang"),
        ("role-warga", "4.4 Warga"),
        ("chapter-bentuk-tulisan--rujukan", "1.1 Rujukan"),
    ],
)
def test_a_section_that_is_nowhere_is_told(
    book: Book, site: Told, anchor: str, section: str
) -> None:
    without = replace(site, anchors=[one for one in site.anchors if one != anchor])
    finding = next(iter(disagreements(book, without)))

    assert (finding.severity, finding.code) == ("error", "truth-missing-section")
    assert sentence(finding, "en")[0] == f"the HTML lacks the section “{section}” of the book"


def test_the_first_section_out_of_order_is_told(book: Book, site: Told) -> None:
    anchors = list(site.anchors)
    first, second = anchors.index("stage-tahap-1"), anchors.index("stage-tahap-2")
    anchors[first], anchors[second] = anchors[second], anchors[first]
    (finding,) = disagreements(book, replace(site, anchors=anchors))

    assert finding.code == "truth-order"
    assert finding.values["section"] == "3.2 Tahap 2"
    assert finding.values["expected"] == "3.1 Tahap 1"


@pytest.mark.parametrize(
    ("said", "path"),
    [
        ("20 kampung", "content/facts.yaml"),
        ("Kepala distrik", "content/roles/kepala-distrik.md"),
    ],
    ids=["fact", "summary"],
)
def test_a_statement_that_is_nowhere_is_told_with_its_place(
    book: Book, site: Told, said: str, path: str
) -> None:
    bare = "".join(said.split()).lower()
    assert bare in site.words
    findings = disagreements(book, replace(site, words=site.words.replace(bare, "")))

    assert {finding.code for finding in findings} == {"truth-missing-statement"}
    assert path in {finding.location.path for finding in findings if finding.location}


def test_a_site_without_links_from_page_to_page_has_no_order_to_break(
    book: Book, site: Told
) -> None:
    unordered = replace(site, anchors=sorted(site.anchors), in_order=False)

    assert disagreements(book, unordered) == []


def test_pages_are_read_as_one_leads_to_the_next() -> None:
    """A copy of the whole book in one file proves nothing about its pages."""
    link = '<a href="{}" rel="next">Lanjut</a>'
    pages = {
        "a/dua.html": '<main><h1 id="dua">Dua</h1></main>',
        "a/satu.html": f'<main><h1 id="satu">Satu</h1>{link.format("dua.html")}</main>',
        "buku.html": '<main><h1 id="tiga">Tiga</h1></main>',
        "nol.html": f'<main><h1 id="nol">N&amp;l</h1>{link.format("a/satu.html")}</main>',
    }
    told = told_by(Artifact(path, html.encode()) for path, html in pages.items())

    assert (told.anchors, told.in_order) == (("nol", "satu", "dua"), True)
    assert told.words == "nllanjutsatulanjutdua"


def test_where_lines_break_does_not_matter() -> None:
    one = Told.of("PDF", (), "Warga me\N{SOFT HYPHEN}nulis\nusul, dua-duanya.")
    other = Told.of("PDF", (), "warga menulis usul dua\N{NO-BREAK SPACE}duanya")

    assert one == other
