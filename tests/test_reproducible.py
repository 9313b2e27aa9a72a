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


def files_built(
    folder: Path, *, processors: int = 2, touched: float | None = None, **environment: str
) -> dict[str, bytes]:
    """All that the command line publishes of the smallest book in two sizes, in its own process.

    Its cache is in the folder too, cold at first. `touched` is when each file was last written.
    """
    book = folder / "buku"
    if not book.exists():
        shutil.copytree(MINIMAL, book)
        with (book / "content" / "book.yaml").open("a", encoding="utf-8") as settings:
            settings.write("formats: [a6, 100x150]\n")
    if touched is not None:
        for path in book.rglob("*"):
            os.utime(path, (touched, touched))
    program = f"import os; os.cpu_count = lambda: {processors}; import bukusaku.cli as c; c.main()"
    subprocess.run(
        [sys.executable, "-c", program, "--project", str(book), "build", "--quiet"],
        check=True,
        env={
            **os.environ,
            "PYTHONPATH": str(Path(__file__).parents[1]),
            "XDG_CACHE_HOME": str(folder / "cache"),
            **environment,
        },
    )
    output = book / "output"
    return {
        str(path.relative_to(output)): path.read_bytes()
        for path in output.rglob("*")
        if path.is_file()
    }


def test_folder_user_times_locale_hash_seed_workers_and_fonts_leave_no_trace(
    tmp_path: Path,
) -> None:
    config = tmp_path / "fonts.conf"
    config.write_text(NO_FONTS)
    here = files_built(tmp_path / "satu", PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8")
    elsewhere = files_built(
        tmp_path / "dua" / "lebih dalam",
        PYTHONHASHSEED="2",
        TZ="Asia/Makassar",
        LC_ALL="C",
        processors=1,
        touched=10**9,
        USER="ina",
        LOGNAME="ina",
        HOME=str(tmp_path),
        FONTCONFIG_FILE=str(config),
    )

    assert any(name.endswith(".pdf") for name in here)
    assert here.keys() == elsewhere.keys()
    assert [name for name in here if here[name] != elsewhere[name]] == []


def test_a_warm_cache_leaves_no_trace(tmp_path: Path) -> None:
    """All files are made again from what the cache remembers of reading them."""
    cold = files_built(tmp_path)
    shutil.rmtree(tmp_path / "buku" / "output")

    assert files_built(tmp_path) == cold
