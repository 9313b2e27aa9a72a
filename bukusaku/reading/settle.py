"""Settles tokens on the finished HTML: where they may stand they are marks, elsewhere text."""

from __future__ import annotations

import re
import unicodedata
from html import escape, unescape

from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.reading.allowlist import GENERATED, RAW
from bukusaku.reading.prose import TOKEN, Citation, Heading, Image, Link, Mark, Prose, Reference
from bukusaku.reading.standins import (
    Autolink,
    Dropped,
    HeadingStart,
    HeadingText,
    InText,
    Standin,
    Target,
    standin_of,
)

PART = re.compile(r"<[^>]*>|[^<]+")
TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)")
ATTRIBUTE = re.compile(r' (?P<name>[a-z-]+)="(?P<value>[^"]*)"')
LEADS = re.compile(r' (?:href|src)="')
COUNTED = {"a", "code", "img", "pre"}
BARE = frozenset(f"<{slash}{name}>" for name in (RAW | GENERATED) - COUNTED for slash in ("", "/"))
"""Tags without attributes that nothing depends on: most of all there are."""
EMPTY_PARAGRAPH = re.compile(r"<p>\s*</p>\n?")
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
NOT_IN_ADDRESSES = re.compile(r'["<>\[\\\]^`{|}]')
SCHEMES = frozenset({"http", "https", "mailto", "tel"})


def settled(
    html: str,
    standins: list[Standin],
    path: str,
    prefix: str,
    problems: list[Diagnostic],
) -> Prose:
    """The prose of the file at `path`; footnote ids begin with `prefix`."""
    return _Settlement(standins, path, prefix, problems).prose(html)


class _Settlement:
    def __init__(
        self,
        standins: list[Standin],
        path: str,
        prefix: str,
        problems: list[Diagnostic],
    ) -> None:
        self.standins = standins
        self.path = path
        self.prefix = prefix
        self.problems = problems
        self.marks: list[Mark] = []
        self.numbers: dict[int, int] = {}
        self.slugs: dict[str, Location] = {}
        self.depth = {"code": 0, "pre": 0, "a": 0}
        self.empty_link: Location | None = None

    def prose(self, html: str) -> Prose:
        parts = (
            part if part in BARE else self._tag(part) if part[0] == "<" else self._text(part)
            for part in PART.findall(html)
        )
        finished = EMPTY_PARAGRAPH.sub("", "".join(parts)).strip()
        return Prose(finished, tuple(map(self._with_final_text, self.marks)))

    def _token(self, number: int, mark: Mark) -> str:
        """The token under which the mark is known from now on."""
        if number not in self.numbers:
            self.numbers[number] = len(self.marks)
            self.marks.append(mark)
        return f"\ue000{self.numbers[number]}\ue001"

    def _standin(self, token: re.Match[str]) -> Standin | None:
        return standin_of(token, self.standins)

    def _report(self, code: str, where: Location, **values: str) -> None:
        self.problems.append(Diagnostic("error", code, where, values))

    def _text(self, text: str) -> str:
        if self.empty_link and text.strip():
            self.empty_link = None
        return TOKEN.sub(self._in_text, text) if "\ue000" in text else text

    def _in_text(self, token: re.Match[str]) -> str:
        standin = self._standin(token)
        if standin is None:
            return ""
        if self.depth["code"] or self.depth["pre"]:
            return escape(standin.source)
        match standin:
            case InText(mark=mark):
                self._no_link_in_link(standin, mark)
                return self._token(int(token[1]), mark)
            case Autolink(shown=shown, target=target):
                self._no_link_in_link(standin)
                link = self._link(_decoded(target), standin.location)
                href = self._token(int(token[1]), link)
                return f'<a href="{href}">{escape(shown)}</a>'
            case Dropped(problem=problem):
                self.problems += [problem] if problem else []
                return ""
        return escape(standin.source)

    def _no_link_in_link(self, standin: Standin, mark: Mark | None = None) -> None:
        links = not isinstance(mark, Citation) or mark.superscript
        if self.depth["a"] and links:
            self._report("link-inside-link", standin.location)

    def _tag(self, tag: str) -> str:
        found = TAG.match(tag)
        if found is None:
            return ""
        closing, name = found.groups()
        if name in self.depth:
            self.depth[name] += -1 if closing else 1
        if name == "a" and closing and self.empty_link:
            self._report("link-without-text", self.empty_link)
        if name in {"a", "img"}:
            self.empty_link = None
            if not closing and not LEADS.search(tag):
                self._report("link-unread", Location(self.path))
        alt = next((m["value"] for m in ATTRIBUTE.finditer(tag) if m["name"] == "alt"), "")
        return ATTRIBUTE.sub(lambda attribute: self._attribute(attribute, alt), tag)

    def _attribute(self, attribute: re.Match[str], alt: str) -> str:
        name, value = attribute.groups()
        if token := TOKEN.search(value):
            value = self._marked_value(name, value, token, alt)
        elif name == "id":
            value = f"{self.prefix}--{value}"
        elif name == "href":
            value = f"#{self.prefix}--{value.removeprefix('#')}"
        return f' {name}="{value}"'

    def _marked_value(self, name: str, value: str, token: re.Match[str], alt: str) -> str:
        number, standin = int(token[1]), self._standin(token)
        if isinstance(standin, HeadingStart) and standin.heading and name == "id":
            return self._token(number, self._heading(standin.heading, standin.location))
        if isinstance(standin, Target) and name in {"href", "src"}:
            target = _decoded(standin.source)
            if value != token[0] or " " in target:
                self._report("link-with-space", standin.location)
            if name == "src":
                return self._token(number, self._image(target, self._restored(alt), standin))
            self.empty_link = standin.location
            return self._token(number, self._link(target, standin.location))
        if name in {"href", "src"}:
            self._report("link-unread", standin.location if standin else Location(self.path))
            return ""
        return escape(self._restored(value))

    def _restored(self, value: str) -> str:
        """An attribute's text as it was written."""

        def written(token: re.Match[str]) -> str:
            standin = self._standin(token)
            return standin.source if standin else ""

        return TOKEN.sub(written, unescape(value))

    def _link(self, target: str, where: Location) -> Link:
        scheme = SCHEME.match(target)
        if not target:
            self._report("link-empty", where)
        elif scheme and scheme[1].lower() not in SCHEMES:
            self._report("link-scheme", where, scheme=f"{scheme[1]}:")
        elif target.startswith("//"):
            self._report("link-scheme", where, scheme="//")
        return Link(target, where)

    def _image(self, target: str, alt: str, standin: Standin) -> Image:
        if not alt.strip():
            self._report("image-without-alt", standin.location, target=target)
        if SCHEME.match(target) or target.startswith("//") or not target:
            self._report("image-elsewhere", standin.location, target=target)
        return Image(target, alt, standin.location)

    def _heading(self, written: HeadingText, where: Location) -> Heading:
        text = TOKEN.sub(self._as_words, written.text)
        slug = written.id or _slug(text)
        if written.level == 1:
            self._report("heading-level-one", where, text=text)
        if not written.text:
            self._report("heading-empty", where)
        elif not ID.fullmatch(slug):
            self._report("heading-bad-id" if written.id else "heading-without-id", where, id=slug)
        elif slug in self.slugs:
            self._report("heading-duplicate", where, id=slug, first=str(self.slugs[slug]))
        self.slugs.setdefault(slug, where)
        return Heading(written.level, written.text, slug, where)

    def _as_words(self, token: re.Match[str]) -> str:
        """What a reference or an autolink in a heading contributes to its slug."""
        match self._standin(token):
            case InText(mark=Reference(id=record_id, label=label)):
                return label or record_id
            case Autolink(shown=shown):
                return shown
        return ""

    def _with_final_text(self, mark: Mark) -> Mark:
        """A heading's text holds tokens of references, numbered as the marks now are."""
        if not isinstance(mark, Heading):
            return mark

        def renumbered(token: re.Match[str]) -> str:
            standin, number = self._standin(token), self.numbers.get(int(token[1]))
            if isinstance(standin, Autolink):
                return standin.shown
            is_reference = number is not None and isinstance(self.marks[number], Reference)
            return f"\ue000{number}\ue001" if is_reference else ""

        text = TOKEN.sub(renumbered, mark.text)
        return Heading(mark.level, text, mark.slug, mark.location)


def _decoded(target: str) -> str:
    """A target as a browser would understand it: entities and escapes resolved, signs encoded."""
    unescaped = unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", target))
    visible = re.sub(r"[\x00-\x1f\x7f]+", "", unescaped).strip()
    return NOT_IN_ADDRESSES.sub(lambda found: f"%{ord(found[0]):02X}", visible)


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
