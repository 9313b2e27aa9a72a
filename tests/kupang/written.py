"""The Kupang book as its editors wrote it: plain YAML, CSV and text, without our program."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content"
FOUNDING = "garda-2019"

WORD = re.compile(r"[^\W_]+")
MARKUP = re.compile(r"\[\^?@[a-z0-9-]+\]|```.*?```|\{#[^}]*\}|^!!!\s\w+", re.DOTALL | re.MULTILINE)
REFERENCE = re.compile(r"\[\[[a-z]+:([^\]|]+)(?:\|([^\]]+))?\]\]")


def listed(name: str) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = yaml.safe_load((CONTENT / name).read_text("utf-8"))
    return records


def pages(folder: str = "*") -> Iterator[tuple[str, dict[str, Any], str]]:
    """Each Markdown file: its path below `content/`, its front matter and its body."""
    for path in sorted(CONTENT.glob(f"{folder}/*.md")):
        _, front, body = path.read_text("utf-8").split("---\n", 2)
        yield path.relative_to(CONTENT).as_posix(), yaml.safe_load(front), body


def page(path: str) -> tuple[dict[str, Any], str]:
    return next((front, body) for name, front, body in pages() if name == path)


def plain(text: str) -> str:
    """Markdown without citations, data blocks and the marks of references."""
    return REFERENCE.sub(lambda found: found[2] or found[1], MARKUP.sub("", text))


def sentences(body: str) -> Iterator[str]:
    """The sentences of a body; each line of a list or a heading is at least one."""
    blocks = re.split(r"\n\s*\n|\n(?=\s*(?:[-#>:|]|\d+\.\s))", plain(body))
    for block in blocks:
        yield from re.split(r"(?<=[.?!:])\s+(?=[A-Z“])", " ".join(block.split()))


BOOK: dict[str, Any] = yaml.safe_load((CONTENT / "book.yaml").read_text("utf-8"))
FILES = sorted(path for path in CONTENT.rglob("*") if path.suffix in {".yaml", ".csv", ".md"})
SOURCES = listed("sources.yaml")
FACTS = {fact["id"]: fact for fact in listed("facts.yaml")}
PEOPLE = {person["id"]: person for person in listed("people.yaml")}
EVENTS = {event["id"]: event for event in listed("events.yaml")}
PLACES = list(csv.DictReader((CONTENT / "places.csv").read_text("utf-8").splitlines()))
PRINTED = "\n".join(" ".join(plain(body).split()) for _, _, body in pages())
EVERYTHING = "\n".join(path.read_text("utf-8") for path in FILES)
