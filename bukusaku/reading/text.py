"""A file to text; what no content file may be or hold is refused before anything parses it."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.project import is_within
from bukusaku.reading.source import Source

MAX_BYTES = 2**20
MAX_LINE = 20_000

REFUSED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\ud800-\uf8ff\ufeff\ufffe\uffff]")
"""Control characters, separators that other programs count as line ends, what turns round the
direction of all that follows, and private use.
"""

UTF8_BOM = b"\xef\xbb\xbf"
UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")


def read_text(
    path: Path, shown: str, problems: list[Diagnostic], *, root: Path | None = None
) -> str | None:
    """The text of the file with `\\n` line ends, or None when it cannot be used.

    `shown` is how the file is named in reports. A link that leads out of `root` is refused.
    """
    content = _read_bytes(path, shown, problems, root)
    if content is None:
        return None
    if content.startswith(UTF16_BOMS):
        problems.append(Diagnostic("error", "text-utf16", Location(shown)))
        return None
    if content.startswith(UTF8_BOM):
        problems.append(Diagnostic("warning", "text-bom", Location(shown, 1, 1)))
        content = content.removeprefix(UTF8_BOM)
    content = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        problems.append(_not_utf8(content, error.start, shown))
        return None
    return text if is_plain(Source(shown, text), problems) else None


def _read_bytes(
    path: Path, shown: str, problems: list[Diagnostic], root: Path | None
) -> bytes | None:
    def refuse(code: str, **values: str) -> None:
        problems.append(Diagnostic("error", code, Location(shown), values))

    content = None
    try:
        if root is not None and not is_within(path, root):
            refuse("text-outside")
        elif not stat.S_ISREG(path.stat().st_mode):  # opening a pipe or a device could hang
            refuse("text-not-a-file")
        else:
            with path.open("rb") as file:
                content = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        refuse("text-missing")
    except (OSError, RuntimeError) as error:  # RuntimeError: a loop of links, before Python 3.13
        refuse("text-unreadable", reason=getattr(error, "strerror", None) or str(error))
    if content is not None and len(content) > MAX_BYTES:
        refuse("text-too-large")
        return None
    return content


def _not_utf8(content: bytes, start: int, shown: str) -> Diagnostic:
    line_start = content.rfind(b"\n", 0, start) + 1
    line_end = content.find(b"\n", start)
    line = content[line_start : line_end if line_end >= 0 else None].decode("utf-8", "replace")
    column = len(content[line_start:start].decode("utf-8")) + 1
    place = Location(shown, content.count(b"\n", 0, start) + 1, column, 1, line)
    return Diagnostic("error", "text-not-utf8", place, {"byte": f"{content[start]:02X}"})


def is_plain(source: Source, problems: list[Diagnostic]) -> bool:
    """Whether the text holds nothing that no content file may hold."""
    lengths = [len(line) for line in source.lines]
    if max(lengths) > MAX_LINE:
        row = next(row for row, length in enumerate(lengths) if length > MAX_LINE)
        place = Location(source.path, row + 1, MAX_LINE + 1)
        problems.append(Diagnostic("error", "text-line-too-long", place))
        return False
    if found := REFUSED.search(source.text):
        place = source.between(found.start())
        values = {"character": name_of(found[0])}
        problems.append(Diagnostic("error", "text-refused-character", place, values))
        return False
    return True


def name_of(character: str) -> str:
    """How a character that cannot be seen is told of."""
    return f"U+{ord(character):04X}"
