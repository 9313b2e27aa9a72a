"""Whatever shape people give their text: it builds to valid HTML and a valid PDF, or is told."""

from pathlib import Path

import pytest

from bukusaku.book.load import load_book
from bukusaku.diagnostics import Diagnostic
from bukusaku.press.book import render_pdf
from bukusaku.project import Project
from bukusaku.reading.markdown import read_markdown
from bukusaku.theme.environment import Theme
from bukusaku.theme.strings import load_words
from tests.books import project_with
from tests.hostile.markup import active
from tests.shapes.corpus import gathered, shapes
from tests.site.built import BuiltSite, build_site
from tests.tools import nu, page_validation, verapdf

SHAPES = shapes()
REFUSED = {
    "sign without a space": "heading-level-one",
    "hash tags": "heading-level-one",
    "fence in lazy quote": "markdown-unclosed-fence",
} | {
    f"raw table in {container}": "html-table-out-of-place"
    for container in (
        "list item",
        "narrow list item",
        "numbered item",
        "quote",
        "lazy quote",
        "quoted item",
        "item of a quote",
        "item of an item",
        "definition",
        "footnote",
    )
}
WARNED = {"levels that jump", "combining"}
"""Told by the copy editor and by preflight; neither standard allows a book to be so."""

BUILT = {name: text for name, text in SHAPES.items() if name not in REFUSED.keys() | WARNED}
BALL = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9">'
    '<circle cx="4" cy="4" r="4"/></svg>'
)


def project(folder: Path) -> Project:
    """A book of all shapes that may stand in one, some in each chapter."""
    groups = gathered(BUILT)
    files = {"images/bola.svg": BALL}
    for number, group in enumerate(groups):
        body = "\n\nBerikutnya.\n\n".join(BUILT[name] for name in group)
        files[f"chapters/bentuk-{number}.md"] = f"---\ntitle: Bentuk {number}\n---\n{body}\n"
    made = project_with(folder, files)
    settings = made.content / "book.yaml"
    chapters = ", ".join(f"chapter:bentuk-{number}" for number in range(len(groups)))
    written = settings.read_text("utf-8")
    settings.write_text(written.replace("chapter:pengantar", f"chapter:pengantar, {chapters}"))
    return made


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    folder = tmp_path_factory.mktemp("shapes")
    return build_site(project(folder / "book"), folder / "site", downloads=())


def test_there_are_shapes_enough() -> None:
    assert len(set(SHAPES.values())) >= 300
    assert REFUSED.keys() <= SHAPES.keys()


@pytest.mark.parametrize("name", SHAPES)
def test_each_shape_is_read_or_told_with_its_place(name: str) -> None:
    problems: list[Diagnostic] = []
    prose = read_markdown(SHAPES[name], "a.md", "x", problems)

    expected = {REFUSED[name]} if name in REFUSED else set()
    assert {problem.code for problem in problems} == expected
    assert all(problem.location and problem.location.line for problem in problems)
    assert prose is None or active(prose.html) == []


@pytest.mark.slow
def test_all_shapes_build_to_valid_html(built: BuiltSite) -> None:
    messages = nu.check_html([*built.pages, built.single])

    assert [str(message) for message in messages if message.severity == "error"] == []


@pytest.mark.slow
def test_all_shapes_build_to_a_valid_pdf(tmp_path: Path) -> None:
    book_project = project(tmp_path / "book")
    book, theme = load_book(book_project).book, Theme(book_project)
    file = tmp_path / "book.pdf"
    file.write_bytes(render_pdf(book, theme, load_words(theme, "id"), project=book_project).content)

    assert [str(failure) for failure in verapdf.check_pdf([file])] == []
    assert page_validation.check_pdf(file) == []
