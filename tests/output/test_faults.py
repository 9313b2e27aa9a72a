"""Killed, out of room, twice at once, read meanwhile: the last good output stays whole."""

from __future__ import annotations

import fcntl
import os
import resource
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import pytest

from bukusaku.diagnostics import ProblemsError
from bukusaku.output.lock import locked
from tests.output.books import (
    FIRST,
    RETIRED_AFTER_SECOND,
    SECOND,
    bookkeeping_in,
    files_in,
    publish_files,
)
from tests.output.conftest import mounted

REPOSITORY = Path(__file__).parents[2]
DEATHS = 60
FOREIGN = {"CNAME": "buku.example"}
AFTER = SECOND | RETIRED_AFTER_SECOND | FOREIGN


def published_first(parent: Path, *, exchange: bool) -> Path:
    folder = parent / "out"
    publish_files(FIRST, folder, exchange=exchange)
    (folder / "CNAME").write_text(FOREIGN["CNAME"], "utf-8")
    return folder


def deaths(parent: Path, *, exchange: bool) -> list[Path]:
    """Outputs whose second publication was killed, at calls spread over the whole of it."""
    folders = []
    for number in range(DEATHS + 1):
        (parent / str(number)).mkdir()
        folders.append(published_first(parent / str(number), exchange=exchange))
    subprocess.run(
        [sys.executable, "-m", "tests.output.killed", "exchange" if exchange else "journal"]
        + [str(folder) for folder in folders],
        cwd=REPOSITORY,
        check=True,
    )
    return folders[1:]


def test_killed_while_exchanging_the_output_is_the_old_or_the_new_one(tmp_path: Path) -> None:
    found = [files_in(folder) for folder in deaths(tmp_path, exchange=True)]

    assert all(files in (FIRST | FOREIGN, AFTER) for files in found)
    assert FIRST | FOREIGN in found
    assert AFTER in found


def test_killed_in_the_journal_every_file_is_whole_and_none_of_both_is_missing(
    tmp_path: Path,
) -> None:
    in_both = FIRST.keys() & SECOND.keys() | FOREIGN.keys()
    for folder in deaths(tmp_path, exchange=False):
        found = files_in(folder)

        assert in_both <= found.keys()
        assert found.items() <= (FIRST | FOREIGN).items() | AFTER.items()


def test_killed_in_the_journal_nothing_goes_before_the_new_pages_are_there(tmp_path: Path) -> None:
    found = [files_in(folder) for folder in deaths(tmp_path, exchange=False)]

    assert all("stages/end.html" in files or SECOND.keys() <= files.keys() for files in found)
    assert any("stages/end.html" not in files for files in found)


def test_killed_in_the_journal_no_page_names_an_asset_that_is_missing(tmp_path: Path) -> None:
    assets = {"home 1": "assets/book.11111111.css", "home 2": "assets/book.33333333.css"}
    found = [files_in(folder) for folder in deaths(tmp_path, exchange=False)]

    assert all(assets[files["index.html"]] in files for files in found)
    assert {files["index.html"] for files in found} == assets.keys()


def test_after_any_death_the_next_build_is_right_and_leaves_nothing(
    tmp_path: Path, exchange: bool
) -> None:
    for folder in deaths(tmp_path, exchange=exchange):
        publish_files(SECOND, folder, exchange=exchange)

        assert files_in(folder) == AFTER
        assert bookkeeping_in(folder) == [".bukusaku.json"]


def test_after_any_death_another_book_is_right_too(tmp_path: Path, exchange: bool) -> None:
    third = {"index.html": "home 3", "guide": "a page again", "stages/start.html": "start"}
    for folder in deaths(tmp_path, exchange=exchange):
        publish_files(third, folder, exchange=not exchange)
        pages = {p: t for p, t in files_in(folder).items() if not p.startswith("assets/")}

        assert pages == third | FOREIGN


@contextmanager
def short_of_room(folder: Path) -> Iterator[None]:
    """A disk of 256 kB; where we may not mount one, a file may not be larger than that."""
    with mounted(folder, "256k") as is_mounted:
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        if not is_mounted:
            resource.setrlimit(resource.RLIMIT_FSIZE, (256 * 1024, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_with_the_disk_full_the_last_output_stays_and_nothing_is_left(
    tmp_path: Path, exchange: bool
) -> None:
    with short_of_room(tmp_path):
        folder = published_first(tmp_path, exchange=exchange)

        with pytest.raises(ProblemsError) as caught:
            publish_files(SECOND | {"book.pdf": "p" * 300_000}, folder, exchange=exchange)

        assert [problem.code for problem in caught.value.diagnostics] == ["output-disk-full"]
        assert files_in(folder) == FIRST | FOREIGN
        assert bookkeeping_in(folder) == [".bukusaku.json"]
        publish_files(SECOND, folder, exchange=exchange)
        assert files_in(folder) == AFTER


def test_a_second_build_at_the_same_time_is_refused(tmp_path: Path, exchange: bool) -> None:
    folder = published_first(tmp_path, exchange=exchange)
    with (folder / ".bukusaku.lock").open("w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)

        with pytest.raises(ProblemsError) as caught:
            publish_files(SECOND, folder, exchange=exchange)

    assert [problem.code for problem in caught.value.diagnostics] == ["output-busy"]
    assert files_in(folder) == FIRST | FOREIGN


def test_builds_at_the_same_time_never_mix(tmp_path: Path, exchange: bool) -> None:
    """Each of many threads publishes its own book or is told to wait."""
    folder = tmp_path / "out"
    refused: list[str] = []

    def publish_often(name: str) -> None:
        for number in range(20):
            files = {f"page{page}.html": f"{name} {number}" for page in range(20)}
            try:
                publish_files(files, folder, exchange=exchange)
            except ProblemsError as error:
                refused.extend(problem.code for problem in error.diagnostics)

    threads = [threading.Thread(target=publish_often, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(set(files_in(folder).values())) == 1
    assert len(files_in(folder)) == 20
    assert set(refused) <= {"output-busy"}
    assert bookkeeping_in(folder) == [".bukusaku.json"]


def test_a_lock_left_by_a_killed_build_stops_nobody(tmp_path: Path, exchange: bool) -> None:
    folder = published_first(tmp_path, exchange=exchange)
    (folder / ".bukusaku.lock").touch()

    publish_files(SECOND, folder, exchange=exchange)

    assert files_in(folder) == AFTER


def test_a_lock_deleted_between_opening_and_holding_it_is_not_trusted(tmp_path: Path) -> None:
    """Its last holder deletes it; who holds a deleted file locks out nobody."""
    lock = tmp_path / ".bukusaku.lock"
    deleted: list[Path] = []

    def delete_once(_frame: FrameType, event: str, function: object) -> None:
        if event == "c_return" and function is os.open and not deleted:
            deleted.append(lock)
            lock.unlink()

    sys.setprofile(delete_once)
    with locked(tmp_path, "out"):
        sys.setprofile(None)

        assert deleted == [lock]
        assert lock.exists()


def test_a_building_folder_without_our_marker_is_not_ours_to_remove(tmp_path: Path) -> None:
    folder = published_first(tmp_path, exchange=True)
    mine = tmp_path / ".out.building-abcdefgh" / "tree"
    mine.mkdir(parents=True)
    (mine / "letter.txt").write_text("mine", "utf-8")

    publish_files(SECOND, folder)

    assert files_in(mine) == {"letter.txt": "mine"}


def test_what_someone_put_into_the_old_tree_meanwhile_is_handed_on(tmp_path: Path) -> None:
    folder = published_first(tmp_path, exchange=True)
    left = tmp_path / ".out.building-abcdefgh"
    (left / "tree" / "letters").mkdir(parents=True)
    (left / "bukusaku-building").touch()
    (left / "tree" / "letters" / "late.txt").write_text("mine", "utf-8")

    publish_files(SECOND, folder)

    assert files_in(folder) == AFTER | {"letters/late.txt": "mine"}
    assert not left.exists()


class Reader(threading.Thread):
    """Opens the same pages, and the asset each names, again and again until it is told to stop."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.stop = threading.Event()
        self.reads = 0
        self.mistakes: list[str] = []

    def run(self) -> None:
        while not self.stop.is_set():
            for number in range(10):
                self.read(f"pages/{number}.html")

    def read(self, page: str) -> None:
        try:
            text = (self.folder / page).read_text("utf-8")
        except FileNotFoundError:
            self.mistakes.append(f"{page} is missing")
            return
        asset, _, body = text.partition("\n")
        self.reads += 1
        if body != asset * 1000:
            self.mistakes.append(f"{page} is not whole")


def book(number: int) -> dict[str, str]:
    asset = f"assets/book.{number:08x}.css"
    pages = {f"pages/{page}.html": f"{asset}\n{asset * 1000}" for page in range(10)}
    return {asset: "colours", f"only/in/{number}.html": "here", **pages}


def test_a_reader_never_misses_a_page_that_is_in_both_builds(
    tmp_path: Path, exchange: bool
) -> None:
    folder = tmp_path / "out"
    publish_files(book(0), folder, exchange=exchange)
    readers = [Reader(folder) for _ in range(2)]
    for reader in readers:
        reader.start()

    for number in range(1, 51):
        publish_files(book(number), folder, exchange=exchange)
    for reader in readers:
        reader.stop.set()
        reader.join()

    assert [reader.mistakes for reader in readers] == [[], []]
    assert all(reader.reads > 100 for reader in readers)


def test_the_asset_of_a_page_sent_just_before_is_still_there(
    tmp_path: Path, exchange: bool
) -> None:
    folder = tmp_path / "out"
    publish_files(book(0), folder, exchange=exchange)

    for number in range(1, 51):
        named = (folder / "pages" / "0.html").read_text("utf-8").partition("\n")[0]
        publish_files(book(number), folder, exchange=exchange)

        assert (folder / named).read_text("utf-8") == "colours"
    assert len(list((folder / "assets").iterdir())) == 2
