"""The same content gives the same bytes, whoever builds it and where."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.books import FULL

pytestmark = pytest.mark.slow

WORLD = """
import os
os.cpu_count = lambda: {processors}
os.getuid = os.geteuid = lambda: {user}
listed = os.listdir
os.listdir = lambda *folder: sorted(listed(*folder), reverse={backwards})
import bukusaku.cli, bukusaku.output.spread
bukusaku.output.spread.MANY = 2  # or no book of ours would be worth a second process
bukusaku.cli.main()
"""
FONTS = '<?xml version="1.0"?><fontconfig>{}</fontconfig>'
ALL_FONTS = FONTS.format(
    f"<dir>/usr/share/fonts</dir><dir>{Path(__file__).parent / 'scale' / 'fonts'}</dir>"
)


def files_built(
    folder: Path,
    *,
    processors: int = 2,
    user: int | None = None,
    backwards: bool = False,
    umask: int = 0o022,
    touched: float | None = None,
    fonts: str = ALL_FONTS,
    **environment: str,
) -> dict[str, bytes]:
    """All that the command line publishes of a book in two sizes, in its own process.

    Its cache is in the folder too, cold at first. `touched` is when each file was last written.
    """
    book = folder / "buku"
    if not book.exists():
        shutil.copytree(FULL, book)
        with (book / "content" / "book.yaml").open("a", encoding="utf-8") as settings:
            settings.write("formats: [a6, 100x150]\n")
    if touched is not None:
        for path in book.rglob("*"):
            os.utime(path, (touched, touched))
    config = folder / "fonts.conf"
    config.write_text(fonts)
    owner = os.geteuid() if user is None else user  # a cache of somebody else's is not read
    program = WORLD.format(processors=processors, user=owner, backwards=backwards)
    subprocess.run(
        [sys.executable, "-c", program, "--project", str(book), "build", "--quiet", "--zip"],
        check=True,
        umask=umask,
        env={
            **os.environ,
            "PYTHONPATH": str(Path(__file__).parents[1]),
            "XDG_CACHE_HOME": str(folder / "cache"),
            "FONTCONFIG_FILE": str(config),
            **environment,
        },
    )
    content = book / "content"
    return {
        path.relative_to(book).as_posix(): path.read_bytes()
        for path in book.rglob("*")
        if path.is_file() and not path.is_relative_to(content)
    }


def test_folder_user_times_locale_hash_seed_workers_and_fonts_leave_no_trace(
    tmp_path: Path,
) -> None:
    """The two clocks never show the same day, nor do the two encodings know the same letters."""
    here = files_built(
        tmp_path / "satu",
        PYTHONHASHSEED="1",
        TZ="Etc/GMT+12",
        LANGUAGE="id",
        LC_ALL="C.UTF-8",
        PYTHONUTF8="1",
    )
    elsewhere = files_built(
        tmp_path / "dua" / "lebih dalam",
        processors=1,
        user=4321,
        backwards=True,
        umask=0o077,
        touched=10**9,
        fonts=FONTS.format(""),
        PYTHONHASHSEED="2",
        TZ="Etc/GMT-14",
        LANGUAGE="tr",
        LC_ALL="C",
        PYTHONUTF8="0",
        PYTHONCOERCECLOCALE="0",
        USER="ina",
        LOGNAME="ina",
        HOME=str(tmp_path),
    )

    assert {Path(name).suffix for name in here} > {".pdf", ".zip", ".html", ".js"}
    assert here.keys() == elsewhere.keys()
    assert [name for name in here if here[name] != elsewhere[name]] == []


def test_a_warm_cache_leaves_no_trace(tmp_path: Path) -> None:
    """All files are made again from what the cache remembers of reading them."""
    cold = files_built(tmp_path, PYTHONHASHSEED="1")
    shutil.rmtree(tmp_path / "buku" / "output")

    assert files_built(tmp_path, processors=1, PYTHONHASHSEED="2") == cold
