"""How a site is rendered: the same each time, and as the project wants it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from bukusaku.diagnostics import ProblemsError
from bukusaku.theme.download import Download
from tests.books import FULL, MINIMAL, bilingual_project, project_with
from tests.site.built import PDF, BuiltSite, build_site, headings


def contents(site: BuiltSite) -> dict[str, bytes]:
    return {
        path.relative_to(site.folder).as_posix(): path.read_bytes()
        for path in site.folder.rglob("*")
        if path.is_file()
    }


def test_the_same_book_gives_the_same_bytes(full: BuiltSite, tmp_path: Path) -> None:
    again = build_site(project_with(tmp_path / "elsewhere", {}, book=FULL), tmp_path / "site")

    assert contents(again) == contents(full)


def test_what_the_pages_of_a_folder_share_is_what_each_would_say_itself(tmp_path: Path) -> None:
    project = bilingual_project(tmp_path / "buku")
    shared = build_site(project, tmp_path / "site")
    (project.root / "templates").mkdir()  # as if it had some of its own, which may say anything

    assert contents(build_site(project, tmp_path / "each")) == contents(shared)


def test_the_name_of_an_asset_carries_the_hash_of_its_content(full: BuiltSite) -> None:
    for path in (full.folder / "assets").rglob("*.*"):
        assert path.suffixes[-2] == "." + hashlib.sha256(path.read_bytes()).hexdigest()[:10]


def test_the_licences_of_the_fonts_travel_with_them(full: BuiltSite) -> None:
    licences = sorted((full.folder / "assets" / "fonts").glob("*.txt"))

    assert licences
    assert all(
        f'href="assets/fonts/{path.name}"' in full.text("colophon.html") for path in licences
    )


def test_a_renamed_record_leaves_a_page_that_leads_to_it(full: BuiltSite) -> None:
    html = full.text("chapters/bentuk-lama.html")

    assert '<meta http-equiv="refresh" content="0; url=bentuk-tulisan.html">' in html
    assert 'href="bentuk-tulisan.html"' in html


def test_pages_without_a_pdf_say_that_there_is_none(minimal: BuiltSite) -> None:
    for name in ("index.html", "download.html"):
        assert "PDF belum dibuat" in minimal.text(name)


def test_the_page_for_downloads_tells_size_pages_and_sum(full: BuiltSite) -> None:
    html = full.text("download.html")

    assert "72 halaman, 645 kB" in html
    assert PDF.sha256 in html


def test_a_pdf_of_an_earlier_build_is_marked(tmp_path: Path) -> None:
    kept = Download("buku.pdf", size=2_345_000, pages=72, sha256="00" * 32, kept=True)
    site = build_site(project_with(tmp_path / "buku", {}), tmp_path / "site", (kept,))

    assert "2,3 MB" in site.text("download.html")
    assert "dari pembuatan sebelumnya" in site.text("download.html")


def test_the_page_for_a_wrong_address_names_whole_addresses_where_there_are_any(
    full: BuiltSite, minimal: BuiltSite
) -> None:
    assert 'href="https://buku.sagu.example/index.html"' in full.text("404.html")
    assert 'href="index.html"' in minimal.text("404.html")


def test_a_picture_of_the_content_is_published_under_its_hash(full: BuiltSite) -> None:
    (picture,) = (full.folder / "images").iterdir()

    assert f'src="../images/{picture.name}"' in full.text("chapters/bentuk-tulisan.html")


def test_a_project_overrides_one_block_of_a_page(tmp_path: Path) -> None:
    override = (
        '{% extends "builtin/site/home.html" %}{% block take %}<p>Milik kami</p>{% endblock %}'
    )
    project = project_with(tmp_path / "buku", {})
    home = project.templates / "site" / "home.html"
    home.parent.mkdir(parents=True)
    home.write_text(override, "utf-8")
    html = build_site(project, tmp_path / "site").text("index.html")

    assert "Milik kami" in html
    assert "Bawa bukunya" not in html
    assert "Apa tugas saya?" in html


def test_a_style_sheet_that_names_a_missing_file_is_reported(tmp_path: Path) -> None:
    project = project_with(tmp_path / "buku", {}, book=MINIMAL)
    css = project.templates / "assets" / "css" / "screen.css"
    css.parent.mkdir(parents=True)
    css.write_text('body { background: url("../img/tiada.svg"); }', "utf-8")

    with pytest.raises(ProblemsError) as caught:
        build_site(project, tmp_path / "site")

    assert [problem.code for problem in caught.value.diagnostics] == ["asset-missing"]


def test_a_proposal_always_carries_its_word(full: BuiltSite) -> None:
    proposals = [
        (stage, duty)
        for stage in full.book.stages
        for duty in stage.duties
        if duty.standing.value == "proposal"
    ]

    assert proposals
    for stage, duty in proposals:
        stage_page = full.text(f"stages/{stage.id}.html")
        role_page = full.text(f"roles/{duty.role}.html")
        assert 'standing-proposal first">usulan</span> ' + duty.what in stage_page
        assert "Usulan untuk" in role_page


def test_a_heading_that_skips_a_level_does_not_skip_it_on_the_page(tmp_path: Path) -> None:
    chapter = "---\ntitle: Loket\n---\n## Satu\n\n#### Dua\n\n#### Tiga\n\n### Empat\n\n## Lima\n"
    project = project_with(tmp_path / "buku", {"chapters/pengantar.md": chapter}, book=MINIMAL)
    page = build_site(project, tmp_path / "site").folder / "chapters" / "pengantar.html"

    assert [*headings(page)] == [1, 2, 3, 3, 3, 2]
