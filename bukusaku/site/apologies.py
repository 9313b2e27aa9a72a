"""What answers for an address that has no page: on a host, and in a browser without one."""

from __future__ import annotations

from collections.abc import Sequence

from bukusaku.output.artifact import Artifact
from bukusaku.site.languages import folder_of
from bukusaku.site.page_view import POLICY, Site
from bukusaku.site.sitemap import HOME, Page
from bukusaku.site.view import NotFoundView
from bukusaku.theme.languages import with_languages


def apology(sites: Sequence[Site], name: str, message: str) -> Artifact:
    """A page that says `message` in the language of each of `sites`, the first one's before all.

    It is shown at any address, so it leans on no file beside it.
    """
    first = sites[0]
    path = folder_of(first.book) + name
    style, source = first.assets.inline("not-found")
    html = first.theme.render(
        "site/not-found.html",
        views=[NotFoundView(site, Page(path, HOME)) for site in sites],
        words=first.words,
        message=message,
        style=style,
        policy=POLICY.format(script="'none'", style=source),
    )
    return Artifact(path, with_languages(html).encode())
