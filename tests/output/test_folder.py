"""Folders that are never published in, and what is said about each."""

from __future__ import annotations

from pathlib import Path

import pytest

from bukusaku.diagnostics import ProblemsError
from bukusaku.diagnostics.sentences import formatted
from bukusaku.output.artifact import Artifact
from bukusaku.output.publish import publish
from tests.output.books import files_in, publish_files
from tests.output.conftest import as_nobody


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with its sources, in a folder of its own."""
    root = tmp_path / "work" / "project"
    for name in ("content", "templates"):
        (root / name).mkdir(parents=True)
        (root / name / "mine.md").write_text("words", "utf-8")
    return root


def refusal(folder: Path, project: Path) -> str:
    with pytest.raises(ProblemsError) as caught:
        publish([Artifact("index.html", b"home")], folder, project_root=project)
    return formatted(caught.value.diagnostics[0], "id")


def test_the_project_itself_is_refused(project: Path) -> None:
    before = files_in(project)

    assert refusal(project, project) == (
        ".: error: folder keluaran '.' berisi proyek ini\n"
        "   = saran: pilih folder lain, misalnya --output hasil"
    )
    assert files_in(project) == before


def test_a_folder_above_the_project_is_refused(project: Path) -> None:
    assert "berisi proyek ini" in refusal(project.parent, project)


def test_a_symlink_to_the_project_is_refused(project: Path) -> None:
    (project / "out").symlink_to(project)

    assert "berisi proyek ini" in refusal(project / "out", project)


@pytest.mark.parametrize("name", ["content", "templates", "content/chapters"])
def test_a_folder_of_sources_is_refused(name: str, project: Path) -> None:
    assert f"folder keluaran '{name}' berada di dalam" in refusal(project / name, project)
    assert not (project / "content" / "chapters").exists()


def test_the_root_of_the_file_system_is_refused(project: Path) -> None:
    assert "seluruh tempat penyimpanan" in refusal(Path(project.anchor), project)


def test_home_and_what_holds_it_are_refused(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "homes" / "ina"
    home.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))

    assert "berisi semua berkas Anda" in refusal(home, project)
    assert "berisi semua berkas Anda" in refusal(home.parent, project)


def test_a_file_where_the_folder_must_be_is_refused(project: Path) -> None:
    (project / "out").write_text("mine", "utf-8")

    assert "'out' adalah berkas" in refusal(project / "out", project)
    assert "'out' adalah berkas" in refusal(project / "out" / "site", project)
    assert (project / "out").read_text("utf-8") == "mine"


def test_a_symlink_that_leads_to_itself_is_refused(project: Path) -> None:
    (project / "out").symlink_to("out")

    assert "kembali ke dirinya sendiri" in refusal(project / "out", project)


def test_a_folder_with_files_of_others_is_refused_and_left_alone(project: Path) -> None:
    (project / "out").mkdir()
    (project / "out" / "letter.docx").write_text("mine", "utf-8")

    assert refusal(project / "out", project) == (
        "out: error: folder keluaran 'out' berisi berkas yang bukan buatan bukusaku: "
        "'letter.docx'\n"
        "   = saran: pilih folder lain, misalnya --output hasil, atau kosongkan folder itu"
    )
    assert [path.name for path in (project / "out").iterdir()] == ["letter.docx"]


@pytest.mark.parametrize(
    "manifest",
    [
        "",
        "{",
        "[]",
        "null",
        '{"format": 2, "about": {}, "retired": [], "files": []}',
        '{"format": 1, "about": {}, "retired": [], "files": [{"path": "a"}]}',
        '{"format":1, "about":{}, "retired":[], "files":[{"path":"../a", "sha256":"", "size":1}]}',
    ],
)
def test_a_garbled_manifest_is_refused_and_nothing_is_removed(manifest: str, project: Path) -> None:
    out = project / "out"
    publish([Artifact("index.html", b"home")], out, project_root=project)
    (out / ".bukusaku.json").write_text(manifest, "utf-8")

    assert "rusak atau dari versi yang lebih baru" in refusal(out, project)
    assert files_in(out) == {"index.html": "home"}


def test_a_folder_without_permission_is_refused() -> None:
    with as_nobody() as folder:
        publish_files({"index.html": "1"}, folder / "out")
        (folder / "out").chmod(0o555)

        said = refusal(folder / "out", folder / "project")

        assert "tidak boleh ditulis" in said
        assert files_in(folder / "out") == {"index.html": "1"}


def test_a_folder_that_cannot_be_made_is_refused() -> None:
    with as_nobody() as folder:
        folder.chmod(0o555)

        assert "tidak boleh ditulis" in refusal(folder / "out", folder / "project")


def test_a_symlinked_output_is_published_where_it_leads(project: Path, tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    (project / "out").symlink_to(tmp_path / "www")

    publish([Artifact("index.html", b"home")], project / "out", project_root=project)

    assert (project / "out").is_symlink()
    assert files_in(tmp_path / "www") == {"index.html": "home"}


def test_folders_above_the_output_are_made(project: Path) -> None:
    publish([Artifact("index.html", b"home")], project / "a" / "b", project_root=project)

    assert files_in(project / "a" / "b") == {"index.html": "home"}
