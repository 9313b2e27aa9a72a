"""What a publication leaves in the output folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bukusaku.diagnostics import ProblemsError
from bukusaku.output.manifest import published
from bukusaku.output.publish import publish
from tests.output.books import (
    FIRST,
    RETIRED_AFTER_SECOND,
    SECOND,
    artifacts,
    bookkeeping_in,
    files_in,
    publish_files,
)
from tests.output.conftest import as_nobody, mounted


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def test_the_folder_holds_the_artifacts_and_a_manifest(out: Path, exchange: bool) -> None:
    done = publish_files(FIRST, out, exchange=exchange)

    assert files_in(out) == FIRST
    assert bookkeeping_in(out) == [".bukusaku.json"]
    assert (done.changed, done.removed, done.files) == (7, 0, 7)
    assert done.way == ("exchange" if exchange else "journal")


def test_the_next_publication_replaces_and_removes(out: Path, exchange: bool) -> None:
    publish_files(FIRST, out, exchange=exchange)

    done = publish_files(SECOND, out, exchange=exchange)

    assert files_in(out) == SECOND | RETIRED_AFTER_SECOND
    assert not (out / "stages" / "end.html").exists()
    assert (done.changed, done.removed) == (4, 2)


def test_a_folder_becomes_a_page_again(out: Path, exchange: bool) -> None:
    publish_files(SECOND, out, exchange=exchange)

    publish_files(FIRST, out, exchange=exchange)

    assert (out / "guide").is_file()


def test_folders_that_are_empty_now_go(out: Path, exchange: bool) -> None:
    publish_files({"a/b/c.html": "1", "index.html": "1"}, out, exchange=exchange)

    publish_files({"index.html": "1"}, out, exchange=exchange)

    assert sorted(path.name for path in out.iterdir()) == [".bukusaku.json", "index.html"]


def test_a_name_changes_its_letter_case(out: Path, exchange: bool) -> None:
    publish_files({"Index.html": "1"}, out, exchange=exchange)

    publish_files({"index.html": "2"}, out, exchange=exchange)

    assert files_in(out) == {"index.html": "2"}


def test_an_asset_outlives_its_last_use_by_one_publication(out: Path, exchange: bool) -> None:
    old, new = "assets/book.11111111.css", "assets/book.22222222.css"
    publish_files({"index.html": "1", old: "a"}, out, exchange=exchange)

    publish_files({"index.html": "2", new: "b"}, out, exchange=exchange)
    assert set(files_in(out)) == {"index.html", old, new}

    publish_files({"index.html": "2", new: "b"}, out, exchange=exchange)
    assert set(files_in(out)) == {"index.html", old, new}, "nothing was published"

    publish_files({"index.html": "3", new: "b"}, out, exchange=exchange)
    assert set(files_in(out)) == {"index.html", new}


def test_an_asset_that_is_used_again_is_not_retired(out: Path, exchange: bool) -> None:
    asset = {"assets/book.11111111.css": "a"}
    for files in ({"index.html": "1", **asset}, {"index.html": "2"}, {"index.html": "3", **asset}):
        publish_files(files, out, exchange=exchange)

    found = published(out)

    assert found
    assert found.retired == frozenset()
    assert files_in(out) == {"index.html": "3", **asset}


def test_an_asset_in_long_use_is_retired_as_any_other(out: Path, exchange: bool) -> None:
    asset = {"assets/book.11111111.css": "a"}
    for files in ({"index.html": "1", **asset}, {"index.html": "2", **asset}, {"index.html": "3"}):
        publish_files(files, out, exchange=exchange)

    assert files_in(out) == {"index.html": "3", **asset}


def test_the_same_again_publishes_nothing(out: Path, exchange: bool) -> None:
    publish_files(FIRST, out, exchange=exchange)
    publish_files(SECOND, out, exchange=exchange)
    before = out.stat().st_ino, {p: p.stat().st_mtime_ns for p in out.rglob("*.*")}

    done = publish_files(SECOND, out, exchange=exchange)

    assert (done.files, done.changed, done.removed, done.way) == (8, 0, 0, "unchanged")
    assert before == (out.stat().st_ino, {p: p.stat().st_mtime_ns for p in out.rglob("*.*")})


def test_unchanged_files_are_the_same_files(out: Path, exchange: bool) -> None:
    publish_files(FIRST, out, exchange=exchange)
    os.utime(out / "404.html", (1, 1))
    before = (out / "404.html").stat()

    publish_files(SECOND, out, exchange=exchange)
    after = (out / "404.html").stat()

    assert (before.st_ino, before.st_mtime) == (after.st_ino, after.st_mtime)
    assert after.st_nlink == 1


@pytest.mark.parametrize("damage", ["gone", "cut", "link"])
def test_what_was_damaged_is_written_again(damage: str, out: Path, exchange: bool) -> None:
    publish_files(FIRST, out, exchange=exchange)
    (out / "index.html").unlink()
    if damage == "cut":
        (out / "index.html").write_text("ho", "utf-8")
    if damage == "link":
        (out / "index.html").symlink_to(out.parent / "elsewhere")

    done = publish_files(FIRST, out, exchange=exchange)

    assert files_in(out) == FIRST
    assert done.changed == 1
    assert not (out.parent / "elsewhere").exists()


def test_retained_files_stay_though_they_are_not_made(out: Path, exchange: bool) -> None:
    publish_files({"index.html": "1", "book.pdf": "p", "other.pdf": "q"}, out, exchange=exchange)

    publish(
        artifacts({"index.html": "2"}),
        out,
        project_root=out.parent / "project",
        retain=lambda path: path == "book.pdf",
        exchange=exchange,
    )
    found = published(out)

    assert files_in(out) == {"index.html": "2", "book.pdf": "p"}
    assert found
    assert set(found.files) == {"index.html", "book.pdf"}


def test_a_retained_asset_is_not_retired(out: Path, exchange: bool) -> None:
    asset = "assets/book.11111111.css"
    publish_files({"index.html": "1", asset: "a"}, out, exchange=exchange)

    publish(
        artifacts({"index.html": "2"}),
        out,
        project_root=out.parent / "project",
        retain=lambda path: path == asset,
        exchange=exchange,
    )
    found = published(out)

    assert found
    assert (found.retired, set(found.files)) == (frozenset(), {"index.html", asset})


def test_what_is_made_wins_over_what_is_retained(out: Path, exchange: bool) -> None:
    publish_files({"guide": "1", "book.pdf": "p"}, out, exchange=exchange)

    publish(
        artifacts({"guide/index.html": "2", "book.pdf": "q"}),
        out,
        project_root=out.parent / "project",
        retain=lambda _path: True,
        exchange=exchange,
    )

    assert files_in(out) == {"guide/index.html": "2", "book.pdf": "q"}


def test_published_tells_only_what_is_still_there(out: Path) -> None:
    assert published(out) is None
    publish_files({"index.html": "1", "book.pdf": "p"}, out)
    (out / "book.pdf").unlink()

    found = published(out)

    assert found
    assert set(found.files) == {"index.html"}


def test_about_is_remembered_and_its_change_is_published(out: Path, exchange: bool) -> None:
    for edition in ("1", "2"):
        publish(
            artifacts({"index.html": "home"}),
            out,
            project_root=out.parent / "project",
            about={"edition": edition},
            exchange=exchange,
        )
    found = published(out)

    assert found
    assert found.about == {"edition": "2"}


def test_the_manifest_has_the_same_bytes_everywhere(tmp_path: Path) -> None:
    for name, files in (("one", FIRST), ("two", dict(reversed(FIRST.items())))):
        (tmp_path / name).mkdir()
        publish_files(files, tmp_path / name / "out", exchange=name == "one")
    one, two = (tmp_path / name / "out" / ".bukusaku.json" for name in ("one", "two"))

    assert one.read_bytes() == two.read_bytes()


def test_a_tracked_gitignore_counts_as_empty_and_stays(out: Path, exchange: bool) -> None:
    out.mkdir()
    (out / ".gitignore").write_text("*\n", "utf-8")

    for files in (FIRST, SECOND):
        publish_files(files, out, exchange=exchange)

    assert (out / ".gitignore").read_text("utf-8") == "*\n"


def test_files_and_folders_of_others_stay(out: Path, exchange: bool) -> None:
    publish_files(FIRST, out, exchange=exchange)
    (out / "CNAME").write_text("buku.example", "utf-8")
    (out / "stages" / "mine.txt").write_text("mine", "utf-8")
    (out / ".git" / "refs" / "heads").mkdir(parents=True)
    (out / ".git" / "HEAD").write_text("ref: refs/heads/main", "utf-8")
    (out / "latest").symlink_to("stages")

    publish_files({"index.html": "2"}, out, exchange=exchange)

    assert (out / "CNAME").read_text("utf-8") == "buku.example"
    assert (out / "stages" / "mine.txt").read_text("utf-8") == "mine"
    assert (out / ".git" / "refs" / "heads").is_dir()
    assert (out / "latest").readlink() == Path("stages")
    assert not (out / "stages" / "start.html").exists()


@pytest.mark.parametrize(
    ("mine", "made"),
    [("a.html", "a.html"), ("A.html", "a.html"), ("a", "a/b.html"), ("a/b/c", "a/b"), ("E/", "e")],
)
def test_a_file_of_others_is_never_written_over(
    mine: str, made: str, out: Path, exchange: bool
) -> None:
    publish_files({"index.html": "1"}, out, exchange=exchange)
    if mine.endswith("/"):
        (out / mine).mkdir()
    else:
        (out / mine).parent.mkdir(parents=True, exist_ok=True)
        (out / mine).write_text("mine", "utf-8")
    before = files_in(out)

    with pytest.raises(ProblemsError) as caught:
        publish_files({"index.html": "2", made: "made"}, out, exchange=exchange)
    problem = caught.value.diagnostics[0]

    assert files_in(out) == before
    assert problem.code == "output-foreign-file"
    assert (problem.values["path"], problem.values["file"]) == (made, mine.rstrip("/"))


def test_nothing_behind_a_symlink_is_removed(out: Path, exchange: bool) -> None:
    publish_files(FIRST, out, exchange=exchange)
    elsewhere = out.parent / "elsewhere"
    (out / "stages").rename(elsewhere)
    (out / "stages").symlink_to(elsewhere)

    publish_files({"index.html": "2"}, out, exchange=exchange)

    assert files_in(elsewhere) == {"start.html": "start", "end.html": "end"}


def test_the_folder_keeps_its_permissions(out: Path, exchange: bool) -> None:
    out.mkdir(mode=0o750)

    publish_files(FIRST, out, exchange=exchange)

    assert out.stat().st_mode & 0o777 == 0o750


def test_a_folder_that_cannot_be_exchanged_is_published_file_by_file() -> None:
    with as_nobody() as folder:
        (folder / "out").mkdir()
        folder.chmod(0o555)

        ways = [publish_files(files, folder / "out").way for files in (FIRST, SECOND)]

        assert ways == ["journal", "journal"]
        assert files_in(folder / "out") == SECOND | RETIRED_AFTER_SECOND


def test_a_mount_point_is_published_file_by_file(out: Path) -> None:
    out.mkdir()

    with mounted(out, "1m") as is_mount:
        ways = [publish_files(files, out).way for files in (FIRST, SECOND)]

        assert ways == ["journal" if is_mount else "exchange"] * 2
        assert files_in(out) == SECOND | RETIRED_AFTER_SECOND
        assert bookkeeping_in(out) == [".bukusaku.json"]
