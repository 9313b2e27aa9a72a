"""Both ways to publish, and folders that the system guards."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

NOBODY = 65534


@pytest.fixture(params=[True, False], ids=["exchange", "journal"])
def exchange(request: pytest.FixtureRequest) -> bool:
    """Whether folders are exchanged, or files replaced one by one."""
    return bool(request.param)


@contextmanager
def as_nobody() -> Iterator[Path]:
    """Run without the administrator's rights, in a new folder of one's own."""
    user = NOBODY if os.geteuid() == 0 else os.geteuid()
    folder = Path(tempfile.mkdtemp())
    os.chown(folder, user, -1)
    was = os.geteuid()
    os.seteuid(user)
    try:
        yield folder
    finally:
        os.seteuid(was)
        for path in (folder, *folder.rglob("*")):
            if path.is_dir():
                path.chmod(0o755)
        shutil.rmtree(folder)


@contextmanager
def mounted(folder: Path, size: str) -> Iterator[bool]:
    """A small file system of its own at `folder`, where the system lets us have one."""
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    is_mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    try:
        yield is_mounted
    finally:
        if is_mounted:
            subprocess.run(["umount", str(folder)], check=True)
