"""The same content gives the same bytes, whoever builds it and where."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.books import MINIMAL

pytestmark = pytest.mark.slow

NO_FONTS = '<?xml version="1.0"?><fontconfig></fontconfig>'


def files_built(folder: Path, **environment: str) -> dict[str, bytes]:
    """All that the command line publishes of the smallest book, built in its own process."""
    book = shutil.copytree(MINIMAL, folder / "buku")
    program = "from bukusaku.cli import main; main()"
    subprocess.run(
        [sys.executable, "-c", program, "--project", str(book), "build", "--quiet"],
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), **environment},
    )
    output = book / "output"
    return {
        str(path.relative_to(output)): path.read_bytes()
        for path in output.rglob("*")
        if path.is_file()
    }


def test_folder_clock_locale_hash_seed_and_fonts_leave_no_trace(tmp_path: Path) -> None:
    config = tmp_path / "fonts.conf"
    config.write_text(NO_FONTS)
    here = files_built(tmp_path / "satu", PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8")
    elsewhere = files_built(
        tmp_path / "dua" / "lebih dalam",
        PYTHONHASHSEED="2",
        TZ="Asia/Makassar",
        LC_ALL="C",
        HOME=str(tmp_path),
        FONTCONFIG_FILE=str(config),
    )

    assert any(name.endswith(".pdf") for name in here)
    assert here.keys() == elsewhere.keys()
    assert [name for name in here if here[name] != elsewhere[name]] == []
