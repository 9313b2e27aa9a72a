"""HTML files to what the Nu checker says about them, in one run of Java."""

import json
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from tests.tools.programs import java

JAR = Path(__file__).with_name("node_modules") / "vnu-jar" / "build" / "dist" / "vnu.jar"


@dataclass(frozen=True)
class Message:
    """One error or warning, with its place."""

    severity: str
    path: str
    line: int
    text: str
    extract: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.severity}: {self.text} | {self.extract}"


def check_html(files: Iterable[Path]) -> list[Message]:
    """Every error and warning about these files (HTML, CSS and SVG by their suffix)."""
    options = ["--format", "json", "--exit-zero-always", "--also-check-css", "--also-check-svg"]
    command = [*java(), "-jar", str(JAR), *options, *map(str, files)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    return [read_message(entry) for entry in json.loads(answer.stderr)["messages"]]


def read_message(entry: dict[str, Any]) -> Message:
    """One entry of the checker's JSON; it calls a warning an "info" with a subtype."""
    return Message(
        severity=entry.get("subType", entry["type"]),
        path=unquote(entry.get("url", "")).removeprefix("file:"),
        line=entry.get("lastLine", 0),
        text=entry["message"],
        extract=" ".join(entry.get("extract", "").split()),
    )
