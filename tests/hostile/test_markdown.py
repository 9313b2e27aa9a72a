"""Markup in a text that would run, fetch or ask leaves nothing of it in the page."""

import pytest

from bukusaku.diagnostics import Diagnostic
from bukusaku.reading.markdown import read_markdown
from tests.hostile.markup import active
from tests.hostile.payloads import PAYLOADS

LINKS = {
    "javascript": "[a](javascript:alert(1))",
    "javascript in capitals": "[a](JaVaScRiPt:alert(1))",
    "javascript by entities": "[a](&#106;avascript:alert(1))",
    "javascript with a tab": "[a](<java&#9;script:alert(1)>)",
    "javascript with an escape": "[a](javascript\\:alert(1))",
    "javascript by reference": "[a][b]\n\n[b]: javascript:alert(1)",
    "javascript in angles": "<javascript://a/%0aalert(1)>",
    "data": "[a](data:text/html,<script>alert(1)</script>)",
    "vbscript": "[a](vbscript:msgbox)",
    "file": "[a](file:///etc/passwd)",
    "another host": "[a](//a.example/)",
    "image of javascript": "![a](javascript:alert(1))",
    "attribute list": '[a](https://a.example/){: onclick="alert(1)" style="a" href="javascript:a"}',
    "title that ends": "[a](https://a.example/ \"' onclick='alert(1)\")",
    "text of an image that ends": '![" onerror="alert(1)](../images/a.png)',
    "language of a fence": '```"onclick="alert(1)\na\n```',
    "footnote's name": '[^"><script>]\n\n[^"><script>]: a',
    "abbreviation": 'HTML\n\n*[HTML]: "><script>alert(1)</script>',
    "admonition's title": '!!! note "<script>alert(1)</script>"\n    a',
    "admonition's class": '!!! "><script> "a"\n    a',
    "label of a reference": "[[role:a|<script>alert(1)</script>]]",
    "heading's id": '## a {#"><script>}',
}
TEXTS = LINKS | PAYLOADS


@pytest.mark.parametrize("attack", TEXTS)
@pytest.mark.parametrize("around", ["{}", "| a | b |\n|---|---|\n| {} | 2 |", "- {}", "> {}"])
def test_nothing_that_runs_is_left_in_a_text(attack: str, around: str) -> None:
    """Even where it is refused, so that no other fault could let it out."""
    problems: list[Diagnostic] = []
    prose = read_markdown(around.replace("{}", TEXTS[attack]), "a.md", "x", problems)

    assert prose is None or active(prose.html) == []
    assert prose is not None or problems
