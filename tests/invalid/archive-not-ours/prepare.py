"""A file of somebody else where the archive would be."""

from pathlib import Path


def prepare(project: Path) -> None:
    (project / "kampung-terang.zip").write_text("penting", "utf-8")
