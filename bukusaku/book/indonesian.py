"""What an editor may write in Indonesian where a book has a name or a form of its own."""

from __future__ import annotations

import re

FIELDS = {
    "aspek": "aspects",
    "bahasa": "languages",
    "daftar_periksa": "checklist",
    "hasil": "outputs",
    "indikator": "indicators",
    "inti": "summary",
    "intinya": "summary",
    "isi": "contents",
    "istilah": "term",
    "jabatan": "office",
    "judul": "title",
    "kedudukan": "standing",
    "kepanjangan": "expansion",
    "lambang": "icon",
    "makna": "meaning",
    "arti": "meaning",
    "mulai": "start",
    "nama": "name",
    "peran": "role",
    "program": "program",
    "ringkasan": "summary",
    "selesai": "end",
    "sumber": "sources",
    "tahap": "stage",
    "tanggal": "date",
    "teks": "text",
    "tempat": "place",
    "tingkat": "level",
    "tugas": "duties",
    "uraian": "what",
    "waktu": "when",
    "warna": "colour",
}
MONTHS = ("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des")
DAY = re.compile(r"(?:[^\W\d_]+,? +)?(\d{1,2})(?:[/.-](\d{1,2})[/.-]| +([^\W\d_]{3,}) +)(\d{4})")
"""`3/2/2027`, `3-2-2027`, `3 Februari 2027`, with or without its weekday."""
SHORT_DAY = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})")


def field_in_english(name: str, known: list[str]) -> str:
    """The field of a model that an Indonesian name means; else the name itself."""
    english = FIELDS.get(name.lower(), name)
    return english if english in known else name


def day_from(text: str) -> str | None:
    """A day as a book writes it, `2027-02-03`, though not every one is in the calendar."""
    if short := SHORT_DAY.fullmatch(text):
        year, month, day = short.groups()
        return f"{year}-{int(month):02}-{int(day):02}"
    found = DAY.fullmatch(text)
    if found is None:
        return None
    day, number, name, year = found.groups()
    if name is not None:
        if name[:3].lower() not in MONTHS:
            return None
        number = str(MONTHS.index(name[:3].lower()) + 1)
    return f"{year}-{int(number):02}-{int(day):02}"
