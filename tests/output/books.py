"""Small outputs to publish, and what lies in a folder afterwards."""

from __future__ import annotations

from pathlib import Path

from bukusaku.output.artifact import Artifact
from bukusaku.output.publish import Published, publish

FIRST = {
    "index.html": "home 1",
    "404.html": "nothing here",
    "stages/start.html": "start",
    "stages/end.html": "end",
    "guide": "a page that becomes a folder",
    "assets/book.11111111.css": "first colours",
    "assets/book.22222222.js": "script",
}
SECOND = {
    "index.html": "home 2",
    "404.html": "nothing here",
    "stages/start.html": "start",
    "stages/next.html": "next",
    "guide/index.html": "a folder that was a page",
    "assets/book.33333333.css": "second colours",
    "assets/book.22222222.js": "script",
}
RETIRED_AFTER_SECOND = {"assets/book.11111111.css": "first colours"}


def artifacts(files: dict[str, str]) -> list[Artifact]:
    return [Artifact(path, text.encode()) for path, text in files.items()]


def publish_files(files: dict[str, str], folder: Path, *, exchange: bool = True) -> Published:
    """Publish for a project beside the output folder."""
    return publish(
        artifacts(files), folder, project_root=folder.parent / "project", exchange=exchange
    )


def files_in(folder: Path) -> dict[str, str]:
    """All files with their text, but for our own bookkeeping."""
    return {
        name: path.read_text("utf-8")
        for path in folder.rglob("*")
        if path.is_file() and not (name := path.relative_to(folder).as_posix()).startswith(".buku")
    }


def bookkeeping_in(folder: Path) -> list[str]:
    """What we keep for ourselves in the output folder and beside it."""
    inside = [path.name for path in folder.iterdir() if path.name.startswith(".bukusaku")]
    beside = [path.name for path in folder.parent.iterdir() if path.name.startswith(".")]
    return sorted(inside + beside)
