"""A project's own words held against ours: a word that nothing asks for would never be seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from string import Formatter
from typing import Any

from bukusaku.book.suggest import suggestion
from bukusaku.diagnostics import Diagnostic
from bukusaku.reading.document import Document, Scalar, Value, ValuePath

SHOWN = 5
"""How many words a sentence names at most."""


def unfit_words(
    document: Document, ours: Mapping[str, Any], is_used: Callable[[str], bool]
) -> Iterator[Diagnostic]:
    """What is wrong with each word; one of a project's own is right where a template uses it."""
    for path, place in document.keys.items():
        beside = _at(ours, path[:-1])
        if not isinstance(beside, Mapping):
            continue  # told where it began
        key, written = str(path[-1]), _at(document.value, path)
        if key not in beside:
            if not is_used(key):
                values = {"key": _dotted(path)} | _near(path, ours)
                yield Diagnostic("error", "strings-unknown", place, values)
        elif isinstance(beside[key], str) != isinstance(written, Scalar):
            code = "strings-group" if isinstance(written, Scalar) else "strings-word"
            known = _first(list(beside[key])) if isinstance(beside[key], Mapping) else ""
            yield Diagnostic("error", code, place, {"key": _dotted(path), "known": known})
        elif isinstance(written, Scalar) and not _fits(written.text, beside[key]):
            known = ", ".join(f"{{{name}}}" for name in sorted(_gaps(beside[key]) or ()))
            values = {"key": _dotted(path)} | ({"known": known} if known else {})
            yield Diagnostic("error", "strings-gap", document.place(path), values)


def missing_words(document: Document, ours: Mapping[str, Any]) -> Iterator[Diagnostic]:
    """The words without which a language that is not ours cannot be spoken."""
    missing = [
        _dotted(path)
        for path in _paths(ours)
        if isinstance(_at(ours, path), str) and _at(document.value, path) is None
    ]
    if missing:
        values = {"count": str(len(missing)), "words": _first(missing)}
        yield Diagnostic("error", "strings-missing", document.place(()), values)


def _fits(text: str, ours: str) -> bool:
    """Whether the gaps are among those that are filled."""
    found = _gaps(text)
    return found is not None and found <= (_gaps(ours) or set())


def _gaps(text: str) -> set[str] | None:
    """The names between braces; None where the braces do not pair."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return None


def _near(path: ValuePath, ours: Mapping[str, Any]) -> dict[str, str]:
    """The word of that name in another group, or the nearest name in this one."""
    key = str(path[-1])
    elsewhere = [other for other in _paths(ours) if other[-1] == key]
    if elsewhere:
        return {"suggestion": _dotted(elsewhere[0])}
    near = suggestion(key, _at(ours, path[:-1]))
    if "suggestion" in near:
        return {"suggestion": _dotted((*path[:-1], near["suggestion"]))}
    return near


def _paths(words: Mapping[str, Any], above: ValuePath = ()) -> Iterator[ValuePath]:
    for key, value in words.items():
        yield (*above, key)
        if isinstance(value, Mapping):
            yield from _paths(value, (*above, key))


def _at(words: Value | Mapping[str, Any], path: ValuePath) -> Any:  # noqa: ANN401
    found: Any = words
    for key in path:
        found = found.get(key) if isinstance(found, Mapping) else None
    return found


def _first(names: list[str]) -> str:
    more = ["…"] if len(names) > SHOWN else []
    return ", ".join([*names[:SHOWN], *more])


def _dotted(path: ValuePath) -> str:
    return ".".join(str(part) for part in path)
