"""The guide for editors, held against the tool that it tells of."""

from pathlib import Path

from bukusaku.project import Project

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "panduan"
CHAPTERS = GUIDE / "content" / "chapters"
IMAGES = GUIDE / "content" / "images"


def guide(output: Path) -> Project:
    """The guide as the book that it is."""
    return Project(root=GUIDE, output=output)
