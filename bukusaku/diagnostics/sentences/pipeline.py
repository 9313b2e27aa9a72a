"""Sentences about a build as a whole."""

SENTENCES = {
    "pipeline-over-budget": {
        "id": (
            "berkas {file} berukuran {size}, lebih dari batas {budget}",
            "kecilkan gambarnya, atau naikkan batasnya di 'budgets' pada book.yaml",
        ),
        "en": (
            "the file {file} has {size}, more than its budget of {budget}",
            "make its pictures smaller, or raise its budget in 'budgets' of book.yaml",
        ),
    },
    "page-over-budget": {
        "id": (
            "{count} halaman melebihi batas '{part}'; {page} memuat {size} dari {budget}",
            "kecilkan gambarnya, atau naikkan batas '{part}' di 'budgets' pada book.yaml",
        ),
        "en": (
            "{count} pages exceed the budget '{part}'; {page} loads {size} of {budget}",
            "make its pictures smaller, or raise the budget '{part}' in 'budgets' of book.yaml",
        ),
    },
    "pipeline-no-pdf": {
        "id": (
            "buku saku PDF tidak dibuat, hanya situs: Pango tidak ditemukan di komputer ini",
            (
                "pasang Pango (Debian/Ubuntu: sudo apt install libpango-1.0-0 libpangoft2-1.0-0 "
                "libharfbuzz-subset0; macOS: brew install pango; Windows: MSYS2, lalu "
                "pacman -S mingw-w64-ucrt-x86_64-pango), lalu jalankan lagi bukusaku build"
            ),
        ),
        "en": (
            "no pocket book PDF was made, only the site: Pango was not found on this computer",
            (
                "install Pango (Debian/Ubuntu: sudo apt install libpango-1.0-0 libpangoft2-1.0-0 "
                "libharfbuzz-subset0; macOS: brew install pango; Windows: MSYS2, then "
                "pacman -S mingw-w64-ucrt-x86_64-pango), then run bukusaku build again"
            ),
        ),
    },
}
