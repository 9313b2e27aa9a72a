"""A new book: a starter's files with the editor's words filled in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from bukusaku.book.suggest import id_from
from bukusaku.desk.fill import SHIPPED, filled
from bukusaku.desk.schema import FOLDER, schema_files
from bukusaku.desk.snippets import PATH, snippets
from bukusaku.diagnostics import Diagnostic, Location, ProblemsError
from bukusaku.project import builtin_templates

Starter = Literal["smart-city", "kosong"]

STARTERS = SHIPPED / "starters"
COMMON = "common"
HIDDEN = "dot."
"""How the names of files begin that are hidden in a book: our own tools should not obey them."""

SHOWN = 5
EXECUTABLE, PLAIN = 0o755, 0o644


@dataclass(frozen=True, slots=True)
class Answers:
    """What a new book must know; levels are lower case, as inside a sentence."""

    place: str
    program: str
    region: str
    region_head: str
    district: str
    district_head: str
    ward: str
    ward_head: str
    languages: tuple[str, ...]
    date: date

    def values(self) -> dict[str, str]:
        """What fills the gaps of a starter."""
        told = {name: str(value) for name, value in asdict(self).items()}
        told["languages"] = ", ".join(self.languages)
        for name in ("district_head", "ward_head"):
            told[f"{name}_id"] = id_from(told[name]).get("suggestion", name.replace("_", "-"))
            told[f"{name}_capital"] = told[name][:1].upper() + told[name][1:]
        return told


def interface_languages() -> list[str]:
    """The languages a new book may have: those whose words of the interface we ship."""
    known = {file.stem for file in (builtin_templates() / "strings").glob("*.yaml")}
    return sorted(known, reverse=True)  # Indonesian before English


def new_book(folder: Path, starter: Starter, answers: Answers) -> tuple[str, ...]:
    """Write a book into a folder that is empty or does not exist yet; the paths written.

    Raises:
        ProblemsError: something is there already, or may not be written; nothing is lost.
    """
    refuse_what_is_there(folder)
    files = dict(_files(starter, answers.values()))
    try:
        for path, content in files.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("xb") as stream:  # "x": never over what is there
                stream.write(content)
            file.chmod(EXECUTABLE if file.suffix == ".sh" else PLAIN)
    except OSError as error:
        values = {"folder": str(folder), "reason": error.strerror or str(error)}
        raise ProblemsError([_problem("desk-cannot-write", folder, values)]) from error
    return tuple(files)


def refuse_what_is_there(folder: Path) -> None:
    """Nothing of anybody may be in the way."""
    if folder.exists() and not folder.is_dir():
        raise ProblemsError([_problem("desk-is-a-file", folder, {"folder": str(folder)})])
    names = sorted(path.name for path in folder.iterdir()) if folder.exists() else []
    if names:
        more = ["…"] if len(names) > SHOWN else []
        values = {"folder": str(folder), "names": ", ".join([*names[:SHOWN], *more])}
        raise ProblemsError([_problem("desk-not-empty", folder, values)])


def _problem(code: str, folder: Path, values: dict[str, str]) -> Diagnostic:
    return Diagnostic("error", code, Location(folder.as_posix()), values)


def _files(starter: Starter, values: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    for root in (STARTERS / COMMON, STARTERS / starter):
        for file in sorted(path for path in root.rglob("*") if path.is_file()):
            path = filled(file.relative_to(root).as_posix(), values)
            text = filled(file.read_text("utf-8"), values, file.suffix)
            yield _shown(path), _line_ends(text, file.suffix).encode()
    for name, content in schema_files().items():
        yield f"{FOLDER}/{name}", content
    yield PATH, snippets()


def _shown(path: str) -> str:
    return "/".join(
        f".{name.removeprefix(HIDDEN)}" if name.startswith(HIDDEN) else name
        for name in path.split("/")
    )


def _line_ends(text: str, suffix: str) -> str:
    """Windows reads labels in a batch file wrongly where lines do not end as it expects."""
    return text.replace("\n", "\r\n") if suffix == ".bat" else text
