"""A file with a byte order mark, as Notepad may save it."""

from pathlib import Path


def prepare(project: Path) -> None:
    chapter = project / "content/chapters/pengantar.md"
    chapter.write_bytes(b"\xef\xbb\xbf" + chapter.read_bytes())
