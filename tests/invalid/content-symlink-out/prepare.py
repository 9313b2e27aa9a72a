"""A link to a file of another project."""

from pathlib import Path


def prepare(project: Path) -> None:
    outside = project.parent / "rahasia.md"
    outside.write_text("---\ntitle: Rahasia\nsummary: Rahasia.\n---\n")
    (project / "content/roles/tamu.md").symlink_to(outside)
