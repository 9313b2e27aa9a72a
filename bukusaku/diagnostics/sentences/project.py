"""Sentences about where a project is."""

SENTENCES = {
    "project-not-found": {
        "id": (
            "tidak ada buku di sini: berkas content/book.yaml tidak ditemukan",
            (
                "jalankan dari folder buku, sebut foldernya (--project FOLDER), "
                "atau mulai buku baru: bukusaku new FOLDER"
            ),
        ),
        "en": (
            "no book here: content/book.yaml was not found",
            (
                "run it from the book's folder, name it (--project FOLDER), or start a new book: "
                "bukusaku new FOLDER"
            ),
        ),
    },
}
