"""Requests to answers: pages, the files beside them, the stream of changes, the PDF."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterable
from html import escape
from mimetypes import guess_type
from pathlib import Path
from string import Template

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from bukusaku.diagnostics import Diagnostic
from bukusaku.diagnostics.sentences import Language
from bukusaku.serve.preview import Preview, Shown
from bukusaku.serve.printer import Printer
from bukusaku.serve.told import Told, told
from bukusaku.serve.words import WORDS

FILES = Path(__file__).with_name("files")
OWN = "/_serve"
SCRIPT = f'<script src="{OWN}/live.js" defer></script>'
HEAD = "<head>"
STILL_HERE = 10
"""Seconds after which a client that went without a word is noticed."""
TYPES = {".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2"}
"""Windows may have been told otherwise of these by any program."""


class App:
    """The answers; `close` ends the streams, which never end by themselves."""

    def __init__(self, preview: Preview, printer: Printer, language: Language) -> None:
        self._preview = preview
        self._printer = printer
        self._language: Language = language
        self._words = WORDS[language]
        self._is_closed = False
        self.routes = Starlette(
            routes=[
                Route(f"{OWN}/events", self._events),
                Route(f"{OWN}/book.pdf", self._pdf),
                Route(f"{OWN}/beside", self._beside),
                Route(f"{OWN}/{{name}}", self._own),
                Route("/sw.js", self._worker),
                Route("/{path:path}", self._page),
            ]
        )

    def close(self) -> None:
        """Say goodbye to everybody."""
        self._is_closed = True
        self._preview.news.tell()

    # --- the site -----------------------------------------------------------------------------

    async def _page(self, request: Request) -> Response:
        path = page_path(request.path_params["path"])
        if not path.endswith(".html"):
            content = await asyncio.to_thread(self._preview.file, path)
            return Response(content or b"", 200 if content else 404, media_type=_type(path))
        shown = await asyncio.to_thread(self._preview.shown, path)
        html = shown.html or self._blank(shown)
        live = html.replace(HEAD, HEAD + SCRIPT, 1)
        status = 200 if shown.html else 503 if shown.is_broken else 404
        return Response(live, status, media_type="text/html")

    def _blank(self, shown: Shown) -> str:
        """A page of our own, where the book has none."""
        words, is_broken = self._words, shown.is_broken
        return self._filled(
            "blank.html",
            title=words["no_book" if is_broken else "no_page"],
            text=words["mend_first" if is_broken else "no_page_text"],
        )

    async def _worker(self, _request: Request) -> Response:
        """Takes the place of one that a published book left on this port, and ends it."""
        return _file("unregister.js")

    # --- the preview's own --------------------------------------------------------------------

    async def _own(self, request: Request) -> Response:
        name = request.path_params["name"]
        if name == "live.js":
            words = f"const WORDS = {json.dumps(self._words, ensure_ascii=False)};\n"
            script = words + (FILES / name).read_text("utf-8")
            return Response(script, media_type=TYPES[".js"])
        return _file(name) if name in {"live.css", "page.css", "beside.js"} else _nothing()

    async def _beside(self, _request: Request) -> Response:
        self._printer.want()
        self._preview.news.tell()
        return Response(self._filled("beside.html"), media_type="text/html")

    async def _pdf(self, _request: Request) -> Response:
        content = self._printer.printed.content
        if not content:
            return _nothing()
        name = {"Content-Disposition": "inline; filename=pratinjau.pdf"}
        return Response(content, media_type="application/pdf", headers=name)

    def _filled(self, name: str, **values: str) -> str:
        words = {word: escape(text) for word, text in (self._words | values).items()}
        template = Template((FILES / name).read_text("utf-8"))
        return template.substitute(words, language=self._language)

    # --- changes ------------------------------------------------------------------------------

    async def _events(self, request: Request) -> Response:
        path = page_path(request.query_params.get("path", ""))
        return StreamingResponse(self._stream(path), media_type="text/event-stream")

    async def _stream(self, path: str) -> AsyncIterator[str]:
        """How the page is now, and again whenever that is something else."""
        yield "retry: 1000\n\n"
        sent = ""
        while not self._is_closed:
            news = self._preview.news.next()  # before looking, so that nothing falls between
            message = await asyncio.to_thread(self._message, path)
            if message != sent:
                sent = message
                yield f"data: {message}\n\n"
            try:
                await asyncio.wait_for(news.wait(), STILL_HERE)
            except TimeoutError:
                yield ": still here\n\n"

    def _message(self, path: str) -> str:
        shown = self._preview.shown(path)
        pdf = {
            "version": self._printer.printed.version,
            "making": self._printer.is_making,
            "page": self._printed_page(path),
            "problems": self._told(self._printer.problems),
        }
        message = {"html": shown.html, "findings": self._told(shown.findings), "pdf": pdf}
        return json.dumps(message, ensure_ascii=False)

    def _told(self, findings: Iterable[Diagnostic]) -> list[Told]:
        return [told(finding, self._preview.project, self._language) for finding in findings]

    def _printed_page(self, path: str) -> int | None:
        anchor = self._preview.pages.anchor(path) if self._preview.pages else None
        return self._printer.printed.page_of.get(anchor) if anchor else None


def page_path(path: str) -> str:
    """The file behind an address: a folder's is its index."""
    path = path.lstrip("/")
    return f"{path}index.html" if not path or path.endswith("/") else path


def _file(name: str) -> Response:
    return Response((FILES / name).read_bytes(), media_type=_type(name))


def _nothing() -> Response:
    return PlainTextResponse("", 404)


def _type(path: str) -> str:
    return TYPES.get(Path(path).suffix) or guess_type(path)[0] or "application/octet-stream"
