"""Pictures of the content as files of the site."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route

from bukusaku.book.load import load_book
from bukusaku.site.images import Images, size_of
from tests.books import project_with
from tests.site.built import BuiltSite

SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}><path d="M0 0h9"/></svg>'

MOVED = """new Promise(done => {
    let sum = 0;
    new PerformanceObserver(list => {
        for (const entry of list.getEntries()) sum += entry.value;
    }).observe({type: "layout-shift", buffered: true});
    setTimeout(() => done(sum), 600);
})"""


def test_one_picture_in_two_folders_is_one_file_of_the_site(tmp_path: Path) -> None:
    names = ("images/a/Peta.svg", "images/b/peta.svg")
    shown = " ".join(f"![Peta kampung](../{name})" for name in names)
    text = f"---\ntitle: P\n---\n{shown} [@rencana]\n"
    picture = "<svg xmlns='http://www.w3.org/2000/svg'/>"
    files = {"chapters/pengantar.md": text} | dict.fromkeys(names, picture)
    project = project_with(tmp_path / "buku", files)
    book = load_book(project).book
    images = Images([book], project)

    (made,) = images.artifacts
    assert made.content == picture.encode()
    assert made.path.startswith("images/peta.")
    record = book.get("chapter", "pengantar")
    assert [images.path(record, f"../{name}") for name in names] == [made.path, made.path]


@pytest.mark.parametrize(
    ("said", "size"),
    [
        ('viewBox="0 0 20 10"', (720, 360)),
        ('width="40px" height="30" viewBox="0 0 4 3"', (40, 30)),
        ('width="100%" viewBox="0 0 4 3"', (720, 540)),
        ("", None),
    ],
)
def test_a_drawing_tells_its_size_or_fills_the_text(
    said: str, size: tuple[int, int] | None
) -> None:
    assert size_of("peta.svg", SVG.format(said).encode()) == size


def test_pictures_keep_their_place_free_on_the_site_and_in_the_one_file(full: BuiltSite) -> None:
    for html in (full.text("chapters/bentuk-tulisan.html"), full.single.read_text("utf-8")):
        tag = html[html.index('alt="Peta dua distrik"') :].partition(">")[0]

        assert 'width="720" height="360"' in tag


@pytest.mark.slow
def test_nothing_moves_when_a_picture_comes_late(full: BuiltSite, browser: Browser) -> None:
    def late(route: Route) -> None:
        tab.wait_for_timeout(300)
        route.continue_()

    with browser.new_context(viewport={"width": 360, "height": 4000}) as context:
        tab = context.new_page()
        tab.route("**/images/*", late)
        tab.route("**/*.woff2", lambda route: route.abort())
        tab.goto((full.folder / "chapters/bentuk-tulisan.html").as_uri(), wait_until="commit")

        assert tab.evaluate(MOVED) == 0
