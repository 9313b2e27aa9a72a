"""A book with chapters alone, whose contents ask for more."""

import shutil
from pathlib import Path


def prepare(project: Path) -> None:
    shutil.rmtree(project / "content/roles")
    shutil.rmtree(project / "content/stages")
    (project / "content/sources.yaml").unlink()
