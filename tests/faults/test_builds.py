"""Whole builds that are raced, starved or shut out: plainly told, and made good by the next."""

from __future__ import annotations

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from threading import Event, Thread

import pytest

from bukusaku.project import Project
from tests.faults.builds import (
    SITE,
    Tree,
    built,
    clean_build,
    new_project,
    set_state,
    start_build,
    write_whole,
)
from tests.output.conftest import mounted

pytestmark = pytest.mark.slow

YEAR = 365 * 24 * 60 * 60


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site of state 1, built with nothing before it."""
    return clean_build(tmp_path_factory.mktemp("clean") / "book", 1, *SITE)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Published in state 0, with content in state 1."""
    project = new_project(tmp_path / "book")
    assert built(project, *SITE).code == 0
    set_state(project, 1)
    return project


def refused(project: Project) -> str:
    """What a build says that leaves the last output whole."""
    before = Tree(project.output)
    told = built(project, *SITE)
    after = Tree(project.output)

    assert (told.code, told.is_plain) == (1, True), told.text
    assert (after.files, after.broken) == (before.files, [])
    return told.text


def test_with_the_disk_full_the_last_output_stays_and_more_room_is_all_it_takes(
    project: Project, clean: dict[str, bytes]
) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (16 * 1024, hard))  # for the build, which inherits it
    try:
        said = refused(project)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert "full" in said
    assert built(project, *SITE).code == 0
    assert Tree(project.output).current == clean


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Nobody may write there: what `built` starts minds that, even for root."""
    folder.chmod(0o555)
    try:
        yield
    finally:
        folder.chmod(0o755)


def test_where_nobody_may_write_the_last_output_stays(
    project: Project, clean: dict[str, bytes]
) -> None:
    with read_only(project.output):
        said = refused(project)

    assert "output" in said
    assert built(project, *SITE).code == 0
    assert Tree(project.output).current == clean


def test_who_has_a_file_open_reads_it_to_its_end(project: Project, clean: dict[str, bytes]) -> None:
    page = project.output / "index.html"
    before = page.read_bytes()
    with page.open("rb") as reader:
        start = reader.read(100)
        assert built(project, *SITE).code == 0

        assert start + reader.read() == before
    assert Tree(project.output).current == clean


def test_of_two_builds_at_once_one_may_be_told_to_wait(
    project: Project, clean: dict[str, bytes]
) -> None:
    builds = [start_build(project, *SITE) for _ in range(2)]
    said = [build.communicate()[0] for build in builds]

    assert 0 in {build.returncode for build in builds}
    assert {build.returncode for build in builds} <= {0, 1}
    assert "Traceback" not in "".join(said)
    tree = Tree(project.output)
    assert (tree.current, tree.broken) == (clean, [])


@contextmanager
def restless_editor(project: Project) -> Iterator[None]:
    """Saves a page again and again; locks, drafts, a picture and a template come and go."""
    stop = Event()
    passing = (
        project.content / "chapters" / "~$satu.docx",
        project.content / "chapters" / "~WRL0001.tmp",
        project.content / "images" / "foto.jpg",
        project.templates / "macros" / "baru.html",
    )
    for file in passing:
        file.parent.mkdir(exist_ok=True)

    def save() -> None:
        page = project.content / "book.yaml"
        text = page.read_text("utf-8")
        while not stop.is_set():
            write_whole(page, f"{text}publisher: Kantor\n")
            for file in passing:
                file.write_bytes(b"text")
            write_whole(page, text)
            for file in passing:
                file.unlink()

    editor = Thread(target=save)
    editor.start()
    try:
        yield
    finally:
        stop.set()
        editor.join()


def test_content_that_changes_meanwhile_makes_a_whole_book_and_the_next_build_is_right(
    project: Project, clean: dict[str, bytes]
) -> None:
    with restless_editor(project):
        told = [built(project, *SITE) for _ in range(3)]

        assert [each.text for each in told if not each.is_plain] == []
        assert Tree(project.output).broken == []
    assert built(project, *SITE).code == 0
    assert Tree(project.output).current == clean


@pytest.mark.parametrize("years", [-20, 20])
def test_a_clock_that_was_wrong_hides_no_change(
    project: Project, clean: dict[str, bytes], years: int
) -> None:
    """The files changed last look older, or newer, than all that was made of them."""
    for path in project.root.rglob("*"):
        if not path.is_relative_to(project.output):
            os.utime(path, (2**30 + years * YEAR,) * 2)

    assert built(project, *SITE).code == 0
    assert Tree(project.output).current == clean


def test_a_cache_of_any_bytes_is_no_harm(project: Project, clean: dict[str, bytes]) -> None:
    random = Random(1)
    cached = [path for path in Path(f"{project.root}.cache").rglob("*") if path.is_file()]
    for file in cached:
        content = bytearray(file.read_bytes())
        for _ in range(20):
            content[random.randrange(len(content))] = random.randrange(256)
        file.write_bytes(content[: random.randrange(1, len(content))])
    assert cached

    assert built(project, *SITE).code == 0
    assert Tree(project.output).current == clean


def test_a_cache_without_room_stops_no_build(
    project: Project, clean: dict[str, bytes], tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    cache.mkdir()
    with mounted(cache, "4k") as is_mounted:
        if not is_mounted:
            cache.rmdir()
            cache.write_bytes(b"a file where a folder must be")
        told = built(project, *SITE, XDG_CACHE_HOME=str(cache))

    assert told.code == 0, told.text
    assert Tree(project.output).current == clean
