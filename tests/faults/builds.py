"""A small project in either of two states, built by the command, and what lies there afterwards."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bukusaku.output.manifest import MANIFEST, Manifest, manifest_from
from bukusaku.project import Project, builtin_templates
from tests.books import project_with

REPOSITORY = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-m", "tests.faults.build"]
SITE = ("--only", "site")


def set_state(project: Project, state: int) -> None:
    """Change a word on every page, a page that comes and goes, and every page's style sheet."""
    book = project.content / "book.yaml"
    kept = [line for line in book.read_text("utf-8").splitlines() if "subtitle" not in line]
    write_whole(book, "\n".join([*kept, f"subtitle: Keadaan {state}", ""]))
    stage = f"---\ntitle: Tahap {state}\nsummary: Keadaan {state}.\nwhen: belum tersedia\n---\n"
    (project.content / "stages" / f"tahap-{1 - state % 2}.md").unlink(missing_ok=True)
    write_whole(project.content / "stages" / f"tahap-{state % 2}.md", stage)
    tokens = (builtin_templates() / "assets/css/tokens.css").read_text("utf-8")
    sheet = project.templates / "assets/css/tokens.css"
    sheet.parent.mkdir(parents=True, exist_ok=True)
    write_whole(sheet, f"{tokens}\n:root {{ --state: {state}; }}\n")


def write_whole(file: Path, text: str) -> None:
    """As a good editor saves: nobody sees half of it."""
    draft = file.with_name(f".{file.name}")
    draft.write_text(text, "utf-8")
    draft.replace(file)


def new_project(folder: Path, state: int = 0) -> Project:
    """The smallest book, in a state."""
    project = project_with(folder, {})
    set_state(project, state)
    return project


def environment(project: Project, **more: str) -> dict[str, str]:
    """The cache of each project is beside it, so that all of it is gone with the project."""
    return {**os.environ, "XDG_CACHE_HOME": f"{project.root}.cache", **more}


def start_build(
    project: Project, *options: str, journal: bool = False, **more: str
) -> subprocess.Popen[str]:
    """A build in a session of its own, which holds its workers too."""
    way = ["--journal"] if journal else []
    return subprocess.Popen(
        [*PROGRAM, *way, "--project", str(project.root), "--lang", "en", "build", *options],
        cwd=REPOSITORY,
        env=environment(project, **more),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        text=True,
    )


@dataclass(frozen=True, slots=True)
class Told:
    """How a build ended, and all that it said."""

    code: int
    text: str

    @property
    def is_plain(self) -> bool:
        """Whether it was built, or said what the user can mend."""
        return self.code in {0, 1} and "Traceback" not in self.text


def built(project: Project, *options: str, journal: bool = False, **more: str) -> Told:
    """A build to its end."""
    process = start_build(project, *options, journal=journal, **more)
    text, _ = process.communicate()
    return Told(process.returncode, text)


@dataclass(frozen=True, slots=True)
class Tree:
    """The files of an output folder by their path, but for our own bookkeeping."""

    folder: Path
    files: dict[str, bytes] = field(init=False)

    def __post_init__(self) -> None:
        found = dict(_files(self.folder))
        object.__setattr__(self, "files", found)

    @property
    def manifest(self) -> Manifest:
        return manifest_from((self.folder / MANIFEST).read_bytes())

    @property
    def broken(self) -> list[str]:
        """What is missing, or is not what the manifest says."""
        return [
            path
            for path, record in self.manifest.files.items()
            if hashlib.sha256(self.files.get(path, b"")).hexdigest() != record.sha256
        ]

    @property
    def current(self) -> dict[str, bytes]:
        """What the publication consists of, without assets that are just out of use."""
        retired = self.manifest.retired
        return {path: content for path, content in self.files.items() if path not in retired}


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not name.startswith(".bukusaku"):
            yield name, path.read_bytes()


def clean_build(folder: Path, state: int, *options: str) -> dict[str, bytes]:
    """What a first build of a state gives, with no cache and no output before it."""
    project = new_project(folder, state)
    told = built(project, *options)
    assert told.code == 0, told.text
    return Tree(project.output).current
