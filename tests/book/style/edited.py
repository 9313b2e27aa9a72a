"""A small book with a text of the test's own, seen by the copy editor."""

from datetime import date
from pathlib import Path

from bukusaku.book.load import read_books
from bukusaku.book.style import copy_edited
from bukusaku.book.style.manuscript import Finding
from bukusaku.project import Project
from tests.books import project_with

TODAY = date(2026, 11, 24)
CHAPTER = "chapters/pengantar.md"


def findings(project: Project, today: date = TODAY) -> list[Finding]:
    books, _ = read_books(project)
    return copy_edited(project, books[0], today)


def codes(folder: Path, body: str = "", **files: str) -> list[str]:
    """The codes of what is found where the chapter has this body, and these lists are there."""
    content = {f"{name}.yaml": text for name, text in files.items()} | {"images/balai.png": ""}
    if body:
        content[CHAPTER] = f"---\ntitle: Pengantar\n---\n{body}\n"
    found = findings(project_with(folder / "buku", content))
    return sorted(finding.diagnostic.code for finding in found)
