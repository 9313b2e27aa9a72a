"""How near two spellings are: a typing slip apart, or only an ending."""

from __future__ import annotations

SHORTEST = 5
"""Names of fewer letters have too many true neighbours."""

FAR = 3
"""So many letters apart, two spellings are none of the same name."""

ENDINGS = ("nya", "lah", "an", "i", "s", "es", "ku", "mu", "kan")


def is_slip(written: str, known: str) -> bool:
    """Whether one may well be a slip for the other: same first letter, few differences."""
    shorter = min(len(written), len(known))
    if shorter < SHORTEST or written[0] != known[0] or abs(len(written) - len(known)) > 2:
        return False
    return 0 < distance(written.lower(), known.lower()) <= (2 if shorter >= 8 else 1)


def is_inflection(one: str, other: str) -> bool:
    """`Kelurahannya` of `Kelurahan`."""
    short, long = sorted((one.lower(), other.lower()), key=len)
    return long.startswith(short) and long[len(short) :] in ENDINGS


def distance(one: str, other: str) -> int:
    """Letters to change, add, leave out or swap with the next (optimal string alignment).

    No more than `FAR` are counted.
    """
    if abs(len(one) - len(other)) >= FAR:
        return FAR
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, sign in enumerate(other, 1):
            cost = min(last[column] + 1, now[-1] + 1, last[column - 1] + (letter != sign))
            if row > 1 < column and letter == other[column - 2] and sign == one[row - 2]:
                cost = min(cost, before[column - 2] + 1)
            now.append(cost)
        if min(now) >= FAR <= min(last):
            return FAR
        before, last = last, now
    return min(last[-1], FAR)
