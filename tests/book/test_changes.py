"""What changed since the edition before: grouped by edition, and where it can be found."""

from pathlib import Path

import pytest

from bukusaku.book.changes import by_edition
from bukusaku.book.load import load_book
from bukusaku.diagnostics import ProblemsError
from tests.books import FULL, project_with

CHANGE = "- {{id: {id}, edition: {edition}, date: 2025-02-01, what: Ada., where: ['{where}']}}\n"


def test_the_newest_edition_comes_first(tmp_path: Path) -> None:
    written = "".join(
        CHANGE.format(id=name, edition=edition, where="role:kepala-kampung")
        for name, edition in (("lama", 2), ("baru", 3), ("baru-juga", 3))
    )
    book = load_book(project_with(tmp_path / "buku", {"changes.yaml": written})).book
    groups = [
        (edition, [change.id for change in changes])
        for edition, changes in by_edition(book.records("change"))
    ]

    assert groups == [(3, ["baru", "baru-juga"]), (2, ["lama"])]


@pytest.mark.parametrize(
    ("where", "code"),
    [
        ("role:lurah", "check-dead-id"),
        ("lurah", "check-unknown-kind"),
        ("role:kepala-kampung#tiada", "check-dead-heading"),
    ],
)
def test_a_place_that_is_not_there_is_refused(tmp_path: Path, where: str, code: str) -> None:
    written = CHANGE.format(id="satu", edition=2, where=where)
    with pytest.raises(ProblemsError) as caught:
        load_book(project_with(tmp_path / "buku", {"changes.yaml": written}, book=FULL))

    assert [found.code for found in caught.value.diagnostics] == [code]


def test_changes_that_no_part_tells_are_a_warning(tmp_path: Path) -> None:
    settings = (FULL / "content/book.yaml").read_text("utf-8")
    files = {"book.yaml": settings.replace("back: [changes, ", "back: [")}
    (found,) = load_book(project_with(tmp_path / "buku", files, book=FULL)).warnings

    assert found.code == "check-changes-untold"
    assert "changes.yaml" in str(found.location)
