"""Sentences about names of files that are not names on every computer."""

SENTENCES = {
    "check-name-unusable": {
        "id": (
            "nama '{name}' tidak dapat dipakai di Windows",
            "ganti namanya: tanpa tanda seperti : ? *, tanpa titik di akhir, bukan con, aux, nul",
        ),
        "en": (
            "the name '{name}' cannot be used on Windows",
            "rename it: no signs like : ? *, no dot at the end, and not con, aux or nul",
        ),
    },
    "check-names-clash": {
        "id": (
            "nama ini hanya berbeda huruf besar-kecil dari '{other}'",
            "ganti salah satunya: di Windows dan macOS keduanya satu berkas",
        ),
        "en": (
            "this name differs from '{other}' in letter case only",
            "rename one of them: on Windows and macOS they are one file",
        ),
    },
}
