"""Git keeps no empty folders."""

from pathlib import Path


def prepare(project: Path) -> None:
    (project / "content/dimensions").mkdir()
