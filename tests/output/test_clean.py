"""What is removed is what we wrote, and nothing else."""

from pathlib import Path

import pytest

from bukusaku.diagnostics import ProblemsError
from bukusaku.output.artifact import Artifact
from bukusaku.output.clean import Cleaned, clean
from bukusaku.output.publish import publish

SITE = [Artifact("index.html", b"a"), Artifact("roles/lurah.html", b"b")]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    publish(SITE, tmp_path / "output", project_root=tmp_path)
    return tmp_path / "output"


def test_nothing_is_left_of_an_output_that_is_all_ours(site: Path) -> None:
    assert clean(site, project_root=site.parent) == Cleaned(2, ())
    assert not site.exists()


def test_files_of_others_stay(site: Path) -> None:
    (site / "roles" / "CNAME").write_text("contoh.go.id", "utf-8")
    clean(site, project_root=site.parent)

    assert [path.name for path in site.rglob("*") if path.is_file()] == ["CNAME"]


def test_a_file_that_somebody_changed_stays_and_is_named(site: Path) -> None:
    (site / "index.html").write_bytes(b"disunting")

    assert clean(site, project_root=site.parent) == Cleaned(1, ("index.html",))
    assert (site / "index.html").read_bytes() == b"disunting"


def test_a_folder_that_is_not_ours_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "surat.txt").write_text("penting", "utf-8")

    assert clean(tmp_path / "output", project_root=tmp_path) == Cleaned(0, ())
    assert [path.name for path in (tmp_path / "output").iterdir()] == ["surat.txt"]


def test_a_folder_that_holds_the_project_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProblemsError):
        clean(tmp_path, project_root=tmp_path)


def test_a_folder_that_was_never_built_needs_no_cleaning(tmp_path: Path) -> None:
    assert clean(tmp_path / "output", project_root=tmp_path) == Cleaned(0, ())
    assert not (tmp_path / "output").exists()
