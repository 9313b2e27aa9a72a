"""A template in the code page of an old editor."""

from pathlib import Path


def prepare(project: Path) -> None:
    template = project / "templates/site/home.html"
    template.parent.mkdir(parents=True)
    text = '{% extends "builtin/site/home.html" %}\n<p>caf\u00e9</p>\n'
    template.write_bytes(text.encode("latin-1"))
