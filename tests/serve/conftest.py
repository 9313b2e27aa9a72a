"""A book to write in, and its preview."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from bukusaku.project import Project
from tests.books import project_with
from tests.serve.running import Server, serving

LONG = "\n\n".join(f"Paragraf {number} tentang kampung." for number in range(60))
CHAPTER = f"---\ntitle: Kata pengantar\nsummary: Singkat.\n---\n## Awal\n\n{LONG}\n\n## Akhir\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A small book, one chapter of which is longer than any window."""
    return project_with(tmp_path / "buku", {"chapters/pengantar.md": CHAPTER})


@pytest.fixture
def server(project: Project) -> Iterator[Server]:
    """The preview of the book."""
    with serving(project) as running:
        yield running


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The preview of a book that nobody writes in."""
    folder = tmp_path_factory.mktemp("asked")
    with serving(project_with(folder / "buku", {"chapters/pengantar.md": CHAPTER})) as running:
        yield running


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A window of the editor's browser."""
    with browser.new_context(viewport={"width": 800, "height": 600}) as context:
        yield context.new_page()
