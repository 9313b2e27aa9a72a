"""An edition for some readers: fewer parts, with the numbers and anchors of the whole book."""

from pathlib import Path

import pytest

from bukusaku.book.edition import edition_of, listed_sources
from bukusaku.book.load import load_book
from bukusaku.book.model import Book
from bukusaku.book.outline import Section, outline
from bukusaku.book.settings import EditionStatus, Format, ReaderEdition
from bukusaku.diagnostics import ProblemsError
from tests.books import FULL, MINIMAL, project_of, project_with

BOOK = (FULL / "content" / "book.yaml").read_text("utf-8")
EDITION = """
editions:
  - id: kampung
    title: Edisi kepala kampung
    roles: [kepala-kampung]
    parts: [colophon, dimensions, roles, matrix, glossary]
"""


def book_with(folder: Path, settings: str, **files: str) -> Book:
    written = {"book.yaml": BOOK + settings, **files}
    return load_book(project_with(folder / "buku", written, book=FULL)).book


def refused(folder: Path, settings: str) -> dict[str, str]:
    """The code and the name in each mistake that is told."""
    with pytest.raises(ProblemsError) as caught:
        book_with(folder, settings)
    return {found.code: found.values["name"] for found in caught.value.diagnostics}


@pytest.fixture
def whole(tmp_path: Path) -> Book:
    return book_with(tmp_path, EDITION)


@pytest.fixture
def kampung(whole: Book) -> Book:
    return edition_of(whole, whole.settings.editions[0])


def flat(sections: tuple[Section, ...]) -> list[tuple[str, str | None]]:
    return [
        found
        for section in sections
        for found in ((section.anchor, section.number), *flat(section.children))
    ]


def test_every_section_has_the_number_and_the_anchor_of_the_whole_book(
    whole: Book, kampung: Book
) -> None:
    sections = flat(outline(kampung))

    assert ("role-kepala-kampung", "4.2") in sections
    assert set(sections) < set(flat(outline(whole)))


def test_only_the_chosen_parts_are_there_in_the_order_of_the_book(kampung: Book) -> None:
    names = [part.name for part in kampung.parts]

    assert names == ["colophon", "dimensions", "roles", "matrix", "glossary"]


def test_only_the_readers_own_role_is_told(kampung: Book) -> None:
    roles = next(part for part in kampung.parts if part.name == "roles")

    assert [role.id for role in roles.records] == ["kepala-kampung"]
    assert len(kampung.roles) > 1, "the others are still named in the matrix"


def test_a_part_that_is_brief_is_marked_so(kampung: Book) -> None:
    assert [part.name for part in kampung.parts if part.brief] == ["dimensions"]


def test_only_terms_that_its_text_uses_are_explained(tmp_path: Path, kampung: Book) -> None:
    role = (FULL / "content/roles/kepala-kampung.md").read_text("utf-8")
    naming = {"roles/kepala-kampung.md": f"{role}\nCatat dalam PAD.\n"}
    told = book_with(tmp_path / "lain", EDITION, **naming)

    assert kampung.records("term") == ()
    assert [term.id for term in edition_of(told, told.settings.editions[0]).records("term")] == [
        "pad"
    ]


def test_a_part_with_an_audience_is_for_those_editions_alone(tmp_path: Path) -> None:
    settings = BOOK.replace("[places, glossary", "[{part: places, audience: [lain]}, glossary")
    settings = settings.replace("[changes, places", "[{part: places, audience: [lain]}")
    editions = """
editions:
  - {id: kampung, title: Kampung, roles: [kepala-kampung]}
  - {id: lain, title: Lain, roles: [warga]}
"""
    files = {"book.yaml": settings + editions}
    book = load_book(project_with(tmp_path / "buku", files, book=FULL)).book
    kampung, lain = (edition_of(book, readers) for readers in book.settings.editions)

    assert "places" in {part.name for part in lain.parts}
    assert "places" not in {part.name for part in kampung.parts}


def test_a_record_with_an_audience_is_for_those_editions_alone(tmp_path: Path) -> None:
    dimension = (FULL / "content/dimensions/02-lingkungan.md").read_text("utf-8")
    for_others = dimension.replace("---\n", "---\naudience: kampung\n", 1)
    book = book_with(tmp_path, EDITION, **{"dimensions/02-lingkungan.md": for_others})
    other = ReaderEdition(id="lain", title="Lain", roles=("warga",), formats=(Format.A6,))

    def dimensions(readers: ReaderEdition) -> set[str]:
        parts = edition_of(book, readers).parts
        return {record.id for part in parts if part.brief for record in part.records}

    assert dimensions(book.settings.editions[0]) - dimensions(other) == {"lingkungan"}


def test_what_is_for_the_whole_book_alone_is_in_no_edition(tmp_path: Path) -> None:
    """A part by its entry, a chapter by its own front matter."""
    chapter = (FULL / "content/chapters/02-bentuk-tulisan.md").read_text("utf-8")
    settings = BOOK.replace("[changes, places", "[changes, {part: places, audience: utuh}")
    files = {
        "chapters/02-bentuk-tulisan.md": chapter.replace("---\n", "---\naudience: whole\n", 1),
        "book.yaml": f"{settings}\neditions: [{{id: warga, title: Warga, roles: [warga]}}]\n",
    }
    book = load_book(project_with(tmp_path / "buku", files, book=FULL)).book
    left_out = {"chapter:bentuk-tulisan", "places"}
    whole = {part.entry for part in book.parts}

    assert left_out <= whole
    assert {part.entry for part in edition_of(book, book.settings.editions[0]).parts} == (
        whole - left_out
    )


def test_an_edition_tells_its_own_summary(tmp_path: Path) -> None:
    written = EDITION.replace("roles:", "summary: [Untuk kepala kampung.]\n    roles:")
    book = book_with(tmp_path, written)

    assert edition_of(book, book.settings.editions[0]).settings.summary == (
        "Untuk kepala kampung.",
    )


def test_an_edition_lists_the_sources_that_it_cites(whole: Book, kampung: Book) -> None:
    """What stands in the long form of a part that is brief is not cited."""
    listed = listed_sources(kampung)

    assert set(listed) < set(listed_sources(whole))
    assert {
        source
        for part in kampung.parts
        if not part.brief
        for page in part.records
        for source in kampung.cited_in(page)
    } == set(listed)


@pytest.mark.parametrize(
    ("written", "mistaken", "found"),
    [
        ("[kepala-kampung]", "[kepala-kampun]", {"check-edition-roles": "kepala-kampun"}),
        ("colophon, dim", "colofon, dim", {"check-edition-parts": "colofon"}),
    ],
)
def test_an_edition_of_what_is_not_there_is_refused(
    tmp_path: Path, written: str, mistaken: str, found: dict[str, str]
) -> None:
    assert refused(tmp_path, EDITION.replace(written, mistaken)) == found


def test_an_audience_that_is_no_edition_is_refused(tmp_path: Path) -> None:
    role = (FULL / "content/roles/warga.md").read_text("utf-8")
    files = {"roles/warga.md": role.replace("---\n", "---\naudience: kampun\n", 1)}
    with pytest.raises(ProblemsError) as caught:
        book_with(tmp_path, EDITION, **files)

    (problem,) = caught.value.diagnostics
    assert (problem.code, problem.values["suggestion"]) == ("check-audience", "kampung")


def test_a_budget_is_read_in_either_unit_and_is_a_megabyte_by_default(tmp_path: Path) -> None:
    settings = book_with(tmp_path, "\nbudgets: {a.pdf: 900 kB, b.pdf: '1,5 MB'}\n").settings

    assert [settings.budget(file) for file in ("a.pdf", "b.pdf", "c.pdf")] == [
        900_000,
        1_500_000,
        1_000_000,
    ]


def test_a_budget_that_is_no_size_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProblemsError) as caught:
        book_with(tmp_path, "\nbudgets: {a.pdf: kecil}\n")

    assert [found.code for found in caught.value.diagnostics] == ["book-not-a-size"]


def test_a_format_may_be_named_in_either_language(tmp_path: Path) -> None:
    assert book_with(tmp_path, "\nformats: a5-besar\n").settings.formats == (Format.A5_LARGE,)


def test_the_pocket_book_is_made_without_asking() -> None:
    settings = load_book(project_of(FULL)).book.settings

    assert settings.formats == (Format.A6,)
    assert settings.edition.status is EditionStatus.FINAL


def test_a_budget_for_a_file_that_is_not_made_is_told_at_its_place(tmp_path: Path) -> None:
    settings = (MINIMAL / "content/book.yaml").read_text("utf-8")
    files = {"book.yaml": f"{settings}budgets: {{kampung-terang-a7.pdf: 900 kB}}\n"}
    (found,) = load_book(project_with(tmp_path / "buku", files)).warnings

    assert found.code == "check-budget-file"
    assert found.values["suggestion"] == "kampung-terang-a6.pdf"
    assert found.location is not None
    assert found.location.line == len(files["book.yaml"].splitlines())
