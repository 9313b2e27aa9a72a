"""What a reading copy lists: proposals, what is unknown, and what no source is named for."""

from bukusaku.book.load import load_book
from bukusaku.book.review import open_points
from tests.books import FULL, project_of

POINTS = {
    (point.reason, point.record.id, point.text)
    for point in open_points(load_book(project_of(FULL)).book)
}


def test_a_proposal_in_a_list_is_an_open_point() -> None:
    assert ("proposal", "kepala-kampung", "Usul warga sudah ditulis.") in POINTS
    assert ("proposal", "kepala-kampung", "Undangan sudah dibagi.") not in POINTS


def test_a_block_that_calls_itself_a_proposal_is_one() -> None:
    assert ("proposal", "bentuk-tulisan", "Usulan: Sebuah usulan.") in POINTS


def test_what_is_unavailable_is_an_open_point() -> None:
    assert ("unavailable", "panen", "Panen data") in POINTS
    assert ("unavailable", "bentuk-tulisan", "Belum diketahui: Sesuatu yang belum diketahui.") in (
        POINTS
    )


def test_a_section_without_a_source_is_told_and_one_that_cites_is_not() -> None:
    assert ("uncited", "kata-pengantar", "Kata pengantar") in POINTS
    assert ("uncited", "bentuk-tulisan", "Rujukan") not in POINTS
    assert ("uncited", "bentuk-tulisan", "Tabel dan daftar") in POINTS
