"""A page of the site can be had without the others, and is the same as among them."""

from __future__ import annotations

import pytest

from bukusaku.book.load import load_book
from bukusaku.site import SiteFiles
from bukusaku.theme.environment import Theme
from bukusaku.theme.strings import load_words
from tests.books import FULL, project_of
from tests.site.built import PDF, BuiltSite


@pytest.fixture
def files() -> SiteFiles:
    """The files of the full book, none of them made yet."""
    project = project_of(FULL)
    theme = Theme(project)
    book = load_book(project).book
    return SiteFiles(book, theme, load_words(theme, "id"), (PDF,), project=project)


@pytest.mark.parametrize("path", ["roles/warga.html", "index.html", "404.html"])
def test_a_page_alone_is_as_it_is_among_all(files: SiteFiles, full: BuiltSite, path: str) -> None:
    assert path in files.paths
    assert files.artifact(path).content.decode() == full.text(path)


def test_what_a_page_names_can_be_had_after_it(files: SiteFiles, full: BuiltSite) -> None:
    files.artifact("roles/warga.html")
    style = next(path for path in files.paths if path.startswith("assets/site."))

    assert files.artifact(style).content.decode() == full.text(style)


def test_a_path_without_a_file_is_a_key_error(files: SiteFiles) -> None:
    with pytest.raises(KeyError):
        files.artifact("roles/tidak-ada.html")
