"""Texts to links that open WhatsApp or a mail with them filled in."""

from __future__ import annotations

import re
from urllib.parse import quote

_MAIL = re.compile(r"[^@\s]+@[^@\s][^@\s.]*\.[^@\s]+")
_PHONE = re.compile(r"\+?[\d\s().-]{8,}")
MOBILE, COUNTRY = "08", "62"
"""How a mobile number begins inside Indonesia, and the country's code: WhatsApp wants it whole."""


def share_link(text: str) -> str:
    """Opens WhatsApp, where the reader chooses who gets the text."""
    return f"https://wa.me/?text={quote(text, safe='')}"


def message_link(contact: str, subject: str, text: str) -> str | None:
    """A message to a mail address or a mobile number; None for anything else."""
    contact = contact.strip()
    if _MAIL.fullmatch(contact):
        return f"mailto:{contact}?subject={quote(subject, safe='')}&body={quote(text, safe='')}"
    if number := _international(contact):
        return f"https://wa.me/{number}?text={quote(text, safe='')}"
    return None


def _international(contact: str) -> str | None:
    """`62812…` of `+62 812-…` or `0812-…`; the number of an office desk has no WhatsApp."""
    if not _PHONE.fullmatch(contact):
        return None
    digits = re.sub(r"\D", "", contact)
    if contact.startswith("+"):
        return digits
    return COUNTRY + digits[1:] if digits.startswith(MOBILE) else None
