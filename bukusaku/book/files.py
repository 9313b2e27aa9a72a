"""Which files below `content/` make up a book: one for each paged record, one for each list."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bukusaku.book.fields import LANGUAGE, MAX_ID
from bukusaku.book.kinds import COLLECTION_PARTS, KINDS, Kind
from bukusaku.book.suggest import id_from, suggestion
from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.project import Project, is_left_by_programs

ORDER_PREFIX = re.compile(r"^[0-9]{1,3}-")
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)))
)
"""Names that Windows keeps for itself."""

LIST_SUFFIXES = (".yaml", ".csv")
TEXT_SUFFIXES = frozenset((".md", ".markdown", ".yaml", ".yml", ".csv"))
OFFICE_SUFFIXES = frozenset((".docx", ".xlsx"))
INTRODUCTION = "index"
TRANSLATION = re.compile(rf"(.+)\.({LANGUAGE})")
"""The stem of a file that says in another language what the one beside it says."""


@dataclass(frozen=True, slots=True)
class PageFile:
    """A Markdown file: a record's, or with `INTRODUCTION` for an id that of a collection."""

    path: Path
    shown: str
    id: str


@dataclass(frozen=True, slots=True)
class TranslationFile:
    """Words in another language: of one page, of a list, or of book.yaml, which is no `kind`."""

    path: Path
    shown: str
    language: str
    kind: Kind | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class ContentFiles:
    """The files of each kind, by the kind's name and in the order of their names."""

    pages: dict[str, list[PageFile]] = field(default_factory=dict)
    lists: dict[str, list[Path]] = field(default_factory=dict)
    translations: list[TranslationFile] = field(default_factory=list)


def content_files(project: Project, problems: list[Diagnostic]) -> ContentFiles:
    """What there is to read; files that nothing would read are reported."""
    found = ContentFiles()
    folders = {kind.plural: kind for kind in KINDS if kind.paged}
    lists = {kind.plural: kind for kind in KINDS if not kind.paged}
    known = dict.fromkeys((*folders, "images")) | {
        name: f"{name}.yaml" for name in (*lists, "book")
    }
    for path in _visible(project.content, project, problems):
        name, language = _name_and_language(path)
        if path.is_dir() and path.name in folders:
            _add_pages(found, path, folders[path.name], project, problems)
        elif language and (name in lists or name == "book") and _is_list(path):
            shown, kind = shown_path(path, project), lists.get(name)
            found.translations.append(TranslationFile(path, shown, language, kind))
        elif name in lists and _is_list(path):
            found.lists.setdefault(lists[name].name, []).append(path)
        elif path.name not in {"images", "book.yaml"}:
            problems.append(_not_read(path, project, known))
    return found


def record_id(stem: str) -> str:
    """A file's stem without its order prefix: `02-bimtek-2` gives `bimtek-2`."""
    return ORDER_PREFIX.sub("", stem)


def without_order(path: str) -> str:
    """A path whose file's name has no order prefix."""
    folder, slash, name = path.rpartition("/")
    return f"{folder}{slash}{record_id(name)}"


def shown_path(path: Path, project: Project) -> str:
    """The path as users see it: from the project's root, with `/`."""
    return path.relative_to(project.root).as_posix()


def _add_pages(
    found: ContentFiles, folder: Path, kind: Kind, project: Project, problems: list[Diagnostic]
) -> None:
    pages = found.pages.setdefault(kind.name, [])
    for path in _visible(folder, project, problems):
        stem, language = _name_and_language(path)
        if page := _page_file(path, record_id(stem), kind, project, problems):
            if language:
                file = TranslationFile(path, page.shown, language, kind, page.id)
                found.translations.append(file)
            else:
                pages.append(page)


def _page_file(
    path: Path, name: str, kind: Kind, project: Project, problems: list[Diagnostic]
) -> PageFile | None:
    shown = shown_path(path, project)
    if path.suffix != ".md" or path.is_dir():
        problems.append(_not_read(path, project, {path.stem: f"{path.stem}.md"}))
    elif name == INTRODUCTION and kind.plural not in COLLECTION_PARTS:
        problems.append(Diagnostic("error", "book-no-introduction", Location(shown)))
    elif not ID.fullmatch(name) or name in DEVICES:
        problems.append(_unfit_name(path, shown, name))
    elif len(name) > MAX_ID:
        values = {"written": name, "max_length": str(MAX_ID)}
        problems.append(Diagnostic("error", "book-id-too-long", Location(shown), values))
    else:
        return PageFile(path, shown, name)
    return None


def _name_and_language(path: Path) -> tuple[str, str | None]:
    """`facts.en.yaml` gives `facts` and `en`; a file in the book's own language has none."""
    found = TRANSLATION.fullmatch(path.stem)
    return (found[1], found[2]) if found else (path.stem, None)


def _is_list(path: Path) -> bool:
    return path.is_file() and path.suffix in LIST_SUFFIXES


def _visible(folder: Path, project: Project, problems: list[Diagnostic]) -> list[Path]:
    """What an editor put there, in the order in which file managers show names."""
    try:
        ours = (path for path in folder.iterdir() if not is_left_by_programs(path.name))
        return sorted(ours, key=_natural)
    except OSError as error:
        place = Location(shown_path(folder, project))
        values = {"reason": error.strerror or str(error)}
        problems.append(Diagnostic("error", "book-folder-unreadable", place, values))
        return []


def _natural(path: Path) -> tuple[list[int | str], str]:
    """`9-x` before `10-x`: runs of digits count as numbers."""
    parts = re.split(r"([0-9]+)", path.name)
    return [int(part) if index % 2 else part for index, part in enumerate(parts)], path.name


def _not_read(path: Path, project: Project, known: Mapping[str, str | None]) -> Diagnostic:
    """An error where it may have been meant as content, else a warning.

    `known` has the stems of names that would be read, with the whole name where it differs.
    """
    is_text = path.is_dir() or path.suffix.lower() in TEXT_SUFFIXES
    values = {"name": path.name}
    if path.suffix.lower() in OFFICE_SUFFIXES:
        values["office_file"] = f'"{path.name}"' if " " in path.name else path.name
    if is_text and (near := suggestion(path.stem, known).get("suggestion")):
        values["suggestion"] = known[near] or near
    return Diagnostic(
        "error" if is_text else "warning",
        "book-name-unknown",
        Location(shown_path(path, project)),
        values,
    )


def _unfit_name(path: Path, shown: str, name: str) -> Diagnostic:
    if name.lower() in DEVICES:
        return Diagnostic("error", "book-file-name-reserved", Location(shown), {"name": path.name})
    values = {"name": path.name}
    stem, language = _name_and_language(path)
    if fit := id_from(stem).get("suggestion"):
        values["suggestion"] = f"{fit}.{language}.md" if language else f"{fit}.md"
    return Diagnostic("error", "book-file-name", Location(shown), values)
