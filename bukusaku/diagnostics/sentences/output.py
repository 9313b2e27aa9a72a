"""Sentences about publishing the finished files."""

SENTENCES = {
    "output-archive-not-ours": {
        "id": (
            "'{folder}' sudah ada dan bukan buatan bukusaku, jadi tidak ditimpa",
            "pindahkan atau ganti nama berkas itu, lalu jalankan lagi",
        ),
        "en": (
            "'{folder}' is there already and is not bukusaku's, so it is not written over",
            "move or rename that file, then run again",
        ),
    },
    "output-bad-path": {
        "id": (
            "'{path}' tidak dapat menjadi nama berkas di semua komputer",
            'hindari \\ : * ? " < > |, titik atau spasi di ujung, dan nama seperti con atau nul',
        ),
        "en": (
            "'{path}' cannot be the name of a file on every computer",
            'avoid \\ : * ? " < > |, a dot or space at the end, and names like con or nul',
        ),
    },
    "output-busy": {
        "id": (
            "folder keluaran '{folder}' sedang ditulis oleh perintah bukusaku yang lain",
            "tunggu sampai perintah itu selesai, lalu jalankan lagi",
        ),
        "en": (
            "another bukusaku command is writing the output folder '{folder}'",
            "wait until it has finished, then run again",
        ),
    },
    "output-disk-full": {
        "id": (
            "tempat penyimpanan penuh; hasil yang lama di '{folder}' tetap utuh",
            "hapus berkas yang tidak dipakai, lalu jalankan lagi",
        ),
        "en": (
            "the disk is full; the last result in '{folder}' is still whole",
            "delete files you do not need, then run again",
        ),
    },
    "output-failed": {
        "id": (
            "'{file}' tidak dapat dibaca atau ditulis: {reason}",
            "periksa disk atau jaringan tempatnya, lalu jalankan lagi",
        ),
        "en": (
            "'{file}' cannot be read or written: {reason}",
            "look at the disk or network it is on, then run again",
        ),
    },
    "output-foreign-file": {
        "id": (
            "'{path}' tidak ditulis: di '{folder}' sudah ada '{file}' yang bukan buatan bukusaku",
            "pindahkan '{file}' dari folder keluaran",
        ),
        "en": (
            "'{path}' is not written: '{folder}' already has '{file}', which bukusaku did not make",
            "move '{file}' out of the output folder",
        ),
    },
    "output-holds-project": {
        "id": (
            "folder keluaran '{folder}' berisi proyek ini",
            "pilih folder lain, misalnya --output hasil",
        ),
        "en": (
            "the output folder '{folder}' holds this project",
            "choose another folder, for example --output result",
        ),
    },
    "output-in-sources": {
        "id": (
            "folder keluaran '{folder}' berada di dalam {sources}, tempat isi buku",
            "pilih folder lain, misalnya --output hasil",
        ),
        "en": (
            "the output folder '{folder}' is inside {sources}, where the book is written",
            "choose another folder, for example --output result",
        ),
    },
    "output-is-a-file": {
        "id": (
            "folder keluaran '{folder}' tidak dapat dibuat: '{file}' adalah berkas",
            "pindahkan berkas itu, atau pilih folder lain, misalnya --output hasil",
        ),
        "en": (
            "the output folder '{folder}' cannot be made: '{file}' is a file",
            "move that file, or choose another folder, for example --output result",
        ),
    },
    "output-is-home": {
        "id": (
            "folder keluaran '{folder}' berisi semua berkas Anda",
            "pilih folder lain, misalnya --output hasil",
        ),
        "en": (
            "the output folder '{folder}' holds all of your files",
            "choose another folder, for example --output result",
        ),
    },
    "output-is-root": {
        "id": (
            "folder keluaran '{folder}' adalah seluruh tempat penyimpanan",
            "pilih folder lain, misalnya --output hasil",
        ),
        "en": (
            "the output folder '{folder}' is the whole disk",
            "choose another folder, for example --output result",
        ),
    },
    "output-link-loop": {
        "id": (
            "folder keluaran '{folder}' adalah tautan yang kembali ke dirinya sendiri",
            "hapus tautan itu, atau pilih folder lain, misalnya --output hasil",
        ),
        "en": (
            "the output folder '{folder}' is a link that leads back to itself",
            "delete that link, or choose another folder, for example --output result",
        ),
    },
    "output-manifest-garbled": {
        "id": (
            "'{manifest}' di folder keluaran '{folder}' rusak atau dari versi yang lebih baru",
            "kosongkan folder '{folder}', lalu jalankan lagi",
        ),
        "en": (
            "'{manifest}' in the output folder '{folder}' is damaged or from a later version",
            "empty the folder '{folder}', then run again",
        ),
    },
    "output-not-ours": {
        "id": (
            "folder keluaran '{folder}' berisi berkas yang bukan buatan bukusaku: '{file}'",
            "pilih folder lain, misalnya --output hasil, atau kosongkan folder itu",
        ),
        "en": (
            "the output folder '{folder}' holds files that bukusaku did not make: '{file}'",
            "choose another folder, for example --output result, or empty that folder",
        ),
    },
    "output-not-writable": {
        "id": (
            "'{file}' tidak boleh ditulis",
            "periksa izin folder '{folder}', atau tutup program yang membuka berkas itu",
        ),
        "en": (
            "'{file}' may not be written",
            "check the permissions of '{folder}', or close the program that has the file open",
        ),
    },
    "output-nothing-published": {
        "id": ("belum ada situs di '{folder}'", "jalankan bukusaku build lebih dulu"),
        "en": ("there is no site in '{folder}' yet", "run bukusaku build first"),
    },
    "output-same-path": {
        "id": ("'{path}' dan '{other}' tidak dapat ada bersama di satu folder", None),
        "en": ("'{path}' and '{other}' cannot be in one folder together", None),
    },
    "output-unreadable": {
        "id": (
            "berkas hasil ini tidak dapat dibaca ({reason})",
            "hapus berkas itu, lalu bangun lagi",
        ),
        "en": ("this file of the output cannot be read ({reason})", "delete it, then build again"),
    },
}
