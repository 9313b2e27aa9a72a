"""Sentences about starting a book, adding to it and looking after it."""

SENTENCES = {
    "desk-cannot-write": {
        "id": ("'{folder}' tidak dapat ditulis: {reason}", "pilih folder lain, lalu coba lagi"),
        "en": ("'{folder}' cannot be written: {reason}", "choose another folder and try again"),
    },
    "desk-id-taken": {
        "id": (
            "{kind} '{id}' sudah ada; tidak ada yang diubah",
            "pakai judul lain, atau pilih nama berkasnya sendiri: --id {free}",
        ),
        "en": (
            "{kind} '{id}' is there already; nothing was changed",
            "use another title, or choose its id yourself: --id {free}",
        ),
    },
    "desk-id-unfit": {
        "id": (
            "dari '{title}' tidak dapat dibuat nama berkas",
            "pilih sendiri, huruf kecil, angka, dan tanda hubung: --id {kind}-baru",
        ),
        "en": (
            "no id can be made from '{title}'",
            "choose one, of small letters, digits and hyphens: --id new-{kind}",
        ),
    },
    "desk-is-a-file": {
        "id": ("'{folder}' adalah berkas, bukan folder", "pilih nama folder yang lain"),
        "en": ("'{folder}' is a file, not a folder", "choose another name for the folder"),
    },
    "desk-list-as-csv": {
        "id": (
            "daftar ini berupa tabel CSV; tidak ada yang diubah",
            "tambahkan barisnya dengan Excel, atau jadikan {yaml}",
        ),
        "en": (
            "this list is a CSV table; nothing was changed",
            "add the row with a spreadsheet, or turn the list into {yaml}",
        ),
    },
    "desk-list-unfit": {
        "id": (
            "daftar ini tidak ditulis sebagai baris '- id: …', jadi tidak ditambah",
            "tulis tiap isinya mulai dengan '- id: …' di awal baris",
        ),
        "en": (
            "this list is not written in lines '- id: …', so nothing was added",
            "begin each of its records with '- id: …' at the start of a line",
        ),
    },
    "desk-not-empty": {
        "id": (
            "folder '{folder}' tidak kosong; sudah ada {names}",
            "pilih nama folder baru; bukusaku tidak menimpa berkas siapa pun",
        ),
        "en": (
            "the folder '{folder}' is not empty; it has {names}",
            "choose a new folder; bukusaku writes over nobody's files",
        ),
    },
    "desk-title-empty": {
        "id": ("judulnya kosong", 'tulis di antara tanda kutip: "Judul"'),
        "en": ("the title is empty", 'write it between quotation marks: "Title"'),
    },
}
