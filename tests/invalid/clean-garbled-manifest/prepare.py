"""A list of what was published that is not one."""

from pathlib import Path


def prepare(project: Path) -> None:
    (project / "output").mkdir()
    (project / "output" / ".bukusaku.json").write_text("{}", "utf-8")
