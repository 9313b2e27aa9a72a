"""What an office wrote in a word processor stands in the book, or is told."""

import re
from html import escape, unescape
from pathlib import Path

import pytest
from docx import Document
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from bukusaku.book.load import load_book
from bukusaku.book.records import Chapter
from bukusaku.desk.bring.chapters import chapters
from bukusaku.desk.bring.document import WAITING_ALT, Brought, bring_document
from bukusaku.desk.bring.soup import tidied
from bukusaku.diagnostics import Diagnostic, ProblemsError
from bukusaku.project import Project
from bukusaku.reading.markdown import read_markdown
from tests.books import project_with
from tests.desk.bring.manuscripts import manuscript, note, picture, put, saved


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return project_with(tmp_path / "buku", {})


def _chapter(project: Project, record_id: str) -> Chapter:
    found = load_book(project).book.find("chapter", record_id)
    assert isinstance(found, Chapter)
    return found


def _html(project: Project, record_id: str) -> str:
    body = _chapter(project, record_id).body
    return body.html if body else ""


def _text(project: Project, path: str) -> str:
    return (project.root / path).read_text("utf-8").split("---\n", 2)[2].strip()


def _told(brought: Brought) -> dict[str, str]:
    return {found.code: found.values.get("where", "") for found in brought.told}


def test_each_heading_of_the_first_level_is_a_chapter(project: Project, tmp_path: Path) -> None:
    document = manuscript(
        ("Heading 1", "Latar: belakang"),
        ("Normal", "Kota tumbuh."),
        ("Heading 3", "Lebih dalam"),
        ("Heading 4", "Lagi"),
        ("Heading 2", "Lebih dalam"),
        ("Heading 1", "Tujuan"),
        ("Normal", "Warga terlayani."),
    )
    brought = bring_document(project, saved(document, tmp_path / "naskah.docx"))

    assert brought.paths == ("content/chapters/latar-belakang.md", "content/chapters/tujuan.md")
    assert brought.entries == ("chapter:latar-belakang", "chapter:tujuan")
    assert _chapter(project, "latar-belakang").title == "Latar: belakang"
    assert _text(project, brought.paths[0]) == (
        "Kota tumbuh.\n\n## Lebih dalam\n\n### Lagi\n\n## Lebih dalam {#lebih-dalam-2}"
    )


def test_a_document_without_such_headings_is_one_chapter(project: Project, tmp_path: Path) -> None:
    titled = manuscript(("Title", "Buku kecil"), ("Normal", "Isinya."))
    plain = manuscript(("Normal", "Isinya."))
    bring_document(project, saved(titled, tmp_path / "satu.docx"))
    bring_document(project, saved(plain, tmp_path / "catatan_rapat.docx"))

    assert _chapter(project, "buku-kecil").title == "Buku kecil"
    assert _chapter(project, "catatan-rapat").title == "catatan rapat"


def test_lists_are_nested_as_deep_as_they_were(project: Project, tmp_path: Path) -> None:
    document = manuscript(
        ("List Bullet", "buah"),
        ("List Bullet 2", "pisang"),
        ("List Bullet 3", "kepok"),
        ("List Bullet", "sayur"),
        ("List Number", "cuci"),
        ("List Number 2", "dengan air"),
        ("List Number", "masak"),
    )
    brought = bring_document(project, saved(document, tmp_path / "daftar.docx"))

    assert _text(project, brought.paths[0]) == (
        "- buah\n    - pisang\n        - kepok\n- sayur\n\n<!-- -->\n\n"
        "1. cuci\n    1. dengan air\n2. masak"
    )
    assert _html(project, "daftar").count("<ol>") == 2


def test_an_hour_at_the_start_of_a_line_is_no_number_of_a_list(
    project: Project, tmp_path: Path
) -> None:
    document = manuscript(("Heading 1", "Jam"), ("Normal", "08.00 buka"), ("Normal", "8. Delapan"))
    bring_document(project, saved(document, tmp_path / "jam.docx"))
    text = (project.content / "chapters" / "jam.md").read_text("utf-8")

    assert text.endswith("---\n08.00 buka\n\n8\\. Delapan\n")


def test_merged_cells_are_filled_and_told(project: Project, tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(4, 3)
    for row, cells in enumerate(
        (("Dinas", "2024", ""), ("", "a|b", "5"), ("Bappeda", "3", "4"), ("Jumlah", "", ""))
    ):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(3, 0).merge(table.cell(3, 2))
    brought = bring_document(project, saved(document, tmp_path / "tabel.docx"))

    assert _text(project, brought.paths[0]).splitlines() == [
        "| Dinas | 2024 | 2024 |",
        "| --- | --- | --- |",
        "| Dinas | a\\|b | 5 |",
        "| Bappeda | 3 | 4 |",
        "| Jumlah |  |  |",
    ]
    assert "Dinas" in _told(brought)["bring-merged-cells"]


def test_footnotes_are_numbered_in_each_chapter(project: Project, tmp_path: Path) -> None:
    document = manuscript(("Heading 1", "Satu"), ("Normal", "Awal"), ("Heading 1", "Dua"))
    note(document.paragraphs[1], 1)
    last = document.add_paragraph("Akhir")
    note(last, 2)
    last.add_run(" dan lagi")
    note(last, 3)
    path = saved(document, tmp_path / "naskah.docx", ["Perwal 1 [2019]", "Perwal 2", "Perwal 3"])
    brought = bring_document(project, path)

    assert _text(project, brought.paths[0]) == "Awal[^1]\n\n[^1]: Perwal 1 \\[2019\\]"
    assert _text(project, brought.paths[1]) == (
        "Akhir[^1] dan lagi[^2]\n\n[^1]: Perwal 2\n[^2]: Perwal 3"
    )
    assert _html(project, "dua").count('role="doc-backlink"') == 2


def test_pictures_stand_beside_and_wait_for_words(project: Project, tmp_path: Path) -> None:
    document = manuscript(("Normal", "Lihat ini."))
    document.add_picture(picture())
    document.add_picture(picture())
    described = document.paragraphs[-1]._p.xpath(".//wp:docPr")[0]
    described.set("descr", "Peta lima kampung")
    brought = bring_document(project, saved(document, tmp_path / "Naskah Peta.docx"))

    images = ["content/images/naskah-peta-1.png", "content/images/naskah-peta-2.png"]
    assert list(brought.paths[1:]) == images
    assert (project.root / images[0]).read_bytes() == picture().getvalue()
    assert f"![{WAITING_ALT}](../images/naskah-peta-1.png)" in _text(project, brought.paths[0])
    assert "![Peta lima kampung](../images/naskah-peta-2.png)" in _text(project, brought.paths[0])
    waiting = next(found for found in brought.told if found.code == "bring-alt-waiting")
    assert waiting.values["files"] == images[0]


@pytest.mark.parametrize(
    ("target", "embedded", "code"),
    [
        ("file:///etc/passwd", False, "bring-lost-picture"),
        ("word/media/peta.emf", True, "bring-lost-picture-format"),
    ],
)
def test_a_picture_that_no_book_can_hold_is_told(
    project: Project, tmp_path: Path, target: str, embedded: bool, code: str
) -> None:
    document = manuscript(("Normal", "Lihat ini."))
    document.add_picture(picture())
    blip = document.paragraphs[-1]._p.xpath(".//a:blip")[0]
    if embedded:
        part = document.part.related_parts[blip.embed]
        part.partname, part._content_type = PackURI(f"/{target}"), "image/x-emf"
    else:
        del blip.attrib[qn("r:embed")]
        link = document.part.relate_to(target, f"{RELATIONSHIPS}/image", is_external=True)
        blip.set(qn("r:link"), link)
    document.paragraphs[-1]._p.xpath(".//wp:docPr")[0].set("descr", "Peta kampung")
    brought = bring_document(project, saved(document, tmp_path / "naskah.docx"))

    assert _told(brought)[code] == "“Peta kampung”"
    assert brought.paths == ("content/chapters/naskah.md",)


def test_words_keep_their_weight_and_links_their_address(project: Project, tmp_path: Path) -> None:
    document = manuscript(("Quote", "Kata orang."))
    paragraph = document.add_paragraph("Ini ")
    for text, bold, italic in (("te", True, None), ("bal ", True, None), ("miring", None, True)):
        run = paragraph.add_run(text)
        run.bold, run.italic = bold, italic
    part = document.part
    link = part.relate_to("https://contoh.id/a_(b)", f"{RELATIONSHIPS}/hyperlink", is_external=True)
    put(
        paragraph,
        f'<w:hyperlink xmlns:r="{RELATIONSHIPS}" r:id="{link}"><w:r><w:t> di sana</w:t></w:r>'
        "</w:hyperlink>",
    )
    put(paragraph, '<w:hyperlink w:anchor="bab2"><w:r><w:t> di situ</w:t></w:r></w:hyperlink>')
    brought = bring_document(project, saved(document, tmp_path / "naskah.docx"))

    assert _text(project, brought.paths[0]) == (
        "> Kata orang.\n\nIni **tebal** *miring* [di sana](https://contoh.id/a_%28b%29) di situ"
    )
    assert _told(brought)["bring-lost-link"] == "“di situ”"


RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LOSSES = {
    "bring-lost-comment": '<w:r><w:commentReference w:id="0"/></w:r>',
    "bring-lost-deletion": '<w:del w:id="1"><w:r><w:delText>lama</w:delText></w:r></w:del>',
    "bring-kept-insertion": '<w:ins w:id="2"><w:r><w:t> baru</w:t></w:r></w:ins>',
    "bring-lost-equation": "<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>",
    "bring-moved-text-box": "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>kotak"
    "</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>",
    "bring-lost-chart": "<w:r><w:drawing><c:chart/></w:drawing></w:r>",
    "bring-lost-object": "<w:r><w:object><o:OLEObject/></w:object></w:r>",
}


@pytest.mark.parametrize("code", LOSSES)
def test_what_cannot_be_brought_is_told_with_its_place(
    project: Project, tmp_path: Path, code: str
) -> None:
    document = manuscript(("Normal", "Anggaran tahun ini"))
    put(document.paragraphs[0], LOSSES[code])
    brought = bring_document(project, saved(document, tmp_path / "naskah.docx"))

    assert _told(brought)[code].startswith("“Anggaran tahun ini")


def test_the_words_of_revisions_and_text_boxes_stay(project: Project, tmp_path: Path) -> None:
    document = manuscript(("Normal", "Anggaran"))
    for xml in LOSSES.values():
        put(document.paragraphs[0], xml)
    document.sections[0].header.paragraphs[0].text = "Rahasia dinas"
    brought = bring_document(project, saved(document, tmp_path / "naskah.docx"))

    text = _text(project, brought.paths[0])
    assert "Anggaran baru" in text
    assert "kotak" in text
    assert "lama" not in text
    assert "Rahasia" not in text
    assert "bring-lost-running-heads" in _told(brought)


TRICKS = (
    "# pagar", "- strip", "+ tambah", "1. satu", "> lebih", ": titik dua", "!!! awas", "===", "---",
    "~~~", "```", "[[role:x]]", "[@rencana]", "[^1]", "[a]: b", "*[b]: c", "| a | b |", "{#id}",
    "{: .x }", "<b>tebal</b>", "<script>", "&amp;", "a\\b", "`kode`", "**x**", "_x_", "![a](b)",
    "[a](b)", "<!--", "<a@b.id>", "1) satu", "    empat spasi", "C#", "kata_kata_lain", "a*b*c",
)  # fmt: skip


@pytest.mark.parametrize("trick", TRICKS)
def test_text_that_looks_like_markdown_stays_text(trick: str) -> None:
    words, written = " ".join(trick.split()), escape(trick)
    cells = f"<tr><td>a</td><td>b</td></tr><tr><td></td><td>{written}</td></tr>"
    shown = _read(
        f"<p>{written}</p><h2>{written} #</h2><ul><li>{written}</li></ul><table>{cells}</table>"
    )

    parts = re.findall("<(?:p|h2|li|td)[^>]*>(.*?)</(?:p|h2|li|td)>", shown)
    said = [unescape(re.sub("<[^>]+>", "", part)) for part in parts]
    assert [part for part in said if part] == [words, f"{words} #", words, words]


def _read(html: str) -> str:
    """What a book makes of the Markdown that the HTML of a document becomes."""
    soup, notes = tidied(html, [])
    (made,) = chapters(soup, notes, "naskah", None, [])
    problems: list[Diagnostic] = []
    prose = read_markdown(made.body, "a.md", "x", problems)
    assert prose is not None
    assert not problems
    return prose.html


RUNS = st.lists(
    st.tuples(
        st.text(st.sampled_from("ab 1.#*_`[]()<>&!\\{}|:-+=~^@\"'é"), min_size=1, max_size=8),
        st.booleans(),
        st.booleans(),
    ),
    min_size=1,
    max_size=5,
)


@settings(max_examples=200, deadline=None)
@given(RUNS)
def test_any_paragraph_reads_as_it_was_written(runs: list[tuple[str, bool, bool]]) -> None:
    html = "".join(_run(escape(text), bold, italic) for text, bold, italic in runs)
    shown = _read(f"<p>x{html}</p>")

    said = "".join(unescape(re.sub("<[^>]+>", "", shown)).split())
    assert said == "".join(f"x{''.join(text for text, _, _ in runs)}".split())


def _run(html: str, bold: bool, italic: bool) -> str:
    html = f"<em>{html}</em>" if italic else html
    return f"<strong>{html}</strong>" if bold else html


def test_a_taken_chapter_is_refused_and_nothing_is_written(
    project: Project, tmp_path: Path
) -> None:
    document = manuscript(("Heading 1", "Baru"), ("Heading 1", "PENGANTAR"))
    document.add_picture(picture())
    path = saved(document, tmp_path / "naskah.docx")
    with pytest.raises(ProblemsError) as refused:
        bring_document(project, path)

    assert [problem.code for problem in refused.value.diagnostics] == ["bring-chapter-taken"]
    assert [file.name for file in (project.content / "chapters").iterdir()] == ["pengantar.md"]
    assert not (project.content / "images").exists()
    assert len(bring_document(project, path, "draf").paths) == 3


def test_a_taken_picture_takes_the_chapters_back(project: Project, tmp_path: Path) -> None:
    document = manuscript(("Normal", "Lihat."))
    document.add_picture(picture())
    there = project.content / "images" / "NASKAH-1.png"
    there.parent.mkdir()
    there.write_bytes(b"lama")
    with pytest.raises(ProblemsError) as refused:
        bring_document(project, saved(document, tmp_path / "naskah.docx"))

    assert [problem.code for problem in refused.value.diagnostics] == ["bring-file-taken"]
    assert there.read_bytes() == b"lama"
    assert not (project.content / "chapters" / "naskah.md").exists()


def test_a_text_no_page_may_hold_is_refused_with_the_reason(
    project: Project, tmp_path: Path
) -> None:
    document = manuscript(("Normal", "kata " * 5_000))
    with pytest.raises(ProblemsError) as refused:
        bring_document(project, saved(document, tmp_path / "naskah.docx"))

    codes = [problem.code for problem in refused.value.diagnostics]
    assert codes[0] == "bring-not-readable"
    assert not (project.content / "chapters" / "naskah.md").exists()
