"""Addresses that stay: the short ones that print shows, and those of ids that were given up."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bukusaku.theme.addresses import address, short_pages
from bukusaku.theme.truth import SERVED_BY
from tests.books import bilingual_project
from tests.site.built import BuiltSite, build_site, read_markup


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Every page in two languages; each record was called `lama-…` once."""
    project = bilingual_project(tmp_path_factory.mktemp("renamed") / "buku")
    for page in project.content.glob("*/*.md"):
        name = re.sub(r"^\d+-", "", page.stem)
        text = re.sub(r"^renamed: .*\n", "", page.read_text("utf-8"), flags=re.MULTILINE)
        if name != "index" and not page.stem.endswith(".en"):
            text = text.replace("---\n", f"---\nrenamed: lama-{name}\n", 1)
        page.write_text(text, "utf-8")
    return build_site(project, tmp_path_factory.mktemp("site"), ())


def leads_to(page: Path) -> set[Path]:
    """The files that a redirect page sends its reader to."""
    text = page.read_text("utf-8")
    targets = re.findall(r'http-equiv="refresh" content="0; ?url=([^"#]+)', text)
    assert targets, page
    return {
        (page.parent / target.partition("#")[0]).resolve()
        for target in (*targets, *read_markup(page).targets)
    }


def test_each_short_address_leads_to_its_section(renamed: BuiltSite) -> None:
    short = short_pages(renamed.book)
    assert len(short) > len(renamed.book.parts)

    for path, target in short.items():
        place = address(target)
        assert leads_to(renamed.folder / path) == {(renamed.folder / place.page).resolve()}
        anchor = SERVED_BY.get(place.anchor, place.anchor)
        assert anchor in read_markup(renamed.folder / place.page).ids, path


def test_a_short_address_stays_when_an_id_is_renamed(renamed: BuiltSite) -> None:
    for path, target in short_pages(renamed.book).items():
        old = renamed.folder / path.replace("s/", "s/lama-")
        is_of_record = "chapters/" in address(target).page or not hasattr(target, "matter")
        assert old.exists() == is_of_record
        if is_of_record:
            assert leads_to(old) == leads_to(renamed.folder / path)


def test_the_address_of_a_former_id_leads_to_the_page_in_each_language(renamed: BuiltSite) -> None:
    records = [page for page in renamed.book.pages if page.renamed]
    assert {record.KIND for record in records} == {"chapter", "dimension", "stage", "role"}

    for record in records:
        for folder in ("", "en/"):
            page = renamed.folder / folder / address(record).page
            assert leads_to(page.with_name(f"lama-{record.id}.html")) == {page.resolve()}
