"""What the structure tree of the sample, and of harder pieces, says to a screen reader."""

from io import BytesIO

import pikepdf
import pytest

from tests.press.conftest import broken_rules, set_and_conform
from tests.press.tree import structure_tree

pytestmark = pytest.mark.slow


def test_running_heads_and_page_numbers_are_artifacts(conforming: bytes) -> None:
    """The tree holds every mark of a page; what it does not hold is no mark any more."""
    with pikepdf.open(BytesIO(conforming)) as document:
        instructions = pikepdf.parse_content_stream(document.pages[3])
        marks = [step.operands for step in instructions if str(step.operator) == "BDC"]
        artifacts = [str(properties.Type) for tag, properties in marks if str(tag) == "/Artifact"]
        numbers = {int(properties.MCID) for tag, properties in marks if str(tag) != "/Artifact"}
    nodes = structure_tree(conforming).all()
    assert artifacts == ["/Pagination"] * 3  # running head, page number, thumb tab
    assert numbers == {mark for node in nodes if node.page == 3 for mark in node.marks}


def test_table_headers_know_what_they_head(conforming: bytes) -> None:
    first, *_ = structure_tree(conforming).all("Table")
    scopes = [header.scope for header in first.all("TH")]
    assert scopes == ["Column"] * 3 + ["Row"] * 2


def test_a_table_broken_across_pages_repeats_its_headers(conforming: bytes) -> None:
    *_, last = structure_tree(conforming).all("Table")
    assert last.kinds() == ["THead", "TBody"]


def test_a_list_item_has_one_body(conforming: bytes) -> None:
    bodies = [item.kinds() for item in structure_tree(conforming).all("LI")]
    assert all(kinds[-1] == "LBody" and set(kinds[:-1]) <= {"Lbl"} for kinds in bodies)


def test_a_table_in_a_list_item_is_part_of_its_body() -> None:
    pdf = set_and_conform(
        "<ul><li>x<table><thead><tr><th>a</th></tr></thead>"
        "<tbody><tr><td>b</td></tr></tbody></table></li></ul>"
    )
    (item,) = structure_tree(pdf).all("LI")
    assert item.kinds() == ["Lbl", "LBody"]
    assert broken_rules(pdf) == set()


def test_grouped_pairs_of_a_definition_list_are_its_items() -> None:
    pdf = set_and_conform("<dl><div><dt>OPD</dt><dd>Organisasi</dd></div></dl>")
    (items,) = structure_tree(pdf).all("L")
    assert items.kinds() == ["LI", "LI"]
    assert broken_rules(pdf) == set()


def test_a_figure_has_words_and_stands_where_it_is_drawn(conforming: bytes) -> None:
    chart = structure_tree(conforming).all("Figure")[1]
    left, bottom, right, top = chart.box
    assert chart.alt.startswith("25 kota pada 2017")
    assert (round(right - left), round(top - bottom)) == (198, 99)  # 70 by 35 mm
    assert 0 < bottom < top < 148 / 25.4 * 72


@pytest.mark.parametrize(
    "decoration",
    [
        '<img src="band.svg" alt="" width="20">',
        '<svg aria-hidden="true" viewBox="0 0 9 9" width="9"><path d="M0 0h9v9z"/></svg>',
    ],
)
def test_a_decoration_is_an_artifact(decoration: str) -> None:
    pdf = set_and_conform(f"<p>Kota {decoration}</p>")
    assert structure_tree(pdf).all("Figure") == []
    assert broken_rules(pdf) == set()


@pytest.mark.parametrize(
    "link",
    [
        "<a href='#x'>satu <strong>dua <em>tiga</em></strong></a>",
        "<a href='#x'><span style='display: inline-block'>satu</span></a>",
        "<a href='#x' class='page' data-p='3'>satu</a>",
        "<a href='#x'><img src='band.svg' alt='pita' width='20'></a>",
    ],
)
def test_a_link_with_anything_inside_is_one_link(link: str) -> None:
    pdf = set_and_conform(f"<p id='x'>{link}</p>")
    assert len(structure_tree(pdf).all("Link")) == 1
    assert broken_rules(pdf) == set()
