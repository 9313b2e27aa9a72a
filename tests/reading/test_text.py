"""Files to text, and the files that are refused."""

import os
from pathlib import Path

import pytest

from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.reading.text import read_text


def read(content: bytes, folder: Path) -> tuple[str | None, list[Diagnostic]]:
    problems: list[Diagnostic] = []
    file = folder / "a.md"
    file.write_bytes(content)
    return read_text(file, "a.md", problems), problems


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_every_line_end_becomes_a_line_feed_without_a_word(end: bytes, tmp_path: Path) -> None:
    assert read(b"a" + end + b"b" + end, tmp_path) == ("a\nb\n", [])


def test_a_byte_order_mark_is_left_out_and_warned_of(tmp_path: Path) -> None:
    text, problems = read(b"\xef\xbb\xbfa\n", tmp_path)

    assert text == "a\n"
    assert problems == [Diagnostic("warning", "text-bom", Location("a.md", 1, 1))]


def test_the_first_byte_that_is_not_utf8_is_named_by_line_and_column(tmp_path: Path) -> None:
    text, [problem] = read("satu\r\nkafé ".encode() + b"\xe9x\r\n", tmp_path)

    assert text is None
    assert (problem.code, str(problem.location)) == ("text-not-utf8", "a.md:2:6")
    assert problem.location is not None
    assert problem.location.text == "kafé \ufffdx"


def test_utf16_is_recognised_by_name(tmp_path: Path) -> None:
    text, [problem] = read("halo".encode("utf-16"), tmp_path)

    assert text is None
    assert problem.code == "text-utf16"


@pytest.mark.parametrize("character", ["\0", "\x07", "\x1b", "\x85", "\u2028", "\ue000", "\ufeff"])
def test_characters_that_cannot_be_seen_are_refused(character: str, tmp_path: Path) -> None:
    text, [problem] = read(f"a\nbc{character}d".encode(), tmp_path)

    assert text is None
    assert (problem.code, str(problem.location)) == ("text-refused-character", "a.md:2:3")
    assert problem.values == {"character": f"U+{ord(character):04X}"}


def test_a_file_over_one_megabyte_is_refused(tmp_path: Path) -> None:
    text, [problem] = read(b"a\n" * 2**19 + b"a", tmp_path)

    assert text is None
    assert problem.code == "text-too-large"


def test_a_file_of_one_megabyte_is_read(tmp_path: Path) -> None:
    assert read(b"a\n" * 2**19, tmp_path)[1] == []


def test_a_line_over_twenty_thousand_characters_is_refused(tmp_path: Path) -> None:
    text, [problem] = read(b"a\n" + b"x" * 20_001, tmp_path)

    assert text is None
    assert (problem.code, str(problem.location)) == ("text-line-too-long", "a.md:2:20001")


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    problems: list[Diagnostic] = []

    assert read_text(tmp_path / "b.md", "b.md", problems) is None
    assert problems == [Diagnostic("error", "text-missing", Location("b.md"))]


def test_a_link_that_leads_out_of_the_root_is_refused(tmp_path: Path) -> None:
    (tmp_path / "outside.md").write_text("rahasia")
    root = tmp_path / "book"
    root.mkdir()
    (root / "a.md").symlink_to(tmp_path / "outside.md")
    problems: list[Diagnostic] = []

    assert read_text(root / "a.md", "a.md", problems, root=root) is None
    assert [problem.code for problem in problems] == ["text-outside"]


def test_a_link_inside_the_root_is_followed(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("isi")
    (tmp_path / "a.md").symlink_to("b.md")

    assert read_text(tmp_path / "a.md", "a.md", [], root=tmp_path) == "isi"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    """Opening it would wait for a writer that never comes."""
    os.mkfifo(tmp_path / "a.md")
    problems: list[Diagnostic] = []

    assert read_text(tmp_path / "a.md", "a.md", problems) is None
    assert [problem.code for problem in problems] == ["text-not-a-file"]
