"""Sentences about bringing in tables."""

SENTENCES = {
    "bring-column-skipped": {
        "id": (
            "kolom ini tidak dikenal dan tidak ikut: {where}",
            "ganti nama kolomnya bila perlu, hapus barisnya dari daftar, lalu ulangi",
        ),
        "en": (
            "these columns are not known and were left out: {where}",
            "rename them if they matter, take the rows off the list, and try again",
        ),
    },
    "bring-column-twice": {
        "id": (
            "kolom '{column}' mengisi '{field}', yang sudah diisi kolom lain",
            "hapus atau ganti nama salah satunya",
        ),
        "en": (
            "the column '{column}' fills '{field}', which another column fills already",
            "remove or rename one of them",
        ),
    },
    "bring-duties-unfit": {
        "id": (
            "tugas di halaman ini tidak ditulis baris demi baris, jadi tidak ditambah",
            "hapus baris duties ini, atau tulis tiap tugas mulai dengan '- role: …'",
        ),
        "en": (
            "the duties of this page are not written line by line, so nothing was added",
            "remove this line, or begin each duty with '- role: …'",
        ),
    },
    "bring-duty-without-stage": {
        "id": (
            "baris ini tidak menyebut tahapnya",
            "isi kolom tahap, atau sebut untuk semua baris: --stage nama-tahap",
        ),
        "en": (
            "this row names no stage",
            "fill a column 'stage', or name it for all rows: --stage name-of-stage",
        ),
    },
    "bring-formula": {
        "id": (
            "sel {cell} berisi rumus yang hasilnya tidak tersimpan",
            "buka di Excel atau LibreOffice lalu simpan, atau ganti rumusnya dengan hasilnya",
        ),
        "en": (
            "the cell {cell} holds a formula whose result was not saved",
            "open it in a spreadsheet program and save it, or put the result in its place",
        ),
    },
    "bring-id-taken": {
        "id": (
            "{kind} '{id}' sudah ada; tidak ada yang ditulis",
            "hapus baris ini, atau beri id lain di kolom id",
        ),
        "en": (
            "{kind} '{id}' is there already; nothing was written",
            "remove this row, or give another id in a column 'id'",
        ),
    },
    "bring-many-rows": {
        "id": ("tabel ini lebih dari {limit} baris", "bagi menjadi beberapa tabel"),
        "en": ("this table has more than {limit} rows", "divide it"),
    },
    "bring-no-column": {
        "id": (
            "tidak ada kolom yang dikenal di baris pertama",
            "beri nama kolom di baris pertama; yang dikenal: {known}",
        ),
        "en": (
            "no column of the first row is known",
            "name the columns in the first row; these are known: {known}",
        ),
    },
    "bring-no-id": {
        "id": ("dari '{name}' tidak dapat dibuat nama", "isi kolom id untuk baris ini"),
        "en": ("no id can be made from '{name}'", "fill a column 'id' for this row"),
    },
    "bring-no-rows": {
        "id": (
            "tidak ada baris isi di tabel ini",
            "baris pertama berisi nama kolom, isinya mulai dari baris kedua",
        ),
        "en": (
            "there are no rows in this table",
            "the first row names the columns, records begin in the second",
        ),
    },
    "bring-no-sheet": {
        "id": ("tidak ada lembar '{name}'", "yang ada: {known}"),
        "en": ("there is no sheet '{name}'", "there are: {known}"),
    },
    "bring-no-such-level": {
        "id": (
            "tingkat '{written}' tidak dikenal",
            "maksud Anda '{suggestion}'?",
            "pilih: {known}",
        ),
        "en": (
            "there is no level '{written}'",
            "did you mean '{suggestion}'?",
            "choose one of: {known}",
        ),
    },
    "bring-no-such-record": {
        "id": (
            "{kind} '{written}' tidak ada di buku ini",
            "maksud Anda '{suggestion}'?",
            "yang ada: {known}",
            "tambahkan dulu ke buku, atau kosongkan selnya",
        ),
        "en": (
            "this book has no {kind} '{written}'",
            "did you mean '{suggestion}'?",
            "there are: {known}",
            "add it to the book first, or leave the cell empty",
        ),
    },
    "bring-row-general": {
        "id": (
            "{count} baris berisi kepanjangan saja dan ditandai umum: baris {where}",
            "isi artinya bila istilah ini perlu dijelaskan",
        ),
        "en": (
            "{count} rows have an expansion only and are marked as general: rows {where}",
            "give the meaning where a term needs one",
        ),
    },
    "bring-row-proposal": {
        "id": (
            "{count} baris tanpa sumber ditandai usulan: baris {where}",
            "isi sources dengan nama sumber bila isinya sudah pasti",
        ),
        "en": (
            "{count} rows without a source are marked as proposals: rows {where}",
            "name their sources where they are certain",
        ),
    },
    "bring-row-renamed": {
        "id": (
            "{count} baris bernama sama dengan baris lain dan diberi id lain: {where}",
            "isi kolom id bila ingin nama sendiri",
        ),
        "en": (
            "{count} rows share a name with another and were given other ids: {where}",
            "fill a column 'id' to choose them yourself",
        ),
    },
    "bring-row-unknown": {
        "id": (
            "{count} baris tanpa isi utama ditandai belum tersedia: baris {where}",
            "lengkapi bila sudah diketahui",
        ),
        "en": (
            "{count} rows without their main content are marked as not available: rows {where}",
            "fill them in when they are known",
        ),
    },
    "bring-unknown-table": {
        "id": (
            "belum disebut tabel apa ini",
            "tambahkan --as glosarium, --as tempat, --as kegiatan, atau --as tugas",
        ),
        "en": (
            "nobody said what table this is",
            "add --as glossary, --as places, --as events or --as duties",
        ),
    },
}
