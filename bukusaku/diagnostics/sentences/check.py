"""Sentences about what the records of a book say of each other."""

MEANT = {"id": "maksud Anda '{suggestion}'?", "en": "did you mean '{suggestion}'?"}

SENTENCES = {
    "check-budget-file": {
        "id": ("batas untuk '{file}', yang tidak dibuat", MEANT["id"], "yang ada: {known}"),
        "en": ("a budget for '{file}', which is not made", MEANT["en"], "there are: {known}"),
    },
    "check-changes-untold": {
        "id": (
            "perubahan di changes.yaml tidak dimuat di mana pun",
            "tambahkan changes pada 'contents' di book.yaml, misalnya di 'back'",
        ),
        "en": (
            "the changes in changes.yaml are told nowhere",
            "add changes to 'contents' in book.yaml, for example to 'back'",
        ),
    },
    "check-audience": {
        "id": ("tidak ada edisi '{name}' di 'editions'", MEANT["id"], "yang ada: {known}"),
        "en": ("'editions' has no edition '{name}'", MEANT["en"], "there are: {known}"),
    },
    "check-edition-reserved": {
        "id": ("'{name}' berarti buku lengkap, bukan edisi", "pilih id lain, misalnya 'warga'"),
        "en": ("'{name}' means the whole book, not an edition", "choose another id, as 'citizens'"),
    },
    "check-edition-twice": {
        "id": ("id edisi '{name}' sudah dipakai di {other}", "pilih id lain"),
        "en": ("the edition's id '{name}' is taken already at {other}", "choose another id"),
    },
    "check-edition-parts": {
        "id": (
            "edisi ini memuat '{name}', yang tidak ada di daftar isi",
            MEANT["id"],
            "yang ada: {known}",
        ),
        "en": (
            "this edition holds '{name}', which the contents do not have",
            MEANT["en"],
            "there are: {known}",
        ),
    },
    "check-edition-roles": {
        "id": ("edisi ini untuk peran '{name}', yang tidak ada", MEANT["id"], "yang ada: {known}"),
        "en": (
            "this edition is for the role '{name}', which does not exist",
            MEANT["en"],
            "there are: {known}",
        ),
    },
    "check-dead-citation": {
        "id": (
            "kutipan ini menunjuk sumber '{id}', yang tidak ada",
            MEANT["id"],
            "yang ada: {known}",
            "tambahkan sumbernya: bukusaku add source, atau hapus kutipan ini",
        ),
        "en": (
            "this cites the source '{id}', which does not exist",
            MEANT["en"],
            "there are: {known}",
            "add the source: bukusaku add source, or take the citation out",
        ),
    },
    "check-dead-heading": {
        "id": (
            "tidak ada judul dengan alamat '#{slug}' di '{title}'",
            "maksud Anda '#{suggestion}'?",
            "yang ada: {known}",
        ),
        "en": (
            "no heading of '{title}' has the address '#{slug}'",
            "did you mean '#{suggestion}'?",
            "there are: {known}",
        ),
    },
    "check-dead-id": {
        "id": (
            "di sini tertulis {kind} '{id}', yang tidak ada",
            MEANT["id"],
            "yang ada: {known}",
            "belum ada satu pun; tambahkan dulu, atau hapus dari sini",
        ),
        "en": (
            "this names the {kind} '{id}', which does not exist",
            MEANT["en"],
            "there are: {known}",
            "there are none yet; add it first, or take it out here",
        ),
    },
    "check-dead-link": {
        "id": ("tautan menuju '{target}', yang tidak ada", MEANT["id"], "yang ada: {known}"),
        "en": (
            "the link leads to '{target}', which does not exist",
            MEANT["en"],
            "there are: {known}",
        ),
    },
    "check-dead-reference": {
        "id": (
            "rujukan ini menunjuk {kind} '{id}', yang tidak ada",
            MEANT["id"],
            "yang ada: {known}",
            "belum ada satu pun; tambahkan dulu, atau hapus rujukan ini",
        ),
        "en": (
            "this refers to the {kind} '{id}', which does not exist",
            MEANT["en"],
            "there are: {known}",
            "there are none yet; add it first, or take the reference out",
        ),
    },
    "check-event-outside-stage": {
        "id": (
            "peristiwa ini di luar waktu tahap '{stage}', yang tertulis di {other}",
            "periksa tanggalnya, atau pilih tahap lain",
        ),
        "en": (
            "this event lies outside the time of the stage '{stage}', given in {other}",
            "look at its dates, or choose another stage",
        ),
    },
    "check-image-kind": {
        "id": (
            "gambar '{target}' berjenis lain",
            "simpan ulang sebagai salah satu dari ini: {known}",
        ),
        "en": (
            "the image '{target}' is of another kind",
            "save it again as one of these: {known}",
        ),
    },
    "check-image-missing": {
        "id": (
            "gambar '{target}' tidak ada",
            MEANT["id"],
            "simpan gambarnya di content/images; yang sudah ada: {known}",
            "simpan gambarnya di content/images, lalu tulis ../images/ dan nama berkasnya",
        ),
        "en": (
            "there is no image '{target}'",
            MEANT["en"],
            "put the picture into content/images; there are: {known}",
            "put the picture into content/images and write ../images/ and its name",
        ),
    },
    "check-image-not-a-file": {
        "id": ("gambar '{target}' adalah folder, bukan berkas", "tunjuk satu berkas di dalamnya"),
        "en": ("the image '{target}' is a folder, not a file", "point to one of the files in it"),
    },
    "check-image-outside": {
        "id": (
            "gambar '{target}' berada di luar folder buku",
            "salin berkasnya ke content/images/, lalu tunjuk salinan itu",
        ),
        "en": (
            "the image '{target}' lies outside the book's folder",
            "copy the file to content/images/ and point to the copy",
        ),
    },
    "check-level-unnamed": {
        "id": (
            "tempat ini setingkat '{level}', yang belum diberi nama di book.yaml",
            "isi 'levels' di book.yaml: {level}: {{name: …, head: …}}",
        ),
        "en": (
            "this place is on the level '{level}', which has no name in book.yaml",
            "give it one under 'levels' in book.yaml: {level}: {{name: …, head: …}}",
        ),
    },
    "check-link-garbled": {
        "id": ("alamat '{target}' tidak lengkap", "tulis seperti https://situs.go.id/halaman"),
        "en": (
            "the address '{target}' is not complete",
            "write it as in https://site.example/page",
        ),
    },
    "check-link-not-a-page": {
        "id": (
            "tautan menuju '{target}', yang bukan halaman buku ini",
            "tulis berkas .md seperti ../roles/nama.md, #judul, atau alamat https lengkap",
        ),
        "en": (
            "the link leads to '{target}', which is no page of this book",
            "write a .md file as in ../roles/name.md, a #heading, or a whole https address",
        ),
    },
    "check-place-above-parent": {
        "id": (
            "'{place}' tidak dapat berada di dalam '{parent}': tingkatnya tidak lebih rendah",
            "periksa 'level' dan 'parent' keduanya",
        ),
        "en": (
            "'{place}' cannot lie within '{parent}': its level is not below it",
            "look at 'level' and 'parent' of both",
        ),
    },
    "check-role-without-duty": {
        "id": (
            "tidak ada tahap yang memberi tugas kepada peran '{id}'",
            "tambahkan di 'duties' sebuah tahap, atau tulis di sini duties: belum tersedia",
        ),
        "en": (
            "no stage gives the role '{id}' a duty",
            "add one to the 'duties' of a stage, or write here duties: unavailable",
        ),
    },
    "check-source-uncited": {
        "id": (
            "sumber '{id}' tidak dikutip di mana pun",
            "kutip dengan [@{id}] atau di 'sources', atau hapus sumbernya",
        ),
        "en": (
            "the source '{id}' is not cited anywhere",
            "cite it with [@{id}] or in 'sources', or delete it",
        ),
    },
    "check-stage-without-responsible": {
        "id": (
            "tahap ini belum punya peran yang bertugas",
            (
                "tambahkan di 'duties' satu peran dengan level: bertugas, "
                "atau tulis duties: belum tersedia"
            ),
        ),
        "en": (
            "no role is responsible for this stage",
            "add a role with level: responsible to 'duties', or write duties: unavailable",
        ),
    },
    "check-unknown-kind": {
        "id": ("jenis rujukan '{written}' tidak dikenal", MEANT["id"], "yang ada: {known}"),
        "en": ("unknown kind of reference '{written}'", MEANT["en"], "there are: {known}"),
    },
}
