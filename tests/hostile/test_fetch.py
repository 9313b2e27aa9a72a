"""Whatever a page for print names, in every place that fetches, no request leaves."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.request import urlopen

import pytest

from bukusaku.diagnostics import ProblemsError
from bukusaku.press.typeset import Stylesheet, typeset
from tests.press.conftest import FONTS, css, page

PLACES = {
    "img": '<img alt="a" src="{url}.png">',
    "img srcset": '<img alt="a" srcset="{url}.png 1x">',
    "picture": '<picture><source srcset="{url}.png"><img alt="a" src="{url}.png"></picture>',
    "object": '<object data="{url}.png"></object>',
    "embed": '<embed src="{url}.png">',
    "input": '<input type="image" alt="a" src="{url}.png">',
    "video": '<video poster="{url}.png"></video>',
    "stylesheet": '<link rel="stylesheet" href="{url}.css">',
    "attachment": '<link rel="attachment" href="{url}.txt">',
    "attached link": '<a rel="attachment" href="{url}.txt">a</a>',
    "import": "<style>@import '{url}.css';</style>",
    "font": "<style>@font-face {{ font-family: x; src: url({url}.woff2) }}</style>",
    "background": '<p style="background: url({url}.png)">a</p>',
    "content": "<style>p::before {{ content: url({url}.png) }}</style><p>a</p>",
    "marker": '<ul style="list-style-image: url({url}.png)"><li>a</li></ul>',
    "border": '<p style="border-image-source: url({url}.png); border: 1px solid">a</p>',
    "svg image": '<svg><title>a</title><image href="{url}.png" width="9" height="9"/></svg>',
    "svg use": '<svg><title>a</title><use href="{url}.svg#a"/></svg>',
    "svg fill": '<svg><title>a</title><rect fill="url({url}.svg#a)" width="9" height="9"/></svg>',
    "svg style": "<svg><title>a</title><style>@import '{url}.css';</style></svg>",
    "base": '<base href="{url}/"><img alt="a" src="a.png">',
    "refresh": '<meta http-equiv="refresh" content="0;url={url}">',
    "frame": '<iframe src="{url}"></iframe>',
}


class Asked(BaseHTTPRequestHandler):
    """Notes each request and leads on to another address of the machine."""

    paths: list[str]

    def do_GET(self) -> None:
        self.paths.append(self.path)
        self.send_response(302)
        self.send_header("Location", "file:///etc/passwd")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Nobody reads it."""


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """An address on this machine, and the paths that it was asked for."""
    asked: list[str] = []
    handler = type("Handler", (Asked,), {"paths": asked})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as listening:
        thread = Thread(target=listening.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{listening.server_port}", asked
        listening.shutdown()
        thread.join()


def test_the_server_would_notice(server: tuple[str, list[str]]) -> None:
    address, asked = server
    with pytest.raises(OSError, match="Redirection"):
        urlopen(f"{address}/a.png")

    assert asked == ["/a.png"]


@pytest.mark.slow
def test_no_place_that_fetches_asks_for_anything(
    server: tuple[str, list[str]], tmp_path: Path
) -> None:
    address, asked = server
    body = "".join(
        place.format(url=f"{address}/{number}") for number, place in enumerate(PLACES.values())
    )
    sheet = Stylesheet("book/book.css", css())
    mounts = {"book": [tmp_path], "fonts": [FONTS]}
    with pytest.raises(ProblemsError):
        typeset(page(body), [sheet], mounts, address="book/book.html")

    assert asked == []
