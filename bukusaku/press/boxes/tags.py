"""The page that a tag stands on, found without listing all pages for each tag."""

from __future__ import annotations

import pydyf


def list_pages_once() -> None:
    """Have pydyf keep the references to its pages while it grows by them.

    It lists all of them anew whenever WeasyPrint asks for one, with every tag: time that grows by
    the square of a book's length.
    """
    pydyf.PDF.page_references = property(_page_references)


def _page_references(pdf: pydyf.PDF) -> list[bytes]:
    listed: list[bytes] = pdf.__dict__.setdefault("_listed_pages", [])
    listed += (b"%d 0 R" % number for number in pdf.pages["Kids"][3 * len(listed) :: 3])
    return listed
