"""Numbers that a list of a document has and a list of a book cannot have are told."""

from pathlib import Path

import pytest
from docx.oxml import parse_xml

from bukusaku.desk.bring.document import bring_document
from tests.books import project_with
from tests.desk.bring.manuscripts import NAMESPACES, manuscript, saved

NUMBERED = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list}"/></w:numPr></w:pPr>'
COUNTED = (
    '<w:abstractNum w:abstractNumId="90"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>'
)
FROM_1 = '<w:num w:numId="90"><w:abstractNumId w:val="90"/></w:num>'
FROM_5 = (
    '<w:num w:numId="91"><w:abstractNumId w:val="90"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
)


@pytest.mark.parametrize(
    ("lists", "where"),
    [
        ((90, 90, None), None),
        ((90, None, 90), "“Butir 2”"),
        ((91, 91, None), "“Butir 0”"),
    ],
)
def test_a_list_that_does_not_begin_at_1_is_told(
    lists: tuple[int | None, ...], where: str | None, tmp_path: Path
) -> None:
    document = manuscript(("Heading 1", "Cara melapor"))
    numbering = document.part.numbering_part.element
    for xml in (COUNTED, FROM_1, FROM_5):
        numbering.append(parse_xml(xml.replace(">", f" {NAMESPACES}>", 1)))
    for number, numbered in enumerate(lists):
        paragraph = document.add_paragraph(f"Butir {number}")
        if numbered:
            xml = NUMBERED.format(list=numbered).replace(">", f" {NAMESPACES}>", 1)
            paragraph._p.insert(0, parse_xml(xml))
    brought = bring_document(
        project_with(tmp_path / "buku", {}), saved(document, tmp_path / "naskah.docx")
    )
    told = {found.code: found.values["where"] for found in brought.told if "where" in found.values}

    assert told.get("bring-lost-list-start") == where


def test_a_list_that_a_style_numbers_is_told_as_well(tmp_path: Path) -> None:
    document = manuscript(
        ("Heading 1", "Cara melapor"),
        ("List Number", "Satu"),
        ("Normal", "Sela"),
        ("List Number", "Dua"),
    )
    brought = bring_document(
        project_with(tmp_path / "buku", {}), saved(document, tmp_path / "naskah.docx")
    )
    told = {found.code: found.values.get("where") for found in brought.told}

    assert told["bring-lost-list-start"] == "“Dua”"
