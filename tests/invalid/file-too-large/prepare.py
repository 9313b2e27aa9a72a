"""A file of more than 1 MiB."""

from pathlib import Path


def prepare(project: Path) -> None:
    chapter = project / "content/chapters/pengantar.md"
    chapter.write_text(chapter.read_text("utf-8") + "Lampu jalan.\n\n" * 75_000)
