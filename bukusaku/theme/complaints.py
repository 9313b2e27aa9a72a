"""Jinja's complaints to ours: a code, and the words that its sentence quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bukusaku.book.suggest import suggestion

SYNTAX = (
    (r"unknown tag '(?P<found>\w+)'.* closed is '(?P<open>\w+)'", "template-other-end"),
    (r"unknown tag '(?P<found>end\w+)'", "template-stray-end"),
    (r"unknown tag '(?P<found>\w+)'", "template-unknown-tag"),
    (r"Unexpected end of template.* closed is '(?P<open>\w+)'", "template-unclosed-tag"),
    ("end of template|Missing end of", "template-unclosed-mark"),
    ("Expected an expression|(got|unexpected) 'end of", "template-empty-mark"),
    ("unexpected char (?P<found>.*) at", "template-unexpected"),
    (r"unexpected '(?P<found>.+)', expected '(?P<expected>.)'", "template-bracket"),
    ("got '(?P<found>.+)'|unexpected '(?P<other>.+)'", "template-unexpected"),
    ("No (filter|test) named '(?P<name>.*)'", "template-no-filter"),
    ("block '(?P<name>.*)' defined twice", "template-block-twice"),
)
RUNNING = (
    (r"^'(?P<name>\w+)' is undefined", "template-undefined"),
    ("has no attribute '(?P<name>.*)'", "template-no-part"),
    ("No (filter|test) named '(?P<name>.*)'", "template-no-filter"),
)
OTHER = "template-syntax"
FAILED = "template-failed"


class UnknownNameError(LookupError):
    """A template asked us for a name that is not there; `known` are those that are."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(name)
        self.name = name
        self.known = tuple(known)


def of_syntax(said: str) -> tuple[str, dict[str, str]]:
    """What keeps a template from being read."""
    return _told(said, SYNTAX) or (OTHER, {"reason": said})


def of_running(error: Exception, names: Iterable[str]) -> tuple[str, dict[str, str]]:
    """What stopped a line of a template, of which the `names` may be used."""
    if isinstance(error, UnknownNameError):
        return "template-no-name", {"name": error.name} | suggestion(error.name, error.known)
    said = str(error)
    code, values = _told(said, RUNNING) or (FAILED, {"reason": f"{type(error).__name__}: {said}"})
    near = suggestion(values["name"], names) if code == "template-undefined" else {}
    return code, values | {name: told for name, told in near.items() if name == "suggestion"}


def _told(said: str, complaints: Iterable[tuple[str, str]]) -> tuple[str, dict[str, str]] | None:
    for pattern, code in complaints:
        if found := re.search(pattern, said):
            words = {name: word for name, word in found.groupdict().items() if word}
            if "other" in words:
                words["found"] = words.pop("other")
            return code, {name: word.strip("'\"") or word for name, word in words.items()}
    return None
