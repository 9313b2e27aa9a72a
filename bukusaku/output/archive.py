"""What is published as one zip file, to be uploaded where a host unpacks it."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from bukusaku.output.folder import place_of
from bukusaku.output.manifest import published
from bukusaku.output.problems import refused, told_plainly
from bukusaku.project import octets_of

OURS = b"bukusaku"
"""The comment by which an archive of ours is known, and may be replaced."""

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip file can name, since we know no clock."""

UNIX, READABLE = 3, 0o100644 << 16
PACKED = frozenset((".pdf", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".woff2"))
"""What is compressed already."""


def write_archive(folder: Path, archive: Path, *, project_root: Path) -> int:
    """All that the site in `folder` consists of, and nothing else, as `archive`; its size.

    The same files and the same zlib give the same bytes. An archive is always whole: the new one
    is written beside the old and takes its name.

    Raises:
        ProblemsError: nothing is published there, or it may not be written.
    """
    place = place_of(archive, project_root)
    manifest = published(folder)
    if manifest is None:
        raise refused("nothing-published", place_of(folder, project_root))
    with told_plainly(place, archive.parent):
        if archive.exists() and not _is_ours(archive):
            raise refused("archive-not-ours", place)
        current = sorted(manifest.files.keys() - manifest.retired)
        content = _zipped({path: octets_of(folder / path) for path in current})
        _write_whole(archive, content)
    return len(content)


def _is_ours(archive: Path) -> bool:
    try:
        with ZipFile(archive) as file:
            return file.comment == OURS
    except BadZipFile:
        return False


def _zipped(files: dict[str, bytes]) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.comment = OURS
        for path, content in files.items():
            entry = ZipInfo(path, EPOCH)
            entry.create_system, entry.external_attr = UNIX, READABLE
            is_packed = Path(path).suffix.lower() in PACKED
            archive.writestr(entry, content, ZIP_STORED if is_packed else ZIP_DEFLATED, 9)
    return packed.getvalue()


def _write_whole(file: Path, content: bytes) -> None:
    descriptor, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(file)
    finally:
        with suppress(FileNotFoundError):
            Path(name).unlink()
