"""Small true books: `minimal` holds as little as a book can, `full` uses everything once.

`bilingual` holds words in English that are laid over `full`; some are missing.

All are of a region of our own making, whose levels have other names than those of any real book.
"""

import shutil
from pathlib import Path

from bukusaku.project import Project

MINIMAL = Path(__file__).parent / "minimal"
FULL = Path(__file__).parent / "full"
BILINGUAL = Path(__file__).parent / "bilingual"


def project_with(folder: Path, files: dict[str, str], *, book: Path = MINIMAL) -> Project:
    """A copy of a book in a new folder, with these files of `content/` added or replaced."""
    shutil.copytree(book, folder)
    for name, text in files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return project_of(folder)


def project_of(folder: Path) -> Project:
    """The project in a folder."""
    return Project(root=folder, output=folder / "output")


def bilingual_project(folder: Path) -> Project:
    """The full book with half of its words in English too."""
    shutil.copytree(FULL, folder)
    shutil.copytree(BILINGUAL, folder, dirs_exist_ok=True)
    return project_of(folder)
