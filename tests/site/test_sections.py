"""What a search may lead to, as read from the markup of a page."""

from __future__ import annotations

from bukusaku.site.sections import Section, read_sections

ENTRIES = {"term-opd": "OPD", "place-a": "Kelurahan A"}


def sections(main: str) -> list[Section]:
    return read_sections(
        f"<header>Kepala</header><main>{main}</main><footer>Kaki</footer>", ENTRIES
    )


def test_the_page_comes_first_and_headings_open_sections() -> None:
    found = sections('<h1>Lurah</h1><p>Satu.</p><h2 id="x--tugas">Tugas</h2><p>Dua.</p>')

    assert found == [Section("", "Lurah", "Satu."), Section("x--tugas", "Tugas", "Dua.")]


def test_a_heading_without_an_id_is_text_of_its_section() -> None:
    assert sections("<h1>A</h1><h2>B</h2><p>C</p>") == [Section("", "A", "B · C")]


def test_an_entry_of_a_list_ends_with_its_element_and_does_not_say_its_name_twice() -> None:
    found = sections(
        '<h1>Istilah</h1><dl><div id="term-opd"><dt>OPD</dt><dd>perangkat daerah</dd></div></dl>'
        "<p>Sesudahnya.</p>"
    )

    assert found == [
        Section("", "Istilah", "Sesudahnya."),
        Section("term-opd", "OPD", "perangkat daerah"),
    ]


def test_an_id_that_is_no_record_of_a_list_opens_nothing() -> None:
    assert sections('<h1>A</h1><p id="lain">B</p>') == [Section("", "A", "B")]


def test_the_way_around_drawings_and_what_is_marked_off_are_passed_over() -> None:
    found = sections(
        "<nav>Jejak</nav><h1><span class='number'>3</span> A</h1><svg><title>Gambar</title></svg>"
        "<div data-search='off'><p>Unduh <b>ini</b></p></div><p>Isi<sup class='cite'>1</sup>.</p>"
        "<section class='sources-here'><h2 id='s'>Sumber</h2><p>Berita</p></section>"
    )

    assert found == [Section("", "A", "Isi.")]


def test_lines_are_parted_and_labels_lead_to_what_they_label() -> None:
    found = sections(
        "<h1>A</h1><dl><dt>Waktu</dt><dd>Juli</dd></dl><ul><li>B<li>C.</ul><p>D<br>E</p>"
    )

    assert found == [Section("", "A", "Waktu: Juli · B · C. D · E")]


def test_inline_marks_part_no_word() -> None:
    assert sections("<h1>A</h1><p>ke<b>lurah</b>an</p>") == [Section("", "A", "kelurahan")]


def test_a_note_within_a_line_stands_by_itself() -> None:
    found = sections("<h1>A</h1><p>Naikoten I<span class='note'>Naikoten Satu</span></p>")

    assert found == [Section("", "A", "Naikoten I · Naikoten Satu")]
