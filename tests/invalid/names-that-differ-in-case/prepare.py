"""Two files of one folder that Windows and macOS take for one."""

from pathlib import Path


def prepare(project: Path) -> None:
    images = project / "content/images"
    (images / "peta").mkdir(parents=True)
    for name in ("Peta.png", "peta.png", "peta/kampung.svg"):
        (images / name).write_bytes(b"")
    (images / "PETA").mkdir(exist_ok=True)
    (images / "PETA" / "distrik.svg").write_bytes(b"")
