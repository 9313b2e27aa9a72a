"""A page's text to its front matter and its prose."""

from __future__ import annotations

from dataclasses import dataclass

from bukusaku.diagnostics import Diagnostic
from bukusaku.reading.document import Document
from bukusaku.reading.prose import Prose
from bukusaku.reading.source import Source
from bukusaku.reading.yaml import read_yaml

RULE = "---"


@dataclass(frozen=True, slots=True)
class Page:
    """Markdown with YAML front matter; a page without text has an empty body."""

    document: Document
    body: Prose


def read_page(text: str, shown: str, prefix: str, problems: list[Diagnostic]) -> Page | None:
    """The page, or None when either part cannot be read.

    Front matter stands at the very top between two lines `---`.
    """
    # It brings the parser of Markdown, and a memory of earlier loads may have every page.
    from bukusaku.reading.markdown import read_markdown  # noqa: PLC0415

    source = Source(shown, text)
    rules = [row for row, line in enumerate(source.lines) if line.rstrip() == RULE][:2]
    if not rules or rules[0] != 0:
        problems.append(Diagnostic("error", "front-matter-missing", source.at(0, 0)))
        return None
    if len(rules) == 1:
        place = source.at(0, 0, len(RULE))
        problems.append(Diagnostic("error", "front-matter-unclosed", place))
        return None
    end = rules[1]
    document = read_yaml("\n".join(source.lines[1:end]), shown, problems, first_line=2)
    if document is None:
        return None
    body = "\n".join(source.lines[end + 1 :])
    prose = read_markdown(body, shown, prefix, problems, first_line=end + 2)
    return None if prose is None else Page(document, prose)
