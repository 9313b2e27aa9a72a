"""What a large book goes without is told."""

from __future__ import annotations

from pathlib import Path

from bukusaku.book.load import load_book
from bukusaku.book.printouts import one_file_name
from bukusaku.diagnostics import Diagnostic
from bukusaku.project import Project
from bukusaku.site.render import render_site
from bukusaku.theme.environment import Theme
from bukusaku.theme.strings import load_words
from tests.books import project_with

LINE = "kata " * 3_900
PAGE = "---\ntitle: Panjang\n---\n\n" + "\n\n".join([LINE] * 13) + "\n"


def _notices(project: Project) -> list[Diagnostic]:
    book, theme = load_book(project).book, Theme(project)
    notices: list[Diagnostic] = []
    render_site(book, theme, load_words(theme, "id"), project=project, notices=notices)
    return notices


def test_a_search_that_knows_only_the_beginnings_is_told(tmp_path: Path) -> None:
    pages = {f"chapters/panjang-{number}.md": PAGE for number in range(3)}
    notices = _notices(project_with(tmp_path / "book", pages))

    assert "site-search-shortened" in {notice.code for notice in notices}


def test_a_book_that_is_too_large_for_one_file_is_told(tmp_path: Path) -> None:
    project = project_with(tmp_path / "book", {"chapters/panjang.md": PAGE})
    file = one_file_name(load_book(project).book.settings)
    with (project.content / "book.yaml").open("a", encoding="utf-8") as settings:
        settings.write(f"budgets: {{{file}: 1 kB}}\n")
    (notice,) = _notices(project)

    assert (notice.code, notice.values["file"]) == ("site-one-file-left-out", file)


def test_a_small_book_goes_without_nothing(tmp_path: Path) -> None:
    assert _notices(project_with(tmp_path / "book", {})) == []
