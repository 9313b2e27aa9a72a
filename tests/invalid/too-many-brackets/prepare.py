"""What Markdown would need minutes for."""

from pathlib import Path


def prepare(project: Path) -> None:
    chapter = project / "content/chapters/pengantar.md"
    chapter.write_text(chapter.read_text("utf-8") + "\n" + "[" * 501 + "\n")
