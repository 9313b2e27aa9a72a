"""Safe mends put into files: shown as a difference first, then written whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from bukusaku.book.style.manuscript import Edit, Finding
from bukusaku.diagnostics import Diagnostic, Location, ProblemsError
from bukusaku.project import Project, octets_of
from bukusaku.reading.text import UTF8_BOM


@dataclass(frozen=True, slots=True)
class Mend:
    """A file as it is and as it should be; octets beside the edits stay, line ends among them."""

    path: Path
    shown: str
    before: str
    after: str
    bom: bool


def mends(project: Project, findings: Iterable[Finding]) -> list[Mend]:
    """What the findings can mend by themselves, file by file."""
    by_path: dict[str, list[Edit]] = {}
    for finding in findings:
        if finding.edit:
            by_path.setdefault(finding.edit.path, []).append(finding.edit)
    return [_mend(project, shown, edits) for shown, edits in sorted(by_path.items())]


def _mend(project: Project, shown: str, edits: list[Edit]) -> Mend:
    path = project.root / shown
    content = octets_of(path)
    text = content.removeprefix(UTF8_BOM).decode("utf-8")
    offsets = _offsets(text)
    parts: list[str] = []
    position = 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        start, end = offsets[edit.start], offsets[edit.end]
        if start >= position:  # of two that overlap, the first; the next run mends the other
            parts += text[position:start], edit.text
            position = end
    after = "".join((*parts, text[position:]))
    return Mend(path, shown, text, after, content.startswith(UTF8_BOM))


def _offsets(text: str) -> list[int]:
    """Where each character stands that is read; `\\r\\n` is read as one."""
    offsets = [
        at for at, sign in enumerate(text) if sign != "\n" or at == 0 or text[at - 1] != "\r"
    ]
    return [*offsets, len(text)]


def difference(mend: Mend) -> str:
    """The mend as a unified difference, as `diff -u` writes it."""
    before, after = (
        side.replace("\r\n", "\n").splitlines(keepends=True) for side in (mend.before, mend.after)
    )
    lines = unified_diff(before, after, mend.shown, mend.shown)
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def write(mend: Mend) -> None:
    """The file as it should be, in place of the one that is there, in one step.

    Raises:
        ProblemsError: it cannot be written, or was changed since it was read; it stays as it is.
    """
    bom = UTF8_BOM if mend.bom else b""
    target = mend.path.resolve()
    try:
        if target.read_bytes() != bom + mend.before.encode():
            raise _refused(mend, "desk-changed-meanwhile")
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".", delete=False) as file:
            file.write(bom + mend.after.encode())
        try:
            shutil.copymode(target, file.name)
            os.replace(file.name, target)  # noqa: PTH105  # the name is no path yet
        except OSError:
            with suppress(OSError):
                Path(file.name).unlink()
            raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise _refused(mend, "desk-cannot-write", folder=mend.shown, reason=reason) from error


def _refused(mend: Mend, code: str, **values: str) -> ProblemsError:
    return ProblemsError([Diagnostic("error", code, Location(mend.shown), values)])
