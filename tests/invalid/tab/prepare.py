"""A tab, which editors and git may turn into spaces."""

from pathlib import Path


def prepare(project: Path) -> None:
    role = project / "content/roles/kepala-kampung.md"
    role.write_text("---\ntitle: Kepala kampung\nsummary:\n\t- Mengumpulkan usul.\n---\n")
