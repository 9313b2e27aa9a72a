"""A file with the line ends of Windows."""

from pathlib import Path


def prepare(project: Path) -> None:
    chapter = project / "content/chapters/pengantar.md"
    chapter.write_bytes(chapter.read_bytes().replace(b"\n", b"\r\n"))
