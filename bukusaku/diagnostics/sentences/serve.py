"""Sentences about the live preview."""

SENTENCES = {
    "serve-no-pango": {
        "id": ("Pango tidak ada, jadi PDF tidak dapat dibuat", "jalankan bukusaku doctor"),
        "en": ("Pango is missing, so that no PDF can be made", "run bukusaku doctor"),
    },
    "serve-no-port": {
        "id": (
            "semua port dari {first} sampai {last} sudah dipakai",
            "pilih yang lain: bukusaku serve --port 9000",
        ),
        "en": (
            "all ports from {first} to {last} are taken",
            "choose another: bukusaku serve --port 9000",
        ),
    },
    "serve-pdf-ended": {
        "id": (
            "sistem menghentikan pembuatan PDF, mungkin karena memori kurang",
            "tutup program lain, lalu simpan lagi",
        ),
        "en": (
            "the system ended the making of the PDF, perhaps for want of memory",
            "close other programs, then save again",
        ),
    },
}
