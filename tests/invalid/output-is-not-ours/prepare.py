"""A folder with somebody's work in it."""

from pathlib import Path


def prepare(project: Path) -> None:
    (project / "hasil").mkdir()
    (project / "hasil/surat.docx").write_text("penting")
