"""What answers for an address that has no page: on a host, and in a browser without one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bukusaku.output.artifact import Artifact
from bukusaku.site.assets import source_expression
from bukusaku.site.languages import folder_of
from bukusaku.site.page_view import Site
from bukusaku.site.sitemap import HOME, Page
from bukusaku.site.view import NotFoundView
from bukusaku.theme.languages import with_languages

POLICY = (
    "default-src 'none'; script-src {script}; style-src {style}; base-uri 'none'; "
    "form-action 'none'"
)
"""Such a page is whole in itself."""


def apology(sites: Sequence[Site], name: str, message: str) -> Artifact:
    """A page that says `message` in the language of each of `sites`, the first one's before all.

    It is shown at any address, so it leans on no file beside it.
    """
    first = sites[0]
    path = folder_of(first.book) + name
    style, allowed_style = first.assets.inline("not-found")
    script = "" if first.book.settings.url else first.assets.source(("not-found",), "")
    html = first.theme.render(
        "site/not-found.html",
        views=[NotFoundView(site, Page(path, HOME)) for site in sites],
        words=first.words,
        message=message,
        style=style,
        script=script,
        folders=sorted({folder for site in sites for folder in _folders(site)}),
        policy=POLICY.format(
            script=source_expression(script) if script else "'none'", style=allowed_style
        ),
    )
    return Artifact(path, with_languages(html).encode())


def _folders(site: Site) -> Iterator[str]:
    """The names of the folders that hold pages."""
    for folder in {page.path.rpartition("/")[0] for page in site.map.pages}:
        yield from filter(None, folder.split("/"))
