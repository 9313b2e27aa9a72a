"""A name that cannot even be checked out on Windows."""

from pathlib import Path


def prepare(project: Path) -> None:
    role = project / "content/roles/aux.md"
    role.write_text("---\ntitle: Tambahan\nsummary: Membantu.\n---\n")
