"""Sentences about a site and a PDF that do not tell the same book."""

SENTENCES = {
    "truth-missing-section": {
        "id": (
            "{medium} tidak memuat bagian “{section}”, padahal bagian itu ada di buku",
            "pastikan templat buatan sendiri mencetak setiap bagian dengan id-nya",
        ),
        "en": (
            "the {medium} lacks the section “{section}” of the book",
            "see that templates of your own print every section with its id",
        ),
    },
    "truth-order": {
        "id": (
            "urutan {medium} bukan urutan buku: “{section}” berada di tempat “{expected}”",
            "pastikan templat buatan sendiri tidak mengurutkan ulang bagian-bagian buku",
        ),
        "en": (
            "the order of the {medium} is not the book's: “{section}” stands for “{expected}”",
            "see that templates of your own leave the sections in their order",
        ),
    },
    "truth-missing-statement": {
        "id": (
            "{medium} tidak memuat “{text}”, padahal kalimat itu ada di buku",
            "pastikan templat buatan sendiri mencetak seluruh isi catatan ini",
        ),
        "en": (
            "the {medium} does not say “{text}”, but the book does",
            "see that templates of your own print everything the record says",
        ),
    },
}
