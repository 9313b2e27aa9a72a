"""A line of more than 20,000 characters."""

from pathlib import Path


def prepare(project: Path) -> None:
    chapter = project / "content/chapters/pengantar.md"
    chapter.write_text(chapter.read_text("utf-8") + "kampung " * 2_501 + "\n")
