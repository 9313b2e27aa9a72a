"""What pages lead to, and what those of one folder have in common."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Link:
    """A line of a menu; `here` on the page that it leads to, or inside it."""

    text: str
    href: str
    number: str | None = None
    here: bool = False
    children: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Alternate:
    """This page in one language: `href` from here, and its `address` where the book has one."""

    language: str
    name: str
    href: str
    address: str | None
    here: bool


@dataclass(frozen=True, slots=True)
class Shared:
    """What the pages of a folder show alike, since their addresses count from the same place.

    Each is made when first asked for: `links` to what has a page, which is known by its `id`, and
    `pieces` by the names of their templates.
    """

    links: dict[int, Link] = field(default_factory=dict)
    pieces: dict[str, Markup] = field(default_factory=dict)
