"""What is passed over by its signs is what Python-Markdown itself would find nothing in."""

import pytest
from hypothesis import given
from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableExtension

from bukusaku.reading import converter
from bukusaku.reading.signs import SignedMarkdown
from bukusaku.reading.syntax import SIGN, SIGN_OR_HEAD, SYNTAX
from tests.reading.test_properties import MARKDOWN_PIECES, texts, thorough
from tests.shapes.corpus import shapes

SHAPES = shapes() | {
    "code after blank lines": "    kode\n\n\n\n    kode",
    "table whose rule begins with a colon": "a|b\n:-|-:\n1|2",
    "table whose rule is escaped": "a|\n\\\\|",
    "heading of level one": "Judul\n===",
    "image defined elsewhere": "![x]\n\n[x]: y",
}
PIECES = [
    *MARKDOWN_PIECES, "  \n", "\t", "\x02", "\x03", "|\n", "\\|", "\\\\|", "\n| a |", "+ ", "* * *",
    "٣. ", "~~~\n", "[a][x]", "![x]", "[x][]", ": ", "\n: ", "\n- - -\n", "!!! a\n    ", "<?",
    "&#1;",
]  # fmt: skip


def assert_as_usual(text: str) -> None:
    usual = Markdown(extensions=_extensions(), output_format="html").convert(text)

    assert SignedMarkdown(_extensions()).convert(text) == usual


def _extensions() -> list[Extension]:
    return [kind() for kind in (*converter.EXTENSIONS, TableExtension, FootnoteExtension)]


@pytest.mark.parametrize("name", SHAPES)
def test_each_shape_becomes_what_it_usually_becomes(name: str) -> None:
    assert_as_usual(SHAPES[name])


@given(texts(PIECES))
@thorough
def test_any_text_becomes_what_it_usually_becomes(text: str) -> None:
    assert_as_usual(text)


@given(texts(PIECES))
@thorough
def test_all_that_is_marked_begins_with_a_sign(text: str) -> None:
    signs = SIGN_OR_HEAD if "]:" in text else SIGN
    begins = {sign.start() for sign in signs.finditer(text)}

    assert {found.start() for found in SYNTAX.finditer(text)} <= begins
