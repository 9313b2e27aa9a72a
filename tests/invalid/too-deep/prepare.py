"""Lists in lists in lists."""

from pathlib import Path


def prepare(project: Path) -> None:
    facts = project / "content/facts.yaml"
    facts.write_text("- id: jumlah\n  statement: " + "[" * 60 + "]" * 60 + "\n")
