"""The page for downloads: three questions, one file for each, and how to tell copies apart."""

import pytest

from bukusaku.theme.download import Download
from tests.books import FULL, project_with
from tests.site.built import BuiltSite, build_site

EDITION = "\neditions: [{id: kampung, title: Edisi kampung, roles: [kepala-kampung]}]\n"
FILES = (
    Download("buku-a6.pdf", 360_194, 68, "aa" * 32),
    Download("buku-cetak-a4.pdf", 305_447, 34, "bb" * 32, kind="cetak-a4"),
    Download("buku-kampung-a6.pdf", 148_000, 24, "cc" * 32, edition="kampung"),
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    folder = tmp_path_factory.mktemp("unduh")
    settings = (FULL / "content/book.yaml").read_text("utf-8") + EDITION
    project = project_with(folder / "buku", {"book.yaml": settings}, book=FULL)
    return build_site(project, folder / "situs", FILES)


def section(site: BuiltSite, name: str) -> str:
    return (
        site.text("download.html").partition(f'aria-labelledby="{name}"')[2].split("</section>")[0]
    )


@pytest.mark.parametrize(
    ("name", "question", "file"),
    [
        ("read", "Baca di HP", FILES[0]),
        ("print", "Cetak di kantor", FILES[1]),
        ("send", "Kirim lewat WhatsApp", FILES[0]),
    ],
)
def test_each_question_has_one_file_with_its_size_and_pages(
    site: BuiltSite, name: str, question: str, file: Download
) -> None:
    html = section(site, name)

    assert question in html
    assert html.count(".pdf") == 1
    assert f'href="{file.name}"' in html
    assert f"{file.pages} halaman, {round(file.size / 1000)} kB" in html


def test_the_rest_stands_under_others_named_by_its_readers(site: BuiltSite) -> None:
    html = site.text("download.html").partition("Lainnya")[2]

    assert "Edisi kampung, buku saku A6</a>" in html


def test_a_message_to_send_names_the_book_its_code_and_where_it_is(site: BuiltSite) -> None:
    message = section(site, "send").partition("<textarea")[2].partition(">")[2]

    for words in (
        "Kabupaten Terhubung",
        site.book.code,
        "68 halaman",
        "https://buku.sagu.example/",
    ):
        assert words in message


def test_html_is_recommended_for_screen_readers(site: BuiltSite) -> None:
    assert "Untuk pembaca layar, situs ini paling baik" in site.text("download.html")


def test_the_home_page_offers_the_pocket_book_alone(site: BuiltSite) -> None:
    assert {f'href="{file.name}"' in site.text("index.html") for file in FILES[1:]} == {False}
    assert 'href="buku-a6.pdf"' in site.text("index.html")
