"""A link to a picture of another project."""

from pathlib import Path


def prepare(project: Path) -> None:
    outside = project.parent / "peta.png"
    outside.write_bytes(b"\x89PNG\r\n\x1a\n")
    (project / "content/images").mkdir()
    (project / "content/images/peta.png").symlink_to(outside)
