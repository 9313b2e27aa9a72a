"""What a sheet may fetch: fonts and pictures below the book's and the theme's folders.

Addresses are `file:///<mount>/<path>`, where a mount stands for one or more folders and the first
that holds the file wins. WeasyPrint names images in the PDF by their address, so real paths would
make the bytes depend on the folder the book lies in.

Network, other files, symlinks that lead out, stylesheets (`@import`, `<link>`) and SVG files that
hold more than a drawing are refused. Refusals are collected, not raised, so that all
are told at once: whoever uses a fetcher must ask for its `refusals` after painting, because
WeasyPrint itself swallows errors inside an SVG.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from weasyprint.urls import URLFetcher, URLFetcherResponse

from bukusaku.diagnostics import Diagnostic
from bukusaku.press.fonts import unpacked
from bukusaku.reading.svg import svg_complaint

Mounts = Mapping[str, Sequence[Path]]

# By name, not by the system's own table of types, which differs from machine to machine.
MEDIA_TYPES = {
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}

OF_DRAWINGS = {
    "active": "press-svg-active",
    "broken": "press-svg-broken",
    "complex": "press-svg-complex",
    "reference": "press-svg-reference",
}


class RefusedError(ValueError):
    """An address that may not be fetched; `code` says why."""

    def __init__(self, code: str, url: str, **values: str) -> None:
        super().__init__(f"{code}: {url}")
        self.diagnostic = Diagnostic("error", code, None, {"url": url, **values})


class BookFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint ships no types
    """Fetches from the mounted folders alone; see the module for the rules."""

    def __init__(self, mounts: Mounts) -> None:
        super().__init__(allowed_protocols=("file",), allow_redirects=False)
        self._mounts = {
            name: tuple(folder.resolve() for folder in folders) for name, folders in mounts.items()
        }
        self.refusals: list[Diagnostic] = []

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002
        """The file behind the address; a refusal is noted before it is raised."""
        try:
            body, media_type = self._read(url)
        except RefusedError as refused:
            self.refusals.append(refused.diagnostic)
            raise
        return URLFetcherResponse(url, body, {"Content-Type": media_type})

    def _read(self, url: str) -> tuple[bytes, str]:
        parts = urlsplit(url)
        if parts.scheme != "file" or parts.netloc:
            raise RefusedError("press-fetch-address", _shortened(url))
        path = unquote(parts.path)
        media_type = MEDIA_TYPES.get(Path(path).suffix.lower())
        if media_type is None:
            raise RefusedError("press-fetch-kind", path, kinds=", ".join(sorted(MEDIA_TYPES)))
        try:
            body = self._file(path).read_bytes()
        except OSError as error:  # gone in the meantime, or not for us to read
            raise RefusedError("press-fetch-missing", path) from error
        if media_type == "image/svg+xml":
            _refuse_harmful(body, path)
        elif media_type == "font/woff2":
            body = unpacked(body)
        return body, media_type

    def _file(self, path: str) -> Path:
        _, mount, *rest = path.split("/")
        for folder in self._mounts.get(mount, ()):
            file = folder.joinpath(*rest).resolve()
            if not file.is_relative_to(folder):
                raise RefusedError("press-fetch-outside", path)
            if file.is_file():
                return file
        raise RefusedError("press-fetch-missing", path)


def _refuse_harmful(svg: bytes, path: str) -> None:
    """A drawing of the theme is judged as the book's own are."""
    if complaint := svg_complaint(svg):
        what = _shortened(complaint.what)
        code = OF_DRAWINGS[complaint.kind]
        raise RefusedError(code, path, line=str(complaint.line), what=what)


def _shortened(text: str, length: int = 80) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"
