"""A file saved as 'Unicode' in Notepad."""

from pathlib import Path


def prepare(project: Path) -> None:
    chapter = project / "content/chapters/pengantar.md"
    chapter.write_bytes(chapter.read_text("utf-8").encode("utf-16"))
