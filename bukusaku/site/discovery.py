"""What search engines, chats and hosts want to know of a finished site."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from html import escape, unescape
from typing import Any

from bukusaku.book.settings import ONE_FILE, EditionStatus, Settings
from bukusaku.output.artifact import Artifact

SITEMAP = "sitemap.xml"
NOT_LISTED = ("404.html", "offline.html", ONE_FILE)

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)"')
_REFRESH = 'http-equiv="refresh"'

HEADERS = """\
/*
  Content-Security-Policy: {policy}
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Referrer-Policy: strict-origin-when-cross-origin
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY
/assets/*
  Cache-Control: public, max-age=31536000, immutable
/sw.js
  Cache-Control: no-cache
"""
"""As Netlify, Cloudflare Pages and their like read it; only files in assets/ have hashed names."""

FILE_TO_SEND = """\
/{path}
  Content-Disposition: attachment
"""
"""The book as one file is kept, not shown: it needs what no page of the site may do."""


def whole_address(settings: Settings, path: str) -> str:
    """Of a page on the web; the settings name the book's."""
    return f"{(settings.url or '').rstrip('/')}/{path.removesuffix('index.html')}"


def found_by_others(settings: Settings, files: Sequence[Artifact]) -> Iterator[Artifact]:
    """The headers for a host; where the book has an address, a list of its pages for search."""
    yield Artifact("_headers", _headers(files).encode())
    if settings.url:
        yield _sitemap(settings, files)
        lines = ["User-agent: *", "Allow: /", f"Sitemap: {whole_address(settings, SITEMAP)}"]
        yield Artifact("robots.txt", ("\n".join(lines) + "\n").encode())


def _sitemap(settings: Settings, files: Iterable[Artifact]) -> Artifact:
    pages = (file.path for file in files if _is_listed(file))
    entries = (
        f"<url><loc>{escape(whole_address(settings, path), quote=False)}</loc>"
        f"<lastmod>{settings.edition.date.isoformat()}</lastmod></url>\n"
        for path in sorted(pages)
    )
    xml = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{''.join(entries)}</urlset>\n"
    )
    return Artifact(SITEMAP, xml.encode())


def _is_listed(file: Artifact) -> bool:
    is_page = file.path.endswith(".html") and not file.path.endswith(NOT_LISTED)
    return is_page and _REFRESH.encode() not in file.content[:2000]


def _headers(files: Iterable[Artifact]) -> str:
    pages = [file for file in files if file.path.endswith(".html")]
    to_send = [page.path for page in pages if page.path.endswith(ONE_FILE)]
    policy = _policy_of_all(page for page in pages if page.path not in to_send)
    rules = (FILE_TO_SEND.format(path=path) for path in to_send)
    return HEADERS.format(policy=policy) + "".join(rules)


def _policy_of_all(pages: Iterable[Artifact]) -> str:
    """What any page may do, and nobody may frame: a header cannot differ from page to page.

    Each page narrows this to what it needs, by a policy of its own.
    """
    allowed: dict[str, dict[str, None]] = defaultdict(dict)
    for policy in _policies(pages):
        for directive in policy.split(";"):
            name, *sources = directive.split()
            allowed[name].update(dict.fromkeys(sources))
    directives = [
        " ".join([name, *(source for source in sources if source != "'none'" or len(sources) == 1)])
        for name, sources in allowed.items()
    ]
    return "; ".join([*directives, "frame-ancestors 'none'"])


def _policies(pages: Iterable[Artifact]) -> list[str]:
    """Each policy once, in an order of their own."""
    found = (_POLICY.search(page.content[:2000].decode(errors="ignore")) for page in pages)
    return sorted(map(unescape, {policy[1] for policy in found if policy}))


def book_data(settings: Settings, *, language: str, picture: str) -> dict[str, Any]:
    """The book in the words of schema.org."""
    edition = settings.edition
    told: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Book",
        "name": settings.title,
        "alternativeHeadline": settings.subtitle,
        "description": " ".join(settings.summary),
        "url": whole_address(settings, ""),
        "image": picture,
        "inLanguage": language,
        "bookEdition": str(edition.number),
        "datePublished": edition.date.isoformat(),
        "creativeWorkStatus": "Draft" if edition.status is EditionStatus.DRAFT else "Published",
        "about": {"@type": "Place", "name": settings.place},
        "isAccessibleForFree": True,
        "accessMode": ["textual", "visual"],
        "accessibilityFeature": ["structuralNavigation", "tableOfContents", "alternativeText"],
    }
    if settings.publisher:
        told["publisher"] = {"@type": "Organization", "name": settings.publisher}
    return {name: value for name, value in told.items() if value}
