"""A theme to one hash of all that a PDF can show of it."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from bukusaku.project import files_below, octets_of
from bukusaku.theme.environment import Theme

FOR_THE_SITE = re.compile(
    r"site/|assets/js/|assets/css/(?:base|components|dark|languages|not-found|offline|reading"
    r"|screen|search|single|tokens-screen)\.css"
)
"""What the press never opens; whatever a theme adds beside it counts."""

THE_SITE = b"site/"


def looks(theme: Theme) -> str:
    """The same only where the press finds the same in each file that it may open."""
    digest = hashlib.sha256()
    files = [
        (place, name, content)
        for place, folder in enumerate(reversed(theme.folders))  # ours first, whoever adds to it
        for name, content in _files(folder)
    ]
    is_borrowed = any(place and _is_borrowing(name, content) for place, name, content in files)
    for place, name, content in files:
        if is_borrowed or not FOR_THE_SITE.match(name):
            digest.update(os.fsencode(f"{place}\0{name}\0{len(content)}\0"))
            digest.update(content)
    return digest.hexdigest()


def _is_borrowing(name: str, content: bytes) -> bool:
    """Whether a project's own template for print may include one of the site's."""
    return not FOR_THE_SITE.match(name) and THE_SITE in content


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(files_below(folder)):
        with suppress(FileNotFoundError):  # an editor took it away again
            yield file.relative_to(folder).as_posix(), octets_of(file)
