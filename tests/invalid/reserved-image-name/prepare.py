"""Names that Windows keeps, wherever they stand, and signs that it refuses."""

from pathlib import Path


def prepare(project: Path) -> None:
    for name in (
        "content/images/nul.png",
        "content/images/con/peta.png",
        "content/images/peta.",
        "content/images/peta 1:50.png",
        "templates/aux.html",
    ):
        path = project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
