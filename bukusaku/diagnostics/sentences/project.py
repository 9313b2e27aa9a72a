"""Sentences about where a project is."""

SENTENCES = {
    "project-not-found": {
        "id": (
            "tidak ada buku di sini: berkas content/book.yaml tidak ditemukan",
            "jalankan dari folder buku, atau sebut foldernya: bukusaku --project FOLDER build",
        ),
        "en": (
            "no book here: content/book.yaml was not found",
            "run it from the book's folder, or name it: bukusaku --project FOLDER build",
        ),
    },
}
