"""What the columns of a table are called, and which field each of them fills."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from bukusaku.book.settings import Levels
from bukusaku.book.suggest import suggestion
from bukusaku.desk.bring.sheet import Row
from bukusaku.diagnostics import Diagnostic, ProblemsError

Table = Literal["glossary", "places", "events", "duties"]

TABLES: dict[str, Table] = {
    "glossary": "glossary",
    "glosarium": "glossary",
    "istilah": "glossary",
    "places": "places",
    "tempat": "places",
    "wilayah": "places",
    "events": "events",
    "kegiatan": "events",
    "peristiwa": "events",
    "duties": "duties",
    "tugas": "duties",
}
"""What `--as` takes."""

ANY = {
    "standing": "kedudukan, dasar",
    "sources": "source, sumber, rujukan",
    "note": "catatan, keterangan",
}
COLUMNS: dict[Table, dict[str, str]] = {
    "glossary": {
        **ANY,
        "id": "",
        "term": "istilah, singkatan, akronim, kata",
        "expansion": "kepanjangan, singkatan dari",
        "meaning": "arti, makna, definisi, pengertian, penjelasan, keterangan",
        "note": "catatan",
    },
    "places": {
        "id": "",
        "sources": ANY["sources"],
        "code": "kode, kode wilayah, kode bps, kode kemendagri",
        "official_name": "name, nama, nama resmi, nama wilayah, nama tempat",
        "usual_name": "nama lazim, nama umum, nama sehari hari",
        "level": "tingkat, jenis, tingkatan",
        "parent": "induk, bagian dari",
        "variants": "varian, nama lain, ejaan lain",
        "name_confirmed": "nama pasti",
        "area_km2": "area, luas, luas km2, luas wilayah, luas wilayah km2",
    },
    "events": {
        **ANY,
        "id": "",
        "title": "judul, kegiatan, nama kegiatan, peristiwa, acara, agenda",
        "start": "date, mulai, tanggal, tanggal mulai, tgl, tgl mulai, hari tanggal",
        "end": "selesai, tanggal selesai, tgl selesai, sampai, berakhir",
        "stage": "tahap, tahapan",
        "venue": "place, tempat, lokasi",
        "certainty": "kepastian, status",
    },
    "duties": {
        **ANY,
        "stage": "tahap, tahapan",
        "role": "peran, jabatan, pelaksana, penanggung jawab, siapa",
        "level": "tingkat, keterlibatan, sebagai",
        "what": "duty, tugas, uraian, uraian tugas, kegiatan",
        "elsewhere": "tercatat di",
    },
}
"""The fields of each table with the other names that a column may have."""

NOT_FIELDS = frozenset(("no", "nomor", "number", "nr", ""))
"""Columns that only count."""


def fields_of(header: Row, table: Table, levels: Levels, skipped: list[str]) -> dict[int, str]:
    """The field that each column fills; columns that fill none are `skipped`.

    Raises:
        ProblemsError: no column is known, or two fill one field.
    """
    names = _names(table, levels)
    found: dict[int, str] = {}
    problems: list[Diagnostic] = []
    for index, cell in enumerate(header):
        field = names.get(_plain(cell.text))
        if field is None:
            if _plain(cell.text) not in NOT_FIELDS:
                near = suggestion(_plain(cell.text), names).get("suggestion")
                skipped.append(f"{cell.text} (→ {near}?)" if near else cell.text)
        elif field in found.values():
            values = {"column": cell.text, "field": field}
            problems.append(Diagnostic("error", "bring-column-twice", cell.place, values))
        else:
            found[index] = field
    if not found:
        known = ", ".join(_shown(table))
        problems.append(Diagnostic("error", "bring-no-column", header[0].place, {"known": known}))
    if problems:
        raise ProblemsError(problems)
    return found


def _names(table: Table, levels: Levels) -> Mapping[str, str]:
    names = {
        _plain(name): field
        for field, others in COLUMNS[table].items()
        for name in (field, *others.split(", "))
        if name
    }
    if table == "places":
        # The common form: one column of the larger places, one of the smaller.
        names |= {levels.district.name.lower(): "parent"} if levels.district else {}
        names |= {levels.ward.name.lower(): "official_name"} if levels.ward else {}
    return names


def _shown(table: Table) -> list[str]:
    """One name for each field, in Indonesian where there is one."""
    return [others.split(", ")[0] or field for field, others in COLUMNS[table].items()]


def _plain(name: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", name.lower().replace("²", "2")))
