"""Sentences about a build as a whole."""

WAY_ID = (
    "pasang Pango (Debian/Ubuntu: sudo apt install libpango-1.0-0 libpangoft2-1.0-0 "
    "libharfbuzz-subset0; macOS: brew install pango; Windows: MSYS2, lalu "
    "pacman -S mingw-w64-ucrt-x86_64-pango), lalu jalankan lagi bukusaku build"
)
WAY_EN = (
    "install Pango (Debian/Ubuntu: sudo apt install libpango-1.0-0 libpangoft2-1.0-0 "
    "libharfbuzz-subset0; macOS: brew install pango; Windows: MSYS2, then "
    "pacman -S mingw-w64-ucrt-x86_64-pango), then run bukusaku build again"
)

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
    "site-search-shortened": {
        "id": (
            "yang dicari hanya {letters} huruf pertama tiap bagian: teks buku ini sangat panjang",
            "judul selalu ditemukan; tulis yang terpenting di awal tiap bagian",
        ),
        "en": (
            "only the first {letters} letters of each section are searched: the book is very long",
            "titles are always found; say what matters most at the beginning of each section",
        ),
    },
    "site-one-file-left-out": {
        "id": (
            "{file} tidak dibuat: teksnya jauh melebihi batas {budget}",
            "bila berkas sebesar itu tetap perlu, naikkan batasnya di 'budgets' pada book.yaml",
        ),
        "en": (
            "{file} was not made: its text is far over the budget of {budget}",
            "if so large a file is needed all the same, raise its budget in 'budgets' of book.yaml",
        ),
    },
    "pipeline-no-pdf": {
        "id": ("{files} tidak dapat dibuat: Pango tidak ditemukan di komputer ini", WAY_ID),
        "en": ("{files} cannot be made: Pango was not found on this computer", WAY_EN),
    },
    "pipeline-site-alone": {
        "id": (
            "hanya situs yang dibuat, tanpa {files}: Pango tidak ditemukan di komputer ini",
            WAY_ID,
        ),
        "en": (
            "only the site was made, without {files}: Pango was not found on this computer",
            WAY_EN,
        ),
    },
}
