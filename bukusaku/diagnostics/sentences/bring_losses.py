"""Sentences about what a document holds that a book could not take over."""

SENTENCES = {
    "bring-kept-insertion": {
        "id": (
            "tambahan yang belum disetujui (track changes) dianggap disetujui ({count}): {where}",
            "periksa apakah kata-kata itu memang dimaksud",
        ),
        "en": (
            "insertions that nobody accepted (track changes) were taken in ({count}): {where}",
            "see whether these words are meant",
        ),
    },
    "bring-lost-chart": {
        "id": (
            "diagram tidak ikut ({count}): {where}",
            "tulis angkanya sebagai tabel, atau sebagai blok ```chart",
        ),
        "en": (
            "charts were left out ({count}): {where}",
            "write their figures as a table, or in a ```chart block",
        ),
    },
    "bring-lost-comment": {
        "id": ("komentar tidak ikut ({count}): {where}", "selesaikan komentarnya di naskah"),
        "en": ("comments were left out ({count}): {where}", "settle them in the document"),
    },
    "bring-lost-deletion": {
        "id": (
            "kata yang ditandai hapus (track changes) tidak ikut ({count}): {where}",
            "tulis lagi bila masih diperlukan",
        ),
        "en": (
            "words marked as deleted (track changes) were left out ({count}): {where}",
            "write them again if they are still needed",
        ),
    },
    "bring-lost-drawing": {
        "id": (
            "bentuk gambar atau SmartArt tidak ikut ({count}): {where}",
            "simpan sebagai gambar PNG, atau tulis isinya sebagai daftar",
        ),
        "en": (
            "shapes or SmartArt were left out ({count}): {where}",
            "save them as PNG pictures, or write them as a list",
        ),
    },
    "bring-lost-equation": {
        "id": ("rumus tidak ikut ({count}): {where}", "tulis dengan kata atau sebagai gambar"),
        "en": ("equations were left out ({count}): {where}", "put them in words or as pictures"),
    },
    "bring-lost-heading-note": {
        "id": (
            "catatan kaki pada judul tidak ikut ({count}): {where}",
            "pindahkan ke kalimat pertama di bawahnya",
        ),
        "en": (
            "footnotes in headings were left out ({count}): {where}",
            "move them to the first sentence below",
        ),
    },
    "bring-lost-link": {
        "id": (
            "tautan di dalam naskah atau ke berkas lain menjadi teks biasa ({count}): {where}",
            "tulis sebagai rujukan, misalnya [[chapter:nama]]",
        ),
        "en": (
            "links within the document or to other files became plain text ({count}): {where}",
            "write them as references, like [[chapter:name]]",
        ),
    },
    "bring-lost-object": {
        "id": (
            "objek tertanam tidak ikut ({count}): {where}",
            "salin isinya sebagai teks atau tabel",
        ),
        "en": (
            "embedded objects were left out ({count}): {where}",
            "copy what is in them as text or a table",
        ),
    },
    "bring-lost-picture": {
        "id": (
            "gambar tidak ikut karena terlalu besar atau ada di luar berkas ({count}): {where}",
            "simpan gambarnya di content/images lalu sebut di bab",
        ),
        "en": (
            "pictures too large or outside of the file were left out ({count}): {where}",
            "put them into content/images and name them in the chapter",
        ),
    },
    "bring-lost-picture-format": {
        "id": (
            "gambar dengan format yang tidak dikenal buku tidak ikut ({count}): {where}",
            "simpan ulang sebagai PNG atau JPG",
        ),
        "en": (
            "pictures in a format that no book holds were left out ({count}): {where}",
            "save them anew as PNG or JPG",
        ),
    },
    "bring-lost-list-start": {
        "id": (
            "daftar ini tidak mulai dari 1 di naskah, dan kini mulai dari 1 ({count}): {where}",
            "satukan daftar yang terputus, atau tulis nomornya sebagai bagian dari kalimat",
        ),
        "en": (
            "these numbered lists did not begin at 1, and do now ({count}): {where}",
            "join a list that was broken off, or write the numbers as part of the sentences",
        ),
    },
    "bring-lost-running-heads": {
        "id": (
            "kepala dan kaki halaman tidak ikut",
            "tidak perlu apa-apa: bukusaku membuatnya sendiri",
        ),
        "en": ("page headers and footers were left out", "nothing to do: bukusaku makes its own"),
    },
    "bring-lost-table-of-contents": {
        "id": (
            "daftar isi dari naskah tidak ikut",
            "tidak perlu apa-apa: bukusaku membuatnya sendiri",
        ),
        "en": (
            "the table of contents was left out",
            "nothing to do: bukusaku makes its own",
        ),
    },
    "bring-merged-cells": {
        "id": (
            "sel gabungan di tabel diisi ulang di setiap selnya ({count}): {where}",
            "periksa apakah tabelnya masih mudah dibaca",
        ),
        "en": (
            "merged cells in tables were filled in every cell they cover ({count}): {where}",
            "see whether the table still reads well",
        ),
    },
    "bring-moved-text-box": {
        "id": (
            "kotak teks menjadi paragraf biasa ({count}): {where}",
            "periksa apakah tempatnya sudah tepat",
        ),
        "en": (
            "text boxes became plain paragraphs ({count}): {where}",
            "see whether they stand in the right place",
        ),
    },
    "bring-nested-table": {
        "id": (
            "tabel di dalam tabel menjadi teks biasa ({count}): {where}",
            "tulis sebagai tabel sendiri",
        ),
        "en": (
            "tables within tables became plain text ({count}): {where}",
            "write each as a table of its own",
        ),
    },
}
