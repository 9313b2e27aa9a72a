from pathlib import Path

import pytest

from bukusaku.diagnostics import Diagnostic, ProblemsError
from bukusaku.diagnostics.sentences import formatted
from bukusaku.press.fetch import BookFetcher, RefusedError
from bukusaku.press.typeset import Stylesheet, typeset
from tests.press.conftest import FONTS, css, page

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    book = tmp_path / "book"
    book.mkdir()
    (book / "pita.svg").write_text(SVG.format('<g id="a"/><use href="#a" fill="url(#a)"/>'))
    (tmp_path / "rahasia.png").write_bytes(b"secret")
    return book


@pytest.fixture
def fetcher(folder: Path) -> BookFetcher:
    return BookFetcher({"book": [folder]})


def refusal(fetcher: BookFetcher, url: str) -> Diagnostic:
    with pytest.raises(RefusedError):
        fetcher.fetch(url)
    (diagnostic,) = fetcher.refusals
    assert url.rpartition("/")[2] in formatted(diagnostic, "id")
    return diagnostic


def test_a_picture_of_the_book_is_fetched(fetcher: BookFetcher) -> None:
    response = fetcher.fetch("file:///book/pita.svg")
    assert response.content_type == "image/svg+xml"
    assert response.read().startswith(b"<svg")
    assert fetcher.refusals == []


def test_a_name_with_spaces_is_fetched(folder: Path, fetcher: BookFetcher) -> None:
    (folder / "pita merah.svg").write_text(SVG.format(""))
    assert fetcher.fetch("file:///book/pita%20merah.svg").read()


def test_the_first_folder_of_a_mount_wins(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "pita.svg").write_text(SVG.format("<title>own</title>"))
    fetcher = BookFetcher({"theme": [own, folder]})
    assert b"own" in fetcher.fetch("file:///theme/pita.svg").read()


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/pita.svg",
        "http://localhost/pita.svg",
        "ftp://example.org/pita.svg",
        "file://example.org/book/pita.svg",
        "data:image/png;base64,AAAA",
    ],
)
def test_no_address_outside_the_book_is_fetched(fetcher: BookFetcher, url: str) -> None:
    assert refusal(fetcher, url) == Diagnostic("error", "press-fetch-address", None, {"url": url})


@pytest.mark.parametrize(
    "url",
    ["file:///book/../rahasia.png", "file:///book/%2e%2e/rahasia.png", "file:///book//rahasia.png"],
)
def test_a_path_cannot_climb_out(fetcher: BookFetcher, url: str) -> None:
    assert refusal(fetcher, url).code in {"press-fetch-outside", "press-fetch-missing"}


def test_an_absolute_path_cannot_step_in(fetcher: BookFetcher, tmp_path: Path) -> None:
    url = f"file:///book/{tmp_path}/rahasia.png"
    assert refusal(fetcher, url).code == "press-fetch-missing"


def test_a_symlink_that_leads_out_is_refused(folder: Path, fetcher: BookFetcher) -> None:
    (folder / "dalam.png").symlink_to(folder.parent / "rahasia.png")
    assert refusal(fetcher, "file:///book/dalam.png").code == "press-fetch-outside"


def test_a_missing_file_is_named(fetcher: BookFetcher) -> None:
    problem = refusal(fetcher, "file:///book/tiada.png")
    assert (problem.code, problem.values) == ("press-fetch-missing", {"url": "/book/tiada.png"})


@pytest.mark.parametrize("url", ["file:///book/a.css", "file:///book/a.html", "file:///etc/passwd"])
def test_only_fonts_and_pictures_are_fetched(fetcher: BookFetcher, url: str) -> None:
    assert refusal(fetcher, url).code == "press-fetch-kind"


@pytest.mark.parametrize(
    "inside",
    [
        '<image href="https://example.org/a.png"/>',
        '<image xlink:href="/etc/passwd"/>',
        '<image href="data:image/png;base64,AAAA"/>',
        '<use href="lain.svg#a"/>',
        "<style>@import 'a.css';</style>",
        "<style>g { fill: url(lain.svg#a) }</style>",
        '<g fill="url( &quot;lain.svg&quot; )"/>',
    ],
)
def test_an_svg_that_refers_outside_itself_is_refused(
    folder: Path, fetcher: BookFetcher, inside: str
) -> None:
    (folder / "luar.svg").write_text(SVG.format(inside))
    assert refusal(fetcher, "file:///book/luar.svg").code == "press-svg-reference"


def test_a_broken_svg_is_refused(folder: Path, fetcher: BookFetcher) -> None:
    (folder / "rusak.svg").write_text("<svg><g></svg>")
    assert refusal(fetcher, "file:///book/rusak.svg").code == "press-svg-broken"


@pytest.mark.slow
def test_every_refusal_of_a_book_is_told_at_once(folder: Path) -> None:
    """In an img, in a stylesheet, and inside an inline SVG, whose errors WeasyPrint swallows."""
    body = page(
        '<link rel="stylesheet" href="https://example.org/a.css">'
        '<img alt="a" src="https://example.org/a.png"><img alt="b" src="tiada.png">'
        '<p style="background: url(https://example.org/b.png)">Kota</p>'
        '<svg><title>c</title><image href="https://example.org/c.png" width="9" height="9"/></svg>'
    )
    mounts = {"book": [folder], "fonts": [FONTS]}
    with pytest.raises(ProblemsError) as caught:
        typeset(body, [Stylesheet("book/book.css", css())], mounts, address="book/book.html")
    told = {problem.values["url"] for problem in caught.value.diagnostics}
    assert told == {
        "https://example.org/a.css",
        "https://example.org/a.png",
        "https://example.org/b.png",
        "https://example.org/c.png",
        "/book/tiada.png",
    }
