"""What can go wrong while publishing, as diagnostics that name the folder."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bukusaku.diagnostics import Diagnostic, Location, ProblemsError

DISK_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
NOT_WRITABLE = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def problem(code: str, place: str, **values: str) -> Diagnostic:
    """One error of this part; every sentence may name the `{folder}`."""
    return Diagnostic("error", f"output-{code}", Location(place), {"folder": place, **values})


def refused(code: str, place: str, **values: str) -> ProblemsError:
    """The error to raise when there is one problem only."""
    return ProblemsError([problem(code, place, **values)])


class NotOursError(ValueError):
    """A file of the manifest's name that we cannot have written, or no longer understand."""


@contextmanager
def told_plainly(place: str, folder: Path) -> Iterator[None]:
    """What the operating system refuses becomes an error the user can mend."""
    try:
        yield
    except NotOursError as error:
        raise refused("manifest-garbled", place, manifest=str(error)) from error
    except OSError as error:
        file = _shown(str(error.filename or folder), place, folder)
        reason = error.strerror or str(error)
        if error.errno in DISK_FULL:
            raise refused("disk-full", place) from error
        if error.errno in NOT_WRITABLE:
            raise refused("not-writable", place, file=file) from error
        raise refused("failed", place, file=file, reason=reason) from error


def _shown(file: str, place: str, folder: Path) -> str:
    path = Path(file)
    return f"{place}/{path.relative_to(folder).as_posix()}" if folder in path.parents else file
