"""How files are offered: by what people come for, one file for each."""

from bukusaku.theme.download import Download, shelf_of


def file(kind: str, edition: str | None = None) -> Download:
    name = "-".join(filter(None, ("buku", edition, kind)))
    return Download(f"{name}.pdf", 1000, 8, "00" * 32, kind=kind, edition=edition)


FILES = [file("a6"), file("cetak-a4"), file("mini"), file("a6", "lurah")]


def test_each_need_has_one_file_of_the_whole_book() -> None:
    found = [(need.name, need.download.name) for need in shelf_of(FILES).needs]

    assert found == [
        ("read", "buku-a6.pdf"),
        ("print", "buku-cetak-a4.pdf"),
        ("send", "buku-a6.pdf"),
    ]


def test_what_serves_none_of_them_stands_with_the_others() -> None:
    assert [each.name for each in shelf_of(FILES).others] == ["buku-mini.pdf", "buku-lurah-a6.pdf"]


def test_a_need_that_no_file_serves_is_left_out() -> None:
    assert [need.name for need in shelf_of([file("mini")]).needs] == []
