"""What every page of a site holds, read without a browser."""

from __future__ import annotations

import re
from html import unescape
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from bukusaku.theme.addresses import address
from tests.site.built import BuiltSite, headings, read_markup

INLINE_SCRIPT = re.compile(r'<script(?![^>]*\bsrc=)(?! type="application/ld\+json")')
FOR_ANY_ADDRESS = {"404.html", "offline.html"}
MOST_LINKS_OF_THE_FRAME = 70
WHOLE_BOOK = {"contents.html", "a-z.html", "sources.html", "facts.html", "places.html"}


def dead_links(site: BuiltSite) -> list[str]:
    ids = {page.resolve(): set(read_markup(page).ids) for page in site.pages}
    dead = []
    for page in site.pages:
        for target in read_markup(page).targets:
            parts = urlsplit(target)
            if parts.scheme in {"http", "https", "mailto"}:
                continue
            file = (page.parent / unquote(parts.path)).resolve() if parts.path else page.resolve()
            if not file.is_file() or (parts.fragment and parts.fragment not in ids[file]):
                dead.append(f"{page.relative_to(site.folder)}: {target}")
    return dead


def test_every_link_leads_to_a_file_and_an_id_that_are_there(site: BuiltSite) -> None:
    assert dead_links(site) == []


def test_a_dead_link_is_found(full: BuiltSite, tmp_path: Path) -> None:
    """The test above can fail."""
    (tmp_path / "a.html").write_text('<a href="b.html">x</a><a href="#y">y</a>', "utf-8")

    assert len(dead_links(BuiltSite(tmp_path, full.book))) == 2


def test_every_record_with_a_page_has_it(site: BuiltSite) -> None:
    missing = [
        record.anchor
        for record in site.book.pages
        if not (site.folder / address(record).page).is_file()
    ]

    assert missing == []


def test_no_id_stands_twice_on_a_page(site: BuiltSite) -> None:
    for page in site.pages:
        ids = read_markup(page).ids

        assert len(ids) == len(set(ids)), page.name


def test_headings_begin_with_one_of_the_first_level_and_skip_none(site: BuiltSite) -> None:
    for page in site.pages:
        levels = list(headings(page))

        assert levels.count(1) == 1, page.name
        assert levels[0] == 1, page.name
        assert all(after <= before + 1 for before, after in pairwise(levels)), (page.name, levels)


def test_no_page_has_a_script_or_a_style_written_in_it(site: BuiltSite) -> None:
    for page in site.pages:
        markup = read_markup(page)

        assert "style" not in markup.attributes, page.name
        if page.name in FOR_ANY_ADDRESS:
            continue
        assert INLINE_SCRIPT.search(page.read_text("utf-8")) is None, page.name
        assert "style" not in markup.tags, page.name


def test_every_page_has_a_policy_that_lets_in_nothing_from_elsewhere(site: BuiltSite) -> None:
    for page in site.pages:
        html = unescape(page.read_text("utf-8"))

        assert "Content-Security-Policy" in html, page.name
        assert "default-src 'none'" in html, page.name
        assert "unsafe" not in html, page.name


def test_every_page_says_its_language_and_title(site: BuiltSite) -> None:
    for page in site.pages:
        html, own = page.read_text("utf-8"), not page.is_relative_to(site.folder / "en")
        title = site.book.settings.title if own else "Connected Regency"

        assert f'<html lang="{"id" if own else "en"}">' in html, page.name
        assert title in html.partition("</title>")[0], page.name


def test_navigation_does_not_grow_with_the_book(own: BuiltSite) -> None:
    for page in own.pages:
        if page.relative_to(own.folder).as_posix() in WHOLE_BOOK:
            continue
        frame = [t for t in read_markup(page).targets if not t.startswith(("http", "#"))]

        assert len(frame) <= MOST_LINKS_OF_THE_FRAME, page.name


def test_a_draft_asks_not_to_be_indexed(own: BuiltSite, full: BuiltSite) -> None:
    assert 'content="noindex"' in own.text("index.html")
    assert 'content="noindex"' not in full.text("index.html")


@pytest.mark.parametrize("name", ["index.html", "colophon.html", "roles/index.html"])
def test_the_notice_stands_on_every_page(own: BuiltSite, name: str) -> None:
    notice = own.book.settings.notice

    assert notice
    assert notice in own.text(name)


def test_neighbours_follow_the_order_of_the_book(full: BuiltSite) -> None:
    html = full.text("stages/tahap-1.html")

    assert 'rel="next" href="tahap-2.html"' in html
    assert 'rel="prev" href="index.html"' in html
