"""What an editor sees in the browser while the book is being written."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path
from time import monotonic

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdfium2 import PdfDocument

from bukusaku.project import Project, builtin_templates
from bukusaku.serve.preview import REST
from tests.serve.conftest import CHAPTER
from tests.serve.running import Server, serving
from tests.tools.axe import AXE

pytestmark = pytest.mark.slow

PAGE = "chapters/pengantar.html"
FILE = "chapters/pengantar.md"
BROKEN = CHAPTER.replace("Paragraf 7 ", "Paragraf 7 [[role:kepala-kampun]] ")


def scroll(tab: Page) -> int:
    found: int = tab.evaluate("Math.round(scrollY)")
    return found


def test_a_save_comes_in_place_and_keeps_the_scroll(server: Server, tab: Page) -> None:
    """The page is the same page: nothing that its scripts or its reader did to it is lost."""
    tab.goto(server.url + PAGE)
    tab.evaluate("document.body.dataset.mine = 'ya'; scrollTo(0, 1500)")
    server.write(FILE, CHAPTER.replace("Paragraf 40 ", "Paragraf empat puluh ") + "\nTamat.\n")
    expect(tab.get_by_text("Paragraf empat puluh tentang")).to_be_attached()

    assert (scroll(tab), tab.evaluate("document.body.dataset.mine")) == (1500, "ya")
    assert tab.locator("main").inner_text().rstrip().find("Tamat.") > 0


def test_what_scripts_added_to_a_page_stays(server: Server, tab: Page) -> None:
    tab.goto(server.url + PAGE)
    before = tab.locator("h2 button").count()
    server.write(FILE, CHAPTER.replace("Paragraf 1 ", "Sisipan.\n\nParagraf satu "))
    expect(tab.get_by_text("Paragraf satu tentang")).to_be_attached()

    assert before == tab.locator("h2 button").count() == 2


def test_a_new_heading_gets_its_button_at_once(server: Server, tab: Page) -> None:
    tab.goto(server.url + PAGE)
    server.write(FILE, CHAPTER.replace("## Akhir", "## Tengah\n\nIsi.\n\n## Akhir"))
    expect(tab.get_by_role("heading", name="Tengah")).to_be_attached()

    expect(tab.locator("h2 button")).to_have_count(3)
    expect(tab.get_by_role("heading", name="Tengah").locator("button")).to_have_count(1)


OTHERS = (
    CHAPTER.replace("Paragraf 3 tentang kampung.\n\n", ""),
    CHAPTER.replace("Paragraf 3 tentang kampung.", "- satu\n- dua\n\n> kutipan"),
    CHAPTER.replace("## Awal", "## Permulaan\n\n### Bagian"),
    CHAPTER.replace("Paragraf 3 ", "Paragraf **3** ").replace("Paragraf 9 ", "| a |\n|---|\n\n"),
    CHAPTER.partition("## Awal")[0] + "Kosong.\n",
    CHAPTER,
)
"""The chapter with blocks that come, go or become others; each follows the one before."""


def test_what_comes_in_place_is_what_a_reload_shows(
    server: Server, tab: Page, browser: Browser
) -> None:
    plain = "document.querySelector('.body').innerHTML"
    tab.goto(server.url + PAGE)
    with browser.new_context() as context:
        other = context.new_page()
        for number, text in enumerate(OTHERS):
            server.write(FILE, f"{text}\nKata ke-{number}.\n")
            expect(tab.get_by_text(f"Kata ke-{number}.")).to_be_attached()
            other.goto(server.url + PAGE)

            assert without_buttons(tab.evaluate(plain)) == without_buttons(other.evaluate(plain))


def without_buttons(html: str) -> str:
    """What a page's own scripts add to new headings they add at the next visit."""
    while (start := html.find("<button")) >= 0:
        html = html[:start] + html[html.index("</button>", start) + len("</button>") :]
    return html


def test_a_mistake_stands_over_the_last_good_page_until_it_is_mended(
    server: Server, tab: Page
) -> None:
    tab.goto(server.url + PAGE)
    tab.evaluate("scrollTo(0, 700)")
    server.write(FILE, BROKEN)
    panel = tab.get_by_role("alert")
    expect(panel).to_contain_text("1 kesalahan")

    assert "content/chapters/pengantar.md:21:12" in panel.inner_text()
    assert "21 Paragraf 7 [[role:kepala-kampun]] tentang" in " ".join(panel.inner_text().split())
    assert "Saran: maksud Anda 'kepala-kampung'?" in panel.inner_text()
    assert tab.get_by_text("Paragraf 7 tentang kampung.").count() == 1

    server.write(FILE, CHAPTER)
    expect(panel).to_be_hidden()

    assert scroll(tab) == 700


def test_the_overlay_can_be_put_away_and_fetched_again(server: Server, tab: Page) -> None:
    tab.goto(server.url + PAGE)
    server.write(FILE, BROKEN)
    panel = tab.get_by_role("alert")
    expect(panel).to_be_visible()
    tab.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    tab.get_by_role("button", name="1 kesalahan").click()

    expect(panel).to_be_visible()


def test_a_book_that_is_wrong_from_the_start_is_told_and_then_shown(
    project: Project, tab: Page
) -> None:
    book = project.content / "book.yaml"
    good = book.read_text("utf-8")
    book.write_text(good + "judul: [\n", "utf-8")
    with serving(project) as server:
        tab.goto(server.url)
        expect(tab.get_by_role("alert")).to_contain_text("content/book.yaml")
        book.write_text(good, "utf-8")
        expect(tab.get_by_role("heading", name="Kampung Terang")).to_be_visible()


def test_a_mistake_in_a_template_is_told_and_mended(project: Project, tab: Page) -> None:
    template = project.templates / "site" / "chapter.html"
    template.parent.mkdir(parents=True)
    start = '{% extends "builtin/site/chapter.html" %}\n{% block on_page %}'
    template.write_text(start + "<p>Milik kami</p>{% endblock %}\n", "utf-8")
    with serving(project) as server:
        tab.goto(server.url + PAGE)
        expect(tab.get_by_text("Milik kami")).to_be_visible()
        template.write_text(start + "{{ bukan.apa_apa }}{% endblock %}\n", "utf-8")
        expect(tab.get_by_role("alert")).to_contain_text("templates/site/chapter.html:2")
        expect(tab.get_by_text("Milik kami")).to_be_attached()
        template.write_text(start + "<p>Milik bersama</p>{% endblock %}\n", "utf-8")
        expect(tab.get_by_text("Milik bersama")).to_be_visible()
        expect(tab.get_by_role("alert")).to_be_hidden()


def test_new_styles_reload_the_page_and_keep_the_scroll(project: Project, tab: Page) -> None:
    folder = project.templates / "assets" / "css"
    folder.mkdir(parents=True)
    tokens = shutil.copy(builtin_templates() / "assets" / "css" / "tokens.css", folder)
    with serving(project) as server:
        tab.goto(server.url + PAGE)
        tab.evaluate("scrollTo(0, 900)")
        text = Path(tokens).read_text("utf-8")
        Path(tokens).write_text(f"{text}body {{ outline: 3px solid rgb(1, 2, 3); }}\n", "utf-8")
        expect(tab.locator("body")).to_have_css("outline-color", "rgb(1, 2, 3)")
        tab.wait_for_function("() => Math.round(scrollY) === 900")


def test_a_file_that_is_only_half_written_is_not_told(server: Server, tab: Page) -> None:
    tab.goto(server.url + PAGE)
    tab.evaluate(
        """() => {
          window.alarms = 0;
          const { shadowRoot } = document.querySelector("bukusaku-live");
          const veil = shadowRoot.querySelector(".veil");
          new MutationObserver(() => { alarms += veil.hidden ? 0 : 1; })
            .observe(veil, { attributes: true });
        }"""
    )
    late = 0
    for number in range(5):
        started = monotonic()
        server.write(FILE, "---\ntitle: Kata pengan")
        tab.wait_for_timeout(40)
        server.write(FILE, f"{CHAPTER}\nUtuh {number}.\n")
        late += monotonic() - started >= REST  # by a busy machine, and may be told
        expect(tab.get_by_text(f"Utuh {number}.")).to_be_attached()

    assert tab.evaluate("alarms") <= late


def test_a_page_that_lost_its_server_catches_up_with_the_next(project: Project, tab: Page) -> None:
    with serving(project) as server:
        port = server.port
        tab.goto(server.url + PAGE)
        expect(tab.get_by_role("link", name="PDF")).to_be_visible()
    expect(tab.get_by_role("button", name="Terputus")).to_be_visible()
    (project.content / FILE).write_text(f"{CHAPTER}\nSementara itu.\n", "utf-8")
    with serving(project, port=port):
        expect(tab.get_by_text("Sementara itu.")).to_be_attached()
        expect(tab.get_by_role("button", name="Terputus")).to_be_hidden()


def test_no_service_worker_and_no_manifest_come_with_a_preview(server: Server, tab: Page) -> None:
    complaints: list[str] = []
    tab.on("console", lambda message: complaints.append(message.text))
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.goto(server.url)
    expect(tab.get_by_role("link", name="PDF")).to_be_visible()

    assert tab.locator("link[rel=manifest]").count() == 0
    assert tab.evaluate("'serviceWorker' in navigator") is False
    assert complaints == []


def test_the_pdf_opens_beside_the_page_where_its_text_is_printed(server: Server, tab: Page) -> None:
    tab.goto(server.url + PAGE)
    tab.get_by_role("link", name="PDF").click()
    book = tab.locator("#book")
    expect(book).to_be_visible(timeout=60_000)
    first = book.get_attribute("src") or ""

    number = int(first.partition("#page=")[2].partition("&")[0])
    with closing(PdfDocument(server.get("/_serve/book.pdf").content)) as pdf:
        assert "Kata pengantar" in pdf[number - 1].get_textpage().get_text_range()
    expect(tab.frame_locator("#page").get_by_text("Paragraf 7 tentang")).to_be_visible()

    server.write(FILE, CHAPTER.replace("Paragraf 7 ", "Paragraf tujuh "))
    expect(tab.frame_locator("#page").get_by_text("Paragraf tujuh tentang")).to_be_visible()
    expect(book).not_to_have_attribute("src", first, timeout=60_000)

    tab.frame_locator("#page").get_by_role("link", name="Tutup PDF").click()
    tab.wait_for_url(server.url + PAGE)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_in_the_overlay(
    server: Server, browser: Browser, scheme: str
) -> None:
    with browser.new_context(
        viewport={"width": 320, "height": 640},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,
    ) as context:
        tab = context.new_page()
        tab.goto(server.url + PAGE)
        server.write(FILE, BROKEN)
        expect(tab.get_by_role("alert")).to_be_visible()
        tab.add_script_tag(path=AXE)
        found = tab.evaluate(
            "async () => (await axe.run('bukusaku-live')).violations.map(one => one.id)"
        )

        assert found == []
        assert tab.evaluate("document.documentElement.scrollWidth") == 320
