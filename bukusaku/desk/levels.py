"""Words an editor may accept for the levels of a place; each can be answered otherwise."""

from __future__ import annotations

HEADS = {
    "kota": "wali kota",
    "kabupaten": "bupati",
    "provinsi": "gubernur",
    "kecamatan": "camat",
    "distrik": "kepala distrik",
    "kelurahan": "lurah",
    "desa": "kepala desa",
    "kampung": "kepala kampung",
    "nagari": "wali nagari",
}
DISTRICT = "kecamatan"
WARDS = {"kota": "kelurahan"}
WARD = "desa"


def level_of(place: str) -> str:
    """`kota` for `Kota Ambon`."""
    first = place.split(maxsplit=1)[0].lower() if place.split() else ""
    return first if first in HEADS else "daerah"


def ward_of(region: str) -> str:
    """What the smallest level is called where the region is a `region`."""
    return WARDS.get(region, WARD)


def head_of(level: str) -> str:
    """Who heads a level."""
    return HEADS.get(level, f"kepala {level}")


def program_of(place: str) -> str:
    """`Ambon Smart City` for `Kota Ambon`."""
    first, _, rest = place.partition(" ")
    return f"{rest if rest and first.lower() in HEADS else place} Smart City"
