"""A former id leaves a page, whose name Windows would refuse."""

from pathlib import Path


def prepare(project: Path) -> None:
    role = project / "content/roles/kepala-kampung.md"
    text = role.read_text("utf-8").replace("---\n", "---\nrenamed: [kades, prn]\n", 1)
    role.write_text(text, "utf-8")
