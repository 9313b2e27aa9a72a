"""A chapter named by its whole first sentence."""

from pathlib import Path


def prepare(project: Path) -> None:
    chapter = project / "content/chapters/pengantar.md"
    chapter.with_name(f"{'kata-' * 13}akhir.md").write_bytes(chapter.read_bytes())
