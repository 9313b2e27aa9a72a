"""One file to upload: the whole site, the same bytes each time, over nobody's file."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from bukusaku.diagnostics import ProblemsError
from bukusaku.output.archive import write_archive
from bukusaku.output.artifact import Artifact
from bukusaku.output.publish import publish

SITE = [
    Artifact("index.html", b"<p>halaman"),
    Artifact("assets/a.12345678.css", b"p{}"),
    Artifact("buku.pdf", b"%PDF"),
]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    publish(SITE, tmp_path / "output", project_root=tmp_path)
    return tmp_path / "output"


def test_an_archive_holds_the_site_and_no_bookkeeping(site: Path) -> None:
    (site / "CNAME").write_text("contoh.go.id", "utf-8")
    size = write_archive(site, site.parent / "a.zip", project_root=site.parent)

    with ZipFile(site.parent / "a.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            artifact.path: artifact.content for artifact in SITE
        }
    assert (site.parent / "a.zip").stat().st_size == size


def test_the_same_site_gives_the_same_bytes_whatever_was_there_before(site: Path) -> None:
    root = site.parent
    write_archive(site, root / "a.zip", project_root=root)
    old = [*SITE, Artifact("assets/old.87654321.css", b"x"), Artifact("lama.html", b"x")]
    publish(old, root / "lain", project_root=root)
    publish(SITE, root / "lain", project_root=root)
    write_archive(root / "lain", root / "b.zip", project_root=root)

    assert (root / "a.zip").read_bytes() == (root / "b.zip").read_bytes()


def test_an_archive_of_ours_is_replaced(site: Path) -> None:
    root = site.parent
    write_archive(site, root / "a.zip", project_root=root)
    publish([Artifact("index.html", b"baru")], site, project_root=root)
    write_archive(site, root / "a.zip", project_root=root)

    with ZipFile(root / "a.zip") as archive:
        assert archive.read("index.html") == b"baru"
    assert not list(root.glob(".a.zip*"))


@pytest.mark.parametrize("content", [b"surat", None])
def test_a_file_of_somebody_else_is_not_written_over(site: Path, content: bytes | None) -> None:
    path = site.parent / "a.zip"
    if content is None:
        with ZipFile(path, "w") as archive:
            archive.writestr("surat.txt", "penting")
    else:
        path.write_bytes(content)
    before = path.read_bytes()
    with pytest.raises(ProblemsError) as refused:
        write_archive(site, path, project_root=site.parent)

    assert refused.value.diagnostics[0].code == "output-archive-not-ours"
    assert path.read_bytes() == before


def test_there_is_no_archive_of_nothing(tmp_path: Path) -> None:
    with pytest.raises(ProblemsError) as refused:
        write_archive(tmp_path / "output", tmp_path / "a.zip", project_root=tmp_path)

    assert refused.value.diagnostics[0].code == "output-nothing-published"
