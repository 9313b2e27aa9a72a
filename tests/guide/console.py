"""A chapter's console blocks, and what the tool says when their commands are run.

A block is what an editor sees: a line that begins with `>` is typed, the others are the answer. `…`
stands for what differs from computer to computer. Numbers in the table of a build are not compared,
as they change with every page.
"""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from bukusaku.cli import main
from bukusaku.cli.progress import STEPS
from bukusaku.cli.serve import CLOSED, OPEN

HEADING_OR_BLOCK = re.compile(
    r"^## (?P<heading>.+)$|^```console\n> (?P<command>.+)\n(?P<shown>(?:.*\n)*?)```$", re.MULTILINE
)
PASSING = {f"{step} …" for step in STEPS["id"].values()}
"""What a terminal shows as a bar that goes away."""

RULE = re.compile(" ─+$")
"""The line below a table's head, which the guide's fonts do not have."""

WAITING = OPEN["id"].format(url="http://127.0.0.1:8700/")
"""What the preview says at its usual port."""


@dataclass(frozen=True)
class Block:
    """What is typed below a heading, and the answer that the guide shows."""

    heading: str
    command: str
    shown: str
    span: tuple[int, int]

    def is_true(self, told: str) -> bool:
        """Whether the guide shows what the tool told."""
        parts = map(re.escape, _comparable(self.shown.strip("\n")).split("…"))
        return re.fullmatch(".*?".join(parts), _comparable(told), re.DOTALL) is not None


def blocks(text: str) -> list[Block]:
    """The blocks of a chapter, in order."""
    heading, found = "", []
    for each in HEADING_OR_BLOCK.finditer(text):
        heading = each["heading"] or heading
        if each["command"]:
            found.append(Block(heading, each["command"], each["shown"], each.span("shown")))
    return found


def said(command: str, folder: Path, typed: str) -> str:
    """What stands on the screen when a command is given in the folder."""
    program, *arguments = shlex.split(command)
    assert program == "bukusaku"
    if arguments[0] == "serve":  # it would wait for Ctrl-C
        return f"{WAITING}\n{CLOSED['id']}"
    if arguments[0] in {"new", "import"}:
        arguments[1] = str(folder / arguments[1])
    if arguments[0] not in {"new", "--version"}:
        arguments += ["--project", str(folder)]
    output = CliRunner().invoke(main, arguments, input=typed).output
    lines = (line.rstrip() for line in output.replace(f"{folder}/", "").split("\n"))
    return "\n".join(line for line in lines if line not in PASSING and not RULE.match(line)).strip(
        "\n"
    )


def _comparable(text: str) -> str:
    if "detik" not in text and "siap unggah" not in text:
        return text
    return re.sub(r" +", " ", re.sub(r"\d+(?:\.\d+)?(?= *(?:[kM]B)?)(?![\w-])", "#", text))
