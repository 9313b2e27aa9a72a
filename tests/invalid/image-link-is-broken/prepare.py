"""A link to a picture that is gone."""

from pathlib import Path


def prepare(project: Path) -> None:
    (project / "content/images").mkdir()
    (project / "content/images/peta.png").symlink_to("sudah-dihapus.png")
