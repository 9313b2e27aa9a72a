"""The guide's pictures, made of the real tool: `python -m tests.guide.pictures [NAME…]`.

All show one book, as `bukusaku new` writes it, so that they are the same until the tool changes.
"""

from __future__ import annotations

import sys
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from html import escape
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser, Page, expect
from pypdfium2 import PdfDocument

from bukusaku.desk.new import new_book
from bukusaku.project import Project
from tests.guide import IMAGES
from tests.guide.book import SAGU
from tests.guide.console import said
from tests.guide.plants import INTINYA, PLANTS, SENTENCE
from tests.serve.running import Server, serving
from tests.tools.chromium import open_browser

WIDTH = 1000
COLOURS = 48
FORMATS = "formats: [a6, cetak-a4]\n"
STYLE = """
body { margin: 0; display: flex; gap: 24px; padding: 24px; align-items: flex-start;
  width: max-content; background: #F1E7D5; color: #1B2426;
  font: 17px/1.5 "DejaVu Sans", sans-serif }
img { display: block; background: #fff; border: 1px solid #C9BEA8; border-radius: 6px }
.phone { width: 340px; border: 9px solid #1B2426; border-radius: 26px }
.window { border-radius: 8px; background: #FBF7EF; border: 1px solid #C9BEA8; overflow: hidden }
.window p { margin: 0; padding: 8px 16px; background: #E3D9C6; font-weight: bold }
.window ul { margin: 0; padding: 12px 24px 16px; list-style: none; columns: 2; column-gap: 40px }
.window li::before { content: ""; display: inline-block; width: 13px; height: 17px;
  margin: 0 13px -2px 3px; background: #fff; border: 2px solid #55605F; border-radius: 2px }
.window li.folder::before { width: 19px; height: 13px; margin: 0 10px 0 0;
  background: #F0BE5E; border-color: #8A5800 }
pre { margin: 0; padding: 20px 24px; border-radius: 8px; background: #12262B; color: #E8F1F1;
  font: 17px/1.5 "DejaVu Sans Mono", monospace }
pre b { color: #F0BE5E; font-weight: normal }
"""


class Studio:
    """A book with its preview and its PDFs, and a browser to look at them."""

    def __init__(self, folder: Path, browser: Browser) -> None:
        self.folder = folder
        self._browser = browser
        new_book(folder, "smart-city", SAGU)

    @contextmanager
    def tab(self, width: int, height: int, scale: float = 1) -> Iterator[Page]:
        """A window of that size, in which nothing moves."""
        with self._browser.new_context(
            viewport={"width": width, "height": height},
            device_scale_factor=scale,
            reduced_motion="reduce",
        ) as context:
            yield context.new_page()

    @contextmanager
    def preview(self) -> Iterator[Server]:
        """The book in `bukusaku serve`."""
        with serving(Project(root=self.folder, output=self.folder / "output")) as server:
            yield server

    def composed(self, html: str) -> bytes:
        """What a page of our own looks like."""
        with self.tab(1200, 800, scale=2) as tab:
            tab.set_content(f"<!doctype html><style>{STYLE}</style><body>{html}</body>")
            return tab.locator("body").screenshot()

    def pdf(self, name: str, pages: Sequence[int], width: int) -> str:
        """Pages of a PDF beside each other, as wide as that each."""
        document = PdfDocument(self.folder / "output" / name)
        shown = []
        for number in pages:
            page = document[number]
            picture = page.render(scale=width / page.get_width()).to_pil()
            shown.append(_img(_png(picture)))
        document.close()
        return "".join(shown)

    def build(self, option: str) -> None:
        """The PDFs; those that are as they were are not made again."""
        book = self.folder / "content" / "book.yaml"
        text = book.read_text("utf-8")
        if FORMATS not in text:
            book.write_text(text + FORMATS, "utf-8")
        said(f"bukusaku build {option}", self.folder, "")


def phones(studio: Studio) -> bytes:
    """The home page and a role's page as phones show them."""
    shots = []
    with studio.preview() as server, studio.tab(360, 640, 2) as tab:
        for path in ("", "roles/lurah.html"):
            tab.goto(server.url + path)
            tab.locator("bukusaku-live").evaluate("bar => bar.remove()")
            shots.append(_img(tab.screenshot(), "phone"))
    return studio.composed("".join(shots))


def folder(studio: Studio) -> bytes:
    """The book's folder, as file managers list it."""
    names = sorted(studio.folder.iterdir(), key=lambda path: (path.is_file(), path.name.lower()))
    rows = (
        f'<li class="{"folder" if path.is_dir() else "file"}">{path.name}</li>'
        for path in names
        if not path.name.startswith(".") and path.name != "output"
    )
    html = f'<div class="window"><p>buku-kami</p><ul>{"".join(rows)}</ul></div>'
    return studio.composed(html)


def preview(studio: Studio) -> bytes:
    """The preview of the new book."""
    with studio.preview() as server, studio.tab(WIDTH, 640) as tab:
        tab.goto(server.url)
        return tab.screenshot()


def mistake(studio: Studio) -> bytes:
    """The preview with a mistake over the last good page."""
    chapter = studio.folder / INTINYA
    good = chapter.read_text("utf-8")
    with studio.preview() as server, studio.tab(WIDTH, 620) as tab:
        tab.goto(server.url + "chapters/intinya.html")
        chapter.write_text(good.replace(SENTENCE, "Tanyakan kepada [[role:lura]]."), "utf-8")
        expect(tab.get_by_role("alert")).to_contain_text("1 kesalahan")
        shot = tab.screenshot()
    chapter.write_text(good, "utf-8")
    return shot


def beside(studio: Studio) -> bytes:
    """The page and, beside it, its page of the printed book."""
    with studio.preview() as server, studio.tab(1200, 760) as tab:
        tab.goto(server.url + "roles/lurah.html")
        tab.get_by_role("link", name="PDF").click()
        expect(tab.locator("#state")).to_contain_text("hlm.", timeout=60_000)
        tab.wait_for_timeout(1500)  # the browser's own viewer tells nobody when it has drawn
        return tab.screenshot()


def findings(studio: Studio) -> bytes:
    """What `check` says, in a terminal."""
    chapter = studio.folder / INTINYA
    good = chapter.read_text("utf-8")
    PLANTS["Membaca sebuah temuan"].put_into(studio.folder)
    told = said("bukusaku check", studio.folder, "")
    chapter.write_text(good, "utf-8")
    typed = "<b>&gt; bukusaku check</b>"
    return studio.composed(f"<pre>{typed}\n{escape(told)}</pre>")


def pocket_book(studio: Studio) -> bytes:
    """The cover and two pages of the printed book."""
    studio.build("--only pdf")
    return studio.composed(studio.pdf("sagu-smart-city-a6.pdf", (0, 12, 17), 310))


def sheets(studio: Studio) -> bytes:
    """Two sheets for the office printer."""
    studio.build("--only pdf")
    return studio.composed(studio.pdf("sagu-smart-city-cetak-a4.pdf", (0, 12), 440))


def reading_copy(studio: Studio) -> bytes:
    """Two pages of the copy that is read before approval."""
    studio.build("--review")
    return studio.composed(studio.pdf("sagu-smart-city-telaah.pdf", (5, 25), 460))


PICTURES: dict[str, Callable[[Studio], bytes]] = {
    "situs-di-ponsel.png": phones,
    "folder-buku.png": folder,
    "pratinjau.png": preview,
    "pratinjau-kesalahan.png": mistake,
    "pdf-di-samping.png": beside,
    "temuan.png": findings,
    "buku-saku.png": pocket_book,
    "lembar-cetak.png": sheets,
    "salinan-telaah.png": reading_copy,
}


def make(names: Sequence[str], into: Path) -> None:
    """Make these pictures, each small enough for a page on a phone."""
    with TemporaryDirectory() as scratch, open_browser() as browser:
        studio = Studio(Path(scratch) / "buku-kami", browser)
        for name in names:
            _write(PICTURES[name](studio), into / name)


def _write(png: bytes, path: Path) -> None:
    with Image.open(BytesIO(png)) as picture:
        size = (WIDTH, round(picture.height * WIDTH / picture.width))
        shown = picture.convert("RGB")
        if picture.width > WIDTH:
            shown = shown.resize(size, Image.Resampling.LANCZOS)
        few = shown.quantize(COLOURS, dither=Image.Dither.NONE)
        few.save(path, optimize=True)


def _img(png: bytes, name: str = "") -> str:
    return f'<img class="{name}" src="data:image/png;base64,{b64encode(png).decode()}">'


def _png(picture: Image.Image) -> bytes:
    stream = BytesIO()
    picture.save(stream, "PNG")
    return stream.getvalue()


if __name__ == "__main__":
    make(sys.argv[1:] or tuple(PICTURES), IMAGES)
