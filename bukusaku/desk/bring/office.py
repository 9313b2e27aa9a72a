"""An office file as bytes that may be opened: what it claims to be, whole, and of a sane size."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from bukusaku.diagnostics import Diagnostic, Location, ProblemsError

MEBI = 2**20
MAX_BYTES = 100 * MEBI
MAX_UNPACKED = 400 * MEBI
MAX_TEXT_PART = 50 * MEBI
"""Of one part that is XML: it is parsed in memory."""
MAX_PARTS = 5_000

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a file of Word or Excel 97 begins, and any newer one with a password."""
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def refused(code: str, path: Path, **values: str) -> ProblemsError:
    """What is wrong with the file as a whole."""
    return ProblemsError([Diagnostic("error", code, Location(path.name), values)])


def file_bytes(path: Path) -> bytes:
    """What is in the file.

    Raises:
        ProblemsError: there is nothing to read, or far too much.
    """
    try:
        if not path.is_file():
            raise refused("bring-no-file", path)
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise refused("bring-unreadable", path, reason=reason) from error
    if not content:
        raise refused("bring-empty-file", path)
    if len(content) > MAX_BYTES:
        raise refused("bring-too-large", path, limit=f"{MAX_BYTES // MEBI} MB")
    return content


def office_file(path: Path, part: str, largest: int = MAX_TEXT_PART) -> BytesIO:
    """The file, if it is a zip archive with this part in it, as `.docx` and `.xlsx` are.

    Raises:
        ProblemsError: it is something else, is locked, or would unpack to no end.
    """
    content = file_bytes(path)
    if content.startswith(COMPOUND):
        is_locked = ENCRYPTED in content
        raise refused("bring-locked" if is_locked else "bring-old-format", path)
    try:
        with ZipFile(BytesIO(content)) as archive:
            _refuse_oversized(archive, path, largest)
            names = set(archive.namelist())
    except (BadZipFile, ValueError, NotImplementedError) as error:
        raise refused("bring-not-this-format", path, suffix=path.suffix) from error
    if part not in names:
        code = "bring-open-document" if "mimetype" in names else "bring-not-this-format"
        raise refused(code, path, suffix=path.suffix)
    return BytesIO(content)


def _refuse_oversized(archive: ZipFile, path: Path, largest: int) -> None:
    """By the sizes that the archive tells; `zipfile` reads no more of a part than that."""
    parts = archive.infolist()
    texts = [part.file_size for part in parts if part.filename.endswith((".xml", ".rels"))]
    if any(part.flag_bits & 1 for part in parts):
        raise refused("bring-locked", path)
    if (
        len(parts) > MAX_PARTS
        or sum(part.file_size for part in parts) > MAX_UNPACKED
        or max(texts, default=0) > largest
    ):
        raise refused("bring-unpacks-too-large", path)
