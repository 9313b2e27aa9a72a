"""Which paths may be published, alone and beside each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from bukusaku.diagnostics import ProblemsError
from bukusaku.output.artifact import is_hashed_asset
from tests.output.books import publish_files


def refusals(files: list[str], folder: Path) -> list[tuple[str, str, str | None]]:
    with pytest.raises(ProblemsError) as caught:
        publish_files(dict.fromkeys(files, ""), folder)
    assert not folder.exists()
    return [
        (problem.code, problem.values["path"], problem.values.get("other"))
        for problem in caught.value.diagnostics
    ]


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/passwd",
        "../outside.html",
        "stages/../../outside.html",
        "./index.html",
        "stages//start.html",
        "stages\\start.html",
        "C:/start.html",
        "con",
        "stages/NUL.html",
        "com1.txt",
        "lpt9 .txt",
        "ends with a dot.",
        "ends with a space /index.html",
        "what?.html",
        "line\nbreak.html",
        ".bukusaku.json",
        ".bukusaku.lock",
    ],
)
def test_a_path_that_no_file_can_have_everywhere_is_refused(path: str, tmp_path: Path) -> None:
    found = refusals([path, "index.html"], tmp_path / "out")

    assert found == [("output-bad-path", path, None)]


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("stages/start.html", "Stages/Start.html"),
        ("stages/start.html", "stages"),
        ("stages/deep/start.html", "STAGES"),
        ("stages/start.html", "Stages/end.html"),
        ("caf\u00e9.html", "cafe\u0301.html"),
    ],
)
def test_two_artifacts_that_cannot_stand_together_are_both_named(
    path: str, other: str, tmp_path: Path
) -> None:
    found = refusals([path, other], tmp_path / "out")

    assert [(code, {one, two}) for code, one, two in found] == [("output-same-path", {path, other})]


def test_all_bad_paths_are_told_at_once(tmp_path: Path) -> None:
    found = refusals(["aux", "a", "A", "index.html"], tmp_path / "out")

    assert found == [("output-same-path", "a", "A"), ("output-bad-path", "aux", None)]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("assets/book.3f2a90bc.css", True),
        ("assets/fonts/text.0123456789abcdef.woff2", True),
        ("assets/book.css", False),
        ("assets/book.3f2a.css", False),
        ("stages/book.3f2a90bc.css", False),
        ("assets/3f2a90bc.css", False),
    ],
)
def test_a_hashed_asset_is_known_by_its_name(path: str, expected: bool) -> None:
    assert is_hashed_asset(path) is expected
