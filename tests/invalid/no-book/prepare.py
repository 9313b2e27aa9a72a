"""A folder that holds no book."""

from pathlib import Path


def prepare(project: Path) -> None:
    (project / "content/book.yaml").unlink()
