"""YAML text to values that remember where they were written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml

from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.reading.document import Document, Scalar, Value, ValuePath
from bukusaku.reading.scalars import meaning
from bukusaku.reading.source import Source
from bukusaku.reading.text import REFUSED, name_of
from bukusaku.reading.yaml_errors import syntax_problem

MAX_DEPTH = 20

HARD_SPACE = re.compile("^ *\xa0[ \xa0]*", re.MULTILINE)
"""How a line begins that was set in from Word or a page of the web."""

LOADER: Any = getattr(yaml, "CLoader", yaml.Loader)
"""libyaml's where PyYAML was built with it: ten times as fast, with the same marks."""


def read_yaml(
    text: str, shown: str, problems: list[Diagnostic], *, first_line: int = 1
) -> Document | None:
    """The one document in `text`, or None when it is empty or cannot be read."""
    source = Source(shown, text, first_line)
    tab = text.find("\t")
    if tab >= 0:
        problems.append(Diagnostic("error", "yaml-tab", source.between(tab)))
        return None
    if hard := "\xa0" in text and HARD_SPACE.search(text):
        place = source.between(hard.start(), hard.end())
        problems.append(Diagnostic("error", "yaml-hard-space", place))
        return None
    tree = _Tree(source, problems)
    try:
        root = tree.document(yaml.parse(text, Loader=LOADER))
    except yaml.YAMLError as error:
        problems.append(syntax_problem(error, source))
        return None
    except _TooDeepError as error:
        place = error.args[0]
        problems.append(Diagnostic("error", "yaml-too-deep", place, {"limit": str(MAX_DEPTH)}))
        return None
    if root is None or (isinstance(root, Scalar) and root.value is None):
        problems.append(Diagnostic("error", "yaml-empty", Location(shown, first_line, 1)))
        return None
    return Document(shown, root, tree.places, tree.keys)


def read_list(text: str, shown: str, problems: list[Diagnostic]) -> tuple[Document, ...] | None:
    """A document for each item of the list in `text`, its paths counted from that item."""
    document = read_yaml(text, shown, problems)
    if document is None:
        return None
    if isinstance(document.value, Scalar | Mapping):
        problems.append(Diagnostic("error", "yaml-not-a-list", document.place(())))
        return None
    places = _by_item(document.places)
    keys = _by_item(document.keys)
    return tuple(
        Document(shown, value, places[index], keys.get(index, {}))
        for index, value in enumerate(document.value)
    )


def _by_item(places: Mapping[ValuePath, Location]) -> dict[int, dict[ValuePath, Location]]:
    items: dict[int, dict[ValuePath, Location]] = {}
    for path, place in places.items():
        if path:
            items.setdefault(int(path[0]), {})[path[1:]] = place
    return items


class _TooDeepError(Exception):
    """Raised with the place where nesting passes the limit."""


class _Tree:
    """Builds values from parser events: libyaml's own composer crashes on deep nesting."""

    def __init__(self, source: Source, problems: list[Diagnostic]) -> None:
        self.source = source
        self.problems = problems
        self.places: dict[ValuePath, Location] = {}
        self.keys: dict[ValuePath, Location] = {}

    def document(self, events: Iterator[yaml.Event]) -> Value | None:
        root: Value | None = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents == 2:
                    self._report("yaml-several-documents", event)
            elif isinstance(event, yaml.NodeEvent):
                value = self._value(event, events, ())
                root = value if documents == 1 else root
        return root

    def _value(self, event: yaml.Event, events: Iterator[yaml.Event], path: ValuePath) -> Value:
        place = self._place(event)
        if len(path) > MAX_DEPTH:
            raise _TooDeepError(place)
        self.places.setdefault(path, place)
        self._refuse_machinery(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, path)
        return self._scalar(event)

    def _mapping(self, events: Iterator[yaml.Event], path: ValuePath) -> Mapping[str, Value]:
        values: dict[str, Value] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, events, path)
            value_path = (*path, key)
            if key in values:
                self._report("yaml-duplicate-key", event, key=key, first=str(self.keys[value_path]))
            self.keys.setdefault(value_path, self._place(event))
            value = self._value(next(events), events, value_path)
            values.setdefault(key, value)
        return values

    def _key(self, event: yaml.Event, events: Iterator[yaml.Event], path: ValuePath) -> str:
        self._refuse_machinery(event)
        if not isinstance(event, yaml.ScalarEvent):
            self._report("yaml-key-not-text", event)
            if isinstance(event, yaml.CollectionStartEvent):
                self._value(event, events, (*path, ""))
            return ""
        if event.value == "<<" and not event.style:
            self._report("yaml-merge", event)
        elif not event.value:
            self._report("yaml-empty-key", event)
        return str(event.value)

    def _sequence(self, events: Iterator[yaml.Event], path: ValuePath) -> Sequence[Value]:
        values: list[Value] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            values.append(self._value(event, events, (*path, len(values))))
        return tuple(values)

    def _scalar(self, event: yaml.Event) -> Scalar:
        if not isinstance(event, yaml.ScalarEvent):  # an alias, reported already
            return Scalar("", None)
        if event.style:  # quoted or in a block: text, whatever it looks like
            return Scalar(event.value, event.value)
        try:
            return Scalar(event.value, meaning(event.value))
        except ValueError:
            self._report("impossible-date", event, date=event.value)
            return Scalar(event.value, event.value)

    def _refuse_machinery(self, event: yaml.Event) -> None:
        """YAML's ways to point, to call and to write what no text may hold are not for content."""
        written = event.value if isinstance(event, yaml.ScalarEvent) and event.style else ""
        if found := REFUSED.search(written):
            self._report("text-refused-character", event, character=name_of(found[0]))
        if anchor := getattr(event, "anchor", None):
            code = "yaml-alias" if isinstance(event, yaml.AliasEvent) else "yaml-anchor"
            self._report(code, event, name=anchor)
        if getattr(event, "tag", None):
            self._report("yaml-tag", event)

    def _place(self, event: yaml.Event) -> Location:
        marked: Any = event  # the stubs allow for events without marks; parsers make none
        start, end = marked.start_mark, marked.end_mark
        one_line = start.line == end.line
        length = end.column - start.column if one_line else len(self.source.text)
        return self.source.at(start.line, start.column, length)

    def _report(self, code: str, event: yaml.Event, **values: str) -> None:
        self.problems.append(Diagnostic("error", code, self._place(event), values))
