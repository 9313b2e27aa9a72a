"""A file where the folder must be."""

from pathlib import Path


def prepare(project: Path) -> None:
    (project / "hasil").write_text("penting")
