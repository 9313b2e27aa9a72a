"""Sentences about `book.yaml`: what is made of a book, and in what order it stands."""

MEANT = {"id": "maksud Anda '{suggestion}'?", "en": "did you mean '{suggestion}'?"}

SENTENCES = {
    "book-final-not-approved": {
        "id": (
            "edisi berstatus final, tetapi 'approved_by' atau 'approved_on' belum diisi",
            "isi keduanya, atau tulis status: draf",
        ),
        "en": (
            "the edition is final, but 'approved_by' or 'approved_on' is not given",
            "give both, or write status: draft",
        ),
    },
    "book-language-twice": {
        "id": ("satu bahasa disebut dua kali", "hapus salah satunya"),
        "en": ("a language is named twice", "delete one of them"),
    },
    "book-not-a-language": {
        "id": ("'{written}' bukan kode bahasa", "tulis dua atau tiga huruf kecil, misalnya id, en"),
        "en": ("'{written}' is no code of a language", "write two or three letters, as in id, en"),
    },
    "book-not-a-size": {
        "id": (
            "'{field}' harus ukuran berkas, bukan '{written}'",
            "tulis seperti 900 kB atau 1 MB",
        ),
        "en": (
            "'{field}' must be a size of a file, not '{written}'",
            "write it as in 900 kB, 1 MB",
        ),
    },
    "book-number-too-large": {
        "id": ("'{field}' paling besar {le}, bukan {written}", None),
        "en": ("'{field}' may be {le} at most, not {written}", None),
    },
    "book-number-too-small": {
        "id": ("'{field}' paling kecil {ge}, bukan {written}", None),
        "en": ("'{field}' must be {ge} at least, not {written}", None),
    },
    "book-part-empty": {
        "id": (
            "'{part}' belum punya isi: belum ada {kind} di content/{files}",
            "isi content/{files}, atau hapus '{part}' dari contents",
        ),
        "en": (
            "'{part}' has nothing in it: there is no {kind} in content/{files}",
            "write one in content/{files}, or take '{part}' out of contents",
        ),
    },
    "book-part-twice": {
        "id": ("'{part}' sudah punya tempat di {other}", "hapus salah satunya"),
        "en": ("'{part}' has its place already in {other}", "delete one of them"),
    },
    "book-part-unknown": {
        "id": ("'{part}' tidak dikenal sebagai bagian buku", MEANT["id"]),
        "en": ("'{part}' is not known as a part of the book", MEANT["en"]),
    },
}
