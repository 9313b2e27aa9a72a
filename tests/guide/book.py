"""The book that the guide's reader starts."""

from datetime import date

from bukusaku.desk.new import Answers

SAGU = Answers(
    place="Kota Sagu",
    program="Sagu Smart City",
    region="kota",
    region_head="wali kota",
    district="kecamatan",
    district_head="camat",
    ward="kelurahan",
    ward_head="lurah",
    languages=("id",),
    date=date(2027, 3, 1),
)
"""What the reader answers to `bukusaku new`."""
