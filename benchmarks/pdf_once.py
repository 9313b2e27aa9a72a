"""One typesetting, in a process that does nothing else, for `benchmarks.pdf` to measure.

`python -m benchmarks.pdf_once WHAT PROJECT FILE`: `cold` typesets the pocket book and keeps its
page numbers in a file, `remembered` starts from them; `all` makes every PDF, `keys` lists its
layouts in a file, and the key of a layout makes that one alone.
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

from bukusaku.book.load import load_book
from bukusaku.book.model import Book
from bukusaku.press.book import STYLESHEETS, Pdf, render_html
from bukusaku.press.pagination import paginations_as_json, paginations_from
from bukusaku.press.plan import Job, jobs
from bukusaku.press.variants import POCKET
from bukusaku.press.works import Press
from bukusaku.project import Project
from bukusaku.theme.environment import Theme
from bukusaku.theme.strings import Words, load_words

POCKET_BOOK = Job(None, (POCKET,))


def _loaded(folder: Path) -> tuple[Project, Book, Words]:
    project = Project(root=folder, output=folder / "output")
    book = load_book(project).book
    return project, book, load_words(Theme(project), book.language)


def write_html(project: Path, folder: Path) -> None:
    """What bukusaku typesets, as `book.html` for others: each number is a `target-counter`."""
    opened, book, words = _loaded(project)
    theme = Theme(opened)
    assets = theme.find("assets/css/print.css").parent.parent  # type: ignore[union-attr]
    shutil.copytree(assets, folder / "assets")
    links = []
    for name in STYLESHEETS:
        sheet = folder / "assets" / "css" / name
        text = sheet.read_text("utf-8")
        sheet.write_text(text.replace("attr(data-p)", "target-counter(attr(data-p), page)"))
        links.append(f'<link rel="stylesheet" href="assets/css/{name}">')
    html = render_html(book, theme, words).replace("<head>", f"<head>{''.join(links)}", 1)
    html = re.sub(' data-page-of="', ' data-p="#', html)
    (folder / "book.html").write_text(html, "utf-8")


def _typeset(folder: Path, job: Job, numbers: Path | None) -> tuple[Pdf, ...]:
    found = paginations_from(numbers.read_text("utf-8")) if numbers else {}
    return Press(*_loaded(folder), found).pdfs(job)


def main() -> None:
    """Do what is asked, and leave the PDFs nowhere."""
    what, folder, file = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    if what == "cold":
        pdf = _typeset(folder, POCKET_BOOK, None)[0]
        found = {POCKET_BOOK.key: pdf.pagination}
        file.write_text(paginations_as_json(found), "utf-8")
    elif what == "remembered":
        _typeset(folder, POCKET_BOOK, file)
    elif what == "all":
        Press(*_loaded(folder)).make()
    else:
        planned = jobs(_loaded(folder)[1])
        if what == "keys":
            file.write_text("\n".join(job.key for job in planned), "utf-8")
        else:
            _typeset(folder, next(job for job in planned if job.key == what), None)


if __name__ == "__main__":
    main()
