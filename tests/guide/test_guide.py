"""What the guide for editors says is so."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from bukusaku import pipeline
from bukusaku.cli import main
from bukusaku.desk.new import Starter, new_book
from bukusaku.reading.picture import pixels
from tests.guide import CHAPTERS, GUIDE, IMAGES, guide
from tests.guide.book import SAGU
from tests.guide.console import Block, blocks, said
from tests.guide.pictures import PICTURES
from tests.guide.plants import PLANTS, Plant, office_files

STARTED_BY_COMMAND = {"yang-didapat", "memasang", "buku-pertama"}
"""The chapters at whose beginning there is no book yet."""

SMALL: dict[str, Starter] = {"mengesahkan": "kosong", "menerbitkan": "kosong"}
"""The chapters that make PDFs of which the guide shows no number."""

TOLD = sorted(path.stem for path in CHAPTERS.glob("*.md") if blocks(path.read_text("utf-8")))


@pytest.fixture(scope="module")
def checked() -> str:
    """What the tool says of the guide itself."""
    return CliRunner().invoke(main, ["check", "--project", str(GUIDE)]).output


def test_the_guide_has_no_mistake_even_to_a_copy_editor(checked: str) -> None:
    assert checked == "tidak ada kesalahan\n"


def test_the_guide_is_a_book_without_a_warning(tmp_path: Path) -> None:
    output = tmp_path / "output"
    built = pipeline.build(guide(output), progress=Silent(), only="site", strict=True)

    assert built.warnings == ()
    assert (output / "chapters" / "buku-pertama.html").is_file()


class Silent:
    """Progress that nobody sees."""

    def step(self, name: pipeline.Step) -> None:
        pass


@pytest.mark.slow
@pytest.mark.parametrize("chapter", TOLD)
def test_what_the_guide_shows_is_what_the_tool_says(
    chapter: str, tmp_path: Path, update_expected: bool
) -> None:
    """The commands of a chapter, one after the other, in the book that they speak of."""
    path = CHAPTERS / f"{chapter}.md"
    text = path.read_text("utf-8")
    folder = tmp_path / "sagu"
    folder.mkdir()
    if chapter not in STARTED_BY_COMMAND:
        new_book(folder, SMALL.get(chapter, "smart-city"), SAGU)
    office_files(folder)
    untrue: list[tuple[Block, str]] = []
    for block in blocks(text):
        told = answer(block, folder)
        if block.command.startswith("bukusaku new"):
            folder /= block.command.split()[-1]
        if not block.is_true(told):
            untrue.append((block, told))
    if update_expected:
        write_anew(path, text, untrue)

    assert [(block.command, block.shown, told) for block, told in untrue] == []


def answer(block: Block, folder: Path) -> str:
    """What the tool says; what was planted for the block is taken out again."""
    content = folder / "content"
    plant = PLANTS.get(block.heading, Plant())
    if not (plant.path or plant.files):
        return said(block.command, folder, plant.typed)
    kept = shutil.copytree(content, folder / "kept")
    plant.put_into(folder)
    told = said(block.command, folder, plant.typed)
    shutil.rmtree(content)
    kept.rename(content)
    return told


def write_anew(path: Path, text: str, untrue: list[tuple[Block, str]]) -> None:
    """The chapter with what the tool says now."""
    for block, told in reversed(untrue):
        start, end = block.span
        text = f"{text[:start]}{told}\n{text[end:]}"
    path.write_text(text, "utf-8")


def test_every_plant_grows_below_a_heading_of_the_guide() -> None:
    headings = {
        block.heading for name in TOLD for block in blocks((CHAPTERS / f"{name}.md").read_text())
    }

    assert set(PLANTS) <= headings


def test_every_picture_is_shown_and_small() -> None:
    text = "".join(path.read_text("utf-8") for path in CHAPTERS.glob("*.md"))
    shown = set(re.findall(r"\]\(\.\./images/(\S+\.png)\)", text))

    assert {path.name for path in IMAGES.iterdir()} == shown
    for path in IMAGES.iterdir():
        content = path.read_bytes()
        size = pixels(content)

        assert len(content) < 60_000, path.name
        assert size is not None
        assert max(size) <= 1200, path.name


@pytest.mark.slow
def test_a_picture_is_made_of_the_tool_as_it_is(tmp_path: Path) -> None:
    """In a process of its own: Playwright runs once in each."""
    name = "pratinjau-kesalahan.png"
    code = (
        "import sys; from pathlib import Path; from tests.guide.pictures import make\n"
        "make([sys.argv[1]], Path(sys.argv[2]))"
    )
    subprocess.run(
        [sys.executable, "-c", code, name, str(tmp_path)], cwd=GUIDE.parents[1], check=True
    )

    assert pixels((tmp_path / name).read_bytes()) == (1000, 620)


def test_every_picture_of_the_guide_can_be_made_anew() -> None:
    assert set(PICTURES) == {path.name for path in IMAGES.iterdir()}
