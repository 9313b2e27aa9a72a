"""A folder of content comes out as one frozen book, or as all that is wrong with it."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from bukusaku.book.claims import Standing
from bukusaku.book.load import load_book
from bukusaku.book.model import Book
from bukusaku.book.records import Dimension, Event, Fact, Person, Place, Role, Stage
from bukusaku.diagnostics import ProblemsError
from tests.books import FULL, project_of, project_with


@pytest.fixture(scope="module")
def full() -> Book:
    """The book that uses everything once."""
    return load_book(project_of(FULL)).book


def test_a_good_book_loads_without_warnings() -> None:
    assert load_book(project_of(FULL)).warnings == ()


def test_nothing_in_a_book_changes_after(full: Book) -> None:
    with pytest.raises(ValidationError):
        full.settings.title = "Lain"  # type: ignore[misc]


def test_the_same_content_gives_an_equal_book_wherever_it_lies(tmp_path: Path, full: Book) -> None:
    assert load_book(project_with(tmp_path / "lain", {}, book=FULL)).book == full


def test_an_id_is_the_file_name_without_its_order_prefix(full: Book) -> None:
    assert [record.id for record in full.records("chapter")] == ["kata-pengantar", "bentuk-tulisan"]


def test_a_record_knows_where_each_of_its_fields_was_written(full: Book) -> None:
    stage = full.stages[0]

    assert str(stage.place("duties", 1, "role")) == "content/stages/tahap-1.md:11:12"


def test_a_collection_has_its_introduction(full: Book) -> None:
    introductions = {c.kind: c.introduction.title for c in full.collections if c.introduction}

    assert introductions == {
        "dimension": "Dua bidang",
        "stage": "Dua tahap",
        "role": "Semua peran",
    }


def test_sources_make_a_claim_sourced(full: Book) -> None:
    fact = full.find("fact", "jumlah-kampung")

    assert isinstance(fact, Fact)
    assert fact.standing is Standing.SOURCED


def test_text_is_kept_as_it_was_written(full: Book) -> None:
    place = full.find("place", "rawa")

    assert isinstance(place, Place)
    assert place.code == "99.01.01"


def test_words_may_be_written_in_either_language(full: Book) -> None:
    outputs = full.stages[0].outputs

    assert outputs[1].standing is Standing.PROPOSAL
    dimension = full.records("dimension")[0]
    assert isinstance(dimension, Dimension)
    assert dimension.aspects[1].standing is Standing.PROPOSAL
    assert dimension.aspects[0].name_confirmed is False


def test_one_word_says_that_a_whole_field_is_not_known(full: Book) -> None:
    stage = full.stages[1]
    role = full.find("role", "pendamping")

    assert isinstance(role, Role)
    assert stage.when is not None
    assert stage.when.standing is Standing.UNAVAILABLE
    assert stage.duties_unavailable
    assert role.duties_unavailable


def test_a_cell_of_a_table_may_hold_a_list(full: Book) -> None:
    event = full.find("event", "penutupan")

    assert isinstance(event, Event)
    assert event.sources == ("rencana", "laporan")


def test_a_chart_is_one_of_its_page(full: Book) -> None:
    (chart,) = full.pages[1].charts

    assert [(bar.label, bar.value) for bar in chart.bars] == [("2023", 25), ("2024", 40.5)]


def test_a_fact_is_named_by_its_value(full: Book) -> None:
    assert [fact.name for fact in full.records("fact")] == [
        "20 kampung",
        "Jumlah lampu belum dihitung.",
    ]


def test_a_place_is_named_as_people_call_it(full: Book) -> None:
    assert [place.name for place in full.records("place")] == [
        "Kabupaten Sagu Raya",
        "Rawa",
        "Kampung Rawa Satu",
    ]


def test_what_a_role_does_is_found_in_the_stages(full: Book) -> None:
    role = full.find("role", "warga")

    assert isinstance(role, Role)
    assert [(stage.id, duty.what) for stage, duty in full.duties_of(role)] == [
        ("tahap-1", "Membaca hasilnya.")
    ]


def test_everything_wrong_in_all_files_comes_at_once(tmp_path: Path) -> None:
    files = {
        "facts.yaml": "- id: satu\n- id: dua\n  statement: [1]\n  standing: usulan\n",
        "roles/kepala-kampung.md": "---\ntitle: Kepala kampung\n---\n[[role:siapa]]\n",
    }

    with pytest.raises(ProblemsError) as caught:
        load_book(project_with(tmp_path / "buku", files))

    assert [(d.code, str(d.location)) for d in caught.value.diagnostics] == [
        ("book-claim-without-standing", "content/facts.yaml:1:3"),
        ("book-field-missing", "content/facts.yaml:1:3"),
        ("book-not-text", "content/facts.yaml:3:14"),
        ("book-field-missing", "content/roles/kepala-kampung.md:2:1"),
        ("check-dead-reference", "content/roles/kepala-kampung.md:4:1"),
    ]


def test_warnings_alone_do_not_stop_a_book(tmp_path: Path) -> None:
    files = {"chapters/sisa.md": "---\ntitle: Sisa\n---\n"}
    loaded = load_book(project_with(tmp_path / "buku", files))

    assert [warning.code for warning in loaded.warnings] == ["book-chapter-unplaced"]


def test_people_have_their_office_as_of_a_time(full: Book) -> None:
    person = full.find("person", "bupati-2025")

    assert isinstance(person, Person)
    assert (person.office, person.as_of) == ("Bupati Sagu Raya", "Maret 2025")


def test_an_id_that_no_record_has_finds_nothing(full: Book) -> None:
    assert full.find("stage", "tahap-3") is None


def test_stages_come_in_the_order_of_their_files(full: Book) -> None:
    assert [stage.id for stage in full.records("stage")] == ["tahap-1", "tahap-2"]
    assert all(isinstance(stage, Stage) for stage in full.stages)
