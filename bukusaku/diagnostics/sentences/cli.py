"""Sentences about a command line that is not understood."""

HELP = {"id": "lihat {help}", "en": "see {help}"}
MEANT = {"id": "maksud Anda {suggestion}?", "en": "did you mean {suggestion}?"}

SENTENCES = {
    "usage-missing": {
        "id": ("{name} belum ditulis", HELP["id"]),
        "en": ("{name} is missing", HELP["en"]),
    },
    "usage-no-folder": {
        "id": ("folder yang disebut pada {name} tidak ada", HELP["id"]),
        "en": ("the folder given with {name} does not exist", HELP["en"]),
    },
    "usage-no-language": {
        "id": (
            "bahasa '{written}' belum dikenal",
            "yang dikenal: {known}; beberapa bahasa dipisah dengan koma, yang asli lebih dulu",
        ),
        "en": (
            "the language '{written}' is not known",
            "these are: {known}; put commas between them, the original first",
        ),
    },
    "usage-no-such-answer": {
        "id": (
            "'{written}' bukan salah satu pilihan",
            "maksud Anda '{suggestion}'?",
            "pilih salah satu: {choices}",
        ),
        "en": (
            "'{written}' is none of the choices",
            "did you mean '{suggestion}'?",
            "choose one of: {choices}",
        ),
    },
    "usage-no-such-command": {
        "id": ("perintah '{name}' tidak ada", MEANT["id"], HELP["id"]),
        "en": ("there is no command '{name}'", MEANT["en"], HELP["en"]),
    },
    "usage-no-such-option": {
        "id": ("pilihan '{name}' tidak ada", MEANT["id"], HELP["id"]),
        "en": ("there is no option '{name}'", MEANT["en"], HELP["en"]),
    },
    "usage-not-a-choice": {
        "id": ("isi {name} tidak dikenal", "pilih salah satu: {choices}"),
        "en": ("{name} has an unknown value", "choose one of: {choices}"),
    },
    "usage-option-without-value": {
        "id": ("pilihan {name} belum diberi isi yang benar", HELP["id"]),
        "en": ("the option {name} is not given a proper value", HELP["en"]),
    },
    "usage-other": {
        "id": ("perintah ini tidak dipahami: {message}", HELP["id"]),
        "en": ("this command is not understood: {message}", HELP["en"]),
    },
    "usage-too-much": {
        "id": ("terlalu banyak kata: {words}", HELP["id"]),
        "en": ("too many words: {words}", HELP["en"]),
    },
    "usage-no-date": {
        "id": ("isi {name} bukan tanggal", "tulis tahun-bulan-hari, misalnya 2027-03-01"),
        "en": ("the value of {name} is no date", "write year-month-day, as 2027-03-01"),
    },
    "usage-no-number": {
        "id": ("isi {name} bukan bilangan yang boleh", HELP["id"]),
        "en": ("the value of {name} is no number that can be used", HELP["en"]),
    },
    "usage-unfit": {
        "id": ("isi {name} tidak dapat dipakai: {message}", HELP["id"]),
        "en": ("the value of {name} cannot be used: {message}", HELP["en"]),
    },
}
