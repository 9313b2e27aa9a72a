"""What search engines, chats and hosts are told, and messages that are filled in."""

from __future__ import annotations

import json
import re
import struct
import xml.etree.ElementTree as ET
from html import unescape
from urllib.parse import unquote

import pytest

from bukusaku.site.messages import message_link, share_link
from tests.books import FULL, project_with
from tests.site.built import BuiltSite, build_site

URL = "https://kota.example/buku/"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """A book with an address and an office that answers."""
    lines = [
        line
        for line in (FULL / "content" / "book.yaml").read_text("utf-8").splitlines()
        if not line.startswith(("url:", "contact:"))
    ]
    settings = "\n".join([*lines, f"url: {URL}", "contact: 0812-3456-789", ""])
    folder = tmp_path_factory.mktemp("published")
    project = project_with(folder / "book", {"book.yaml": settings}, book=FULL)
    return build_site(project, folder / "site")


def test_every_page_that_stays_is_in_the_sitemap(published: BuiltSite) -> None:
    listed = {loc.text for loc in ET.fromstring(published.text("sitemap.xml")).findall(".//{*}loc")}
    pages = {
        page.relative_to(published.folder).as_posix().removesuffix("index.html")
        for page in published.pages
        if 'http-equiv="refresh"' not in page.read_text("utf-8")
        and page.name not in {"404.html", "offline.html"}
        and not page.name.endswith("satu-berkas.html")
    }

    assert {URL + page for page in pages} == listed
    assert f"Sitemap: {URL}sitemap.xml" in published.text("robots.txt")


def test_a_page_says_its_address_and_shows_a_picture_of_the_right_size(
    published: BuiltSite,
) -> None:
    html = published.text("stages/tahap-1.html")
    (address,) = re.findall('<meta property="og:image" content="([^"]+)"', html)
    picture = (published.folder / address.removeprefix(URL)).read_bytes()

    assert f'<link rel="canonical" href="{URL}stages/tahap-1.html">' in html
    assert picture.startswith(b"\x89PNG")
    assert struct.unpack(">II", picture[16:24]) == (1200, 630)


def test_the_home_page_tells_of_the_book_in_the_words_of_schema_org(published: BuiltSite) -> None:
    html = published.text("index.html")
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    told = json.loads(data)

    assert (told["@type"], told["name"]) == ("Book", published.book.settings.title)
    assert told["url"] == URL


def test_a_book_without_an_address_tells_nobody_one(minimal: BuiltSite) -> None:
    html = minimal.text("index.html")

    assert "canonical" not in html
    assert "og:" not in html
    assert not (minimal.folder / "sitemap.xml").exists()


def test_the_headers_allow_what_any_page_allows_and_no_frame(full: BuiltSite) -> None:
    headers = full.text("_headers")
    policy = headers.partition("Content-Security-Policy: ")[2].partition("\n")[0]

    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "data:" not in policy
    for page in full.pages:
        meta = re.search('Content-Security-Policy" content="([^"]*)"', page.read_text("utf-8"))
        assert meta, page
        for source in re.findall("'sha256-[^']+'", unescape(meta[1])):
            assert source in policy, page


def test_a_report_names_section_and_edition(published: BuiltSite) -> None:
    (link,) = re.findall('class="[^"]*report"[^>]* href="([^"]+)"', published.text("a-z.html"))
    text = unquote(unescape(link))

    assert text.startswith("https://wa.me/628123456789?text=")
    assert f"edisi {published.book.settings.edition.number}," in text
    assert "Bagian: " in text
    assert f"{URL}a-z.html" in text


def test_each_section_has_its_own_report(published: BuiltSite) -> None:
    page = published.text("roles/warga.html")
    links = re.findall('class="report"[^>]* href="([^"]+)"', page)
    texts = [unquote(unescape(link)) for link in links]

    assert len(texts) == page.count('<h2 id="role-')
    assert "Warga: Tugas di tiap tahap" in texts[0]
    assert f"{URL}roles/warga.html#role-warga--duties" in texts[0]


def test_a_report_stands_at_the_end_of_its_section(published: BuiltSite) -> None:
    """After the places of one district, before the head of the next."""
    sections = published.text("places.html").split('<section class="district">')[1:]

    for section in sections:
        inside = section.partition("</section>")[0]
        assert inside.rstrip().endswith("</a></p>")
        assert inside.count('class="report"') == 1


def test_without_a_contact_the_page_says_that_there_is_none(own: BuiltSite) -> None:
    assert "kontak belum tersedia" in own.text("roles/lurah.html")


@pytest.mark.parametrize("page", ["colophon.html", "accessibility.html"])
def test_where_a_label_says_contact_the_word_is_not_said_again(own: BuiltSite, page: str) -> None:
    text = own.text(page).partition('<div class="page-end">')[0]

    assert re.search(r"Kontak</(dt|h2)>\s*<(dd|p)><span[^>]*>belum tersedia</span>", text)


@pytest.mark.parametrize(
    ("contact", "begins"),
    [
        ("+62 812-3456-789", "https://wa.me/628123456789?"),
        ("0812 3456 789", "https://wa.me/628123456789?"),
        ("kominfo@kota.example", "mailto:kominfo@kota.example?subject="),
    ],
)
def test_a_message_goes_to_a_mobile_number_or_a_mail_address(contact: str, begins: str) -> None:
    link = message_link(contact, "Laporan & saran", "a b")

    assert link
    assert link.startswith(begins)
    assert "a%20b" in link


@pytest.mark.parametrize("contact", ["(0380) 123456", "Kantor Dinas, lantai 2"])
def test_what_is_no_mobile_number_is_no_link(contact: str) -> None:
    assert message_link(contact, "", "") is None


def test_a_shared_text_is_whole() -> None:
    assert share_link("A & B?\nhttps://x.example/#a").endswith(
        "A%20%26%20B%3F%0Ahttps%3A%2F%2Fx.example%2F%23a"
    )
