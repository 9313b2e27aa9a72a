"""What an editor of a region of our own making answers."""

from datetime import date

from bukusaku.desk.new import Answers


def answers(**told: str) -> Answers:
    """Those of a whole book, some of them told otherwise."""
    words = {
        "place": "Kabupaten Sagu Raya",
        "program": "Sagu Raya Smart City",
        "region": "kabupaten",
        "region_head": "bupati",
        "district": "distrik",
        "district_head": "kepala distrik",
        "ward": "kampung",
        "ward_head": "kepala kampung",
    }
    return Answers(**(words | told), languages=("id",), date=date(2027, 3, 1))
