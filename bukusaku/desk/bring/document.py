"""A `.docx` brought into a book: made into chapters, proved readable, and only then written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bukusaku.book.files import record_id, shown_path
from bukusaku.book.kinds import KIND_BY_NAME
from bukusaku.book.suggest import id_from
from bukusaku.desk.add import missing_entry, next_prefix
from bukusaku.desk.bring.chapters import Chapter, chapters
from bukusaku.desk.bring.lost import Loss
from bukusaku.desk.bring.office import refused
from bukusaku.desk.bring.soup import tidied
from bukusaku.desk.bring.word import read_word
from bukusaku.desk.bring.write import write_new
from bukusaku.desk.fill import filled
from bukusaku.diagnostics import Diagnostic, Location, ProblemsError
from bukusaku.project import Project
from bukusaku.reading.page import read_page
from bukusaku.reading.source import Source
from bukusaku.reading.text import MAX_BYTES, is_plain

CHAPTER = KIND_BY_NAME["chapter"]
LONGEST_STEM = 40
SHOWN = 5
WAITING_ALT = "Tulis di sini apa yang terlihat pada gambar ini"
PAGE = """---
# Judul bab.
title: "__title__"
# Intinya: paling banyak tiga kalimat pendek, paling banyak dua belas kata tiap kalimat.
summary: []
---
"""


@dataclass(frozen=True, slots=True)
class Brought:
    """What was written, the lines of the contents that would show it, and what to look at."""

    paths: tuple[str, ...]
    entries: tuple[str, ...] = ()
    told: tuple[Diagnostic, ...] = ()
    rows: int = 0


def bring_document(project: Project, path: Path, prefix: str | None = None) -> Brought:
    """Write the chapters of a document; all of it, or nothing where anything is in the way.

    Raises:
        ProblemsError: it cannot be opened, a name is taken, or the result could not be read.
    """
    stem = id_from(prefix or path.stem).get("suggestion", "naskah")[:LONGEST_STEM].strip("-")
    manuscript = read_word(path, stem)
    lost = list(manuscript.losses)
    soup, notes = tidied(manuscript.html, lost)
    for picture in soup.find_all("img", alt=""):
        picture["alt"] = WAITING_ALT
    name = path.stem.replace("_", " ").replace("-", " ").strip() or path.name
    made = list(chapters(soup, notes, name, prefix, lost))
    if not made:
        raise refused("bring-no-text", path)
    pages = _pages(project, made, path)
    images = project.content / "images"
    pictures = {images / name: content for name, content in manuscript.pictures.items()}
    write_new(project, {**{page: text.encode() for page, text in pages.items()}, **pictures})
    undescribed = [shown_path(images / name, project) for name in manuscript.undescribed]
    written = [shown_path(file, project) for file in (*pages, *pictures)]
    entries = (missing_entry(project, CHAPTER, chapter.id) for chapter in made)
    told = (*_told(lost, path), *_to_do(written[: len(pages)], undescribed, path))
    return Brought(tuple(written), tuple(filter(None, entries)), told)


def _pages(project: Project, made: list[Chapter], path: Path) -> dict[Path, str]:
    """The text of each file, which a book can read.

    Raises:
        ProblemsError: an id is taken, or a text is more than a page may hold.
    """
    folder = project.content / CHAPTER.plural
    stems = [file.stem for file in folder.glob("*.md")] if folder.is_dir() else []
    taken = {record_id(stem).lower() for stem in stems}
    pages: dict[Path, str] = {}
    problems: list[Diagnostic] = []
    for chapter in made:
        if chapter.id in taken:
            values = {"title": chapter.title, "id": chapter.id}
            problems.append(Diagnostic("error", "bring-chapter-taken", Location(path.name), values))
        file = folder / f"{next_prefix(stems)}{chapter.id}.md"
        stems.append(file.stem)
        pages[file] = f"{filled(PAGE, {'title': chapter.title}, '.md')}{chapter.body}\n"
        problems += _unreadable(pages[file], shown_path(file, project), path)
    if problems:
        raise ProblemsError(problems)
    return pages


def _unreadable(text: str, shown: str, path: Path) -> list[Diagnostic]:
    """What a book would say of the page, which nobody has seen yet."""
    problems: list[Diagnostic] = []
    if len(text.encode()) > MAX_BYTES:
        problems.append(Diagnostic("error", "text-too-large", Location(shown)))
    elif is_plain(Source(shown, text), problems):
        read_page(text, shown, "chapter", problems)
    errors = [problem for problem in problems if problem.severity == "error"]
    if not errors:
        return []
    return [
        Diagnostic("error", "bring-not-readable", Location(path.name), {"page": shown}),
        *errors,
    ]


def _told(lost: list[Loss], path: Path) -> Iterator[Diagnostic]:
    """One finding for each kind of loss, with the words near the first few."""
    places: dict[str, list[str]] = defaultdict(list)
    for loss in dict.fromkeys(lost):
        places[loss.kind].append(f"“{loss.near}”" if loss.near else "")
    for kind, near in places.items():
        more = ["…"] if len(near) > SHOWN else []
        where = "; ".join([*filter(None, near[:SHOWN]), *more])
        values = {"count": str(len(near)), "where": where or path.name}
        yield Diagnostic("warning", kind, Location(path.name), values)


def _to_do(pages: list[str], undescribed: list[str], path: Path) -> Iterator[Diagnostic]:
    """What only a person can write."""
    values = {"files": ", ".join(pages[:SHOWN] + ["…"] * (len(pages) > SHOWN))}
    yield Diagnostic("warning", "bring-summary-empty", Location(path.name), values)
    if undescribed:
        files = ", ".join(undescribed[:SHOWN] + ["…"] * (len(undescribed) > SHOWN))
        values = {"files": files, "alt": WAITING_ALT}
        yield Diagnostic("warning", "bring-alt-waiting", Location(path.name), values)
