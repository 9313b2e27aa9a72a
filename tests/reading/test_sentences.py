"""Every code that reading reports has its sentences."""

import re
from pathlib import Path

import bukusaku.reading
from bukusaku.diagnostics.sentences import all_sentences, html, markdown, marks, reading, yaml

CODE = re.compile(r'"((?:text|yaml|csv|front|markdown|reference|citation|footnote|link|image'
                  r'|heading|html|attribute|impossible)-[a-z0-9-]+)"')  # fmt: skip
NO_CODES = {"footnote-ref", "footnote-backref", "footnote-duplicate"}

SENTENCES = all_sentences()
OURS = {code for part in (html, markdown, marks, reading, yaml) for code in part.SENTENCES}


def reported_codes() -> set[str]:
    folder = Path(bukusaku.reading.__path__[0])
    return {code for file in folder.glob("*.py") for code in CODE.findall(file.read_text("utf-8"))}


def test_every_code_has_a_sentence_and_every_sentence_a_code() -> None:
    assert reported_codes() - NO_CODES == OURS


def test_every_sentence_is_there_in_both_languages_with_the_same_values() -> None:
    for code in OURS:
        languages = SENTENCES[code]
        placeholders = [
            set(re.findall(r"(?<!{){([a-z]+)}", " ".join(filter(None, sentence))))
            for sentence in (languages["id"], languages["en"])
        ]

        assert placeholders[0] == placeholders[1], code
