"""A file saved as Windows-1252."""

from pathlib import Path


def prepare(project: Path) -> None:
    chapter = project / "content/chapters/pengantar.md"
    chapter.write_bytes(chapter.read_bytes() + "\nCafé kampung.\n".encode("cp1252"))
