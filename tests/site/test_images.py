"""Pictures of the content as files of the site."""

from pathlib import Path

from bukusaku.book.load import load_book
from bukusaku.site.images import Images
from tests.books import project_with


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
