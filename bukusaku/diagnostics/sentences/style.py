"""What the copy editor says of words: spellings, names, dates, numbers, terms, length."""

SENTENCES = {
    "style-abbreviation-late": {
        "id": (
            "singkatan '{abbreviation}' dipakai sebelum dijelaskan di {where}",
            "pindahkan kepanjangannya ke sini: tulis panjang, lalu ({abbreviation})",
        ),
        "en": (
            "the abbreviation '{abbreviation}' is used before it is explained in {where}",
            "explain it here: write it out, then ({abbreviation})",
        ),
    },
    "style-abbreviation-unknown": {
        "id": (
            "singkatan '{abbreviation}' tidak ada di daftar istilah",
            "tambahkan: bukusaku add term {abbreviation}, atau tulis kepanjangannya saja",
        ),
        "en": (
            "the glossary does not explain the abbreviation '{abbreviation}'",
            "add it: bukusaku add term {abbreviation}, or write it out instead",
        ),
    },
    "style-date-impossible": {
        "id": ("tanggal '{written}' tidak ada di kalender", "periksa hari dan bulannya"),
        "en": ("there is no such day as '{written}'", "look at its day and month"),
    },
    "style-double-word": {
        "id": ("kata '{written}' tertulis dua kali", "hapus salah satunya"),
        "en": ("the word '{written}' is written twice", "delete one of them"),
    },
    "style-double-word-or-hyphen": {
        "id": (
            "kata '{written}' tertulis dua kali",
            "hapus salah satunya, atau tulis '{hyphened}' bila kata ulang",
        ),
        "en": (
            "the word '{written}' is written twice",
            "delete one of them, or write '{hyphened}' if it is meant so",
        ),
    },
    "style-fact-number": {
        "id": (
            "di sini tertulis '{written}', sedangkan fakta '{id}' menyebut {value}",
            "samakan angkanya, atau tulis [[fact:{id}]] supaya selalu sama",
        ),
        "en": (
            "this says '{written}', but the fact '{id}' says {value}",
            "make them agree, or write [[fact:{id}]] so that they always do",
        ),
    },
    "style-fact-overdue": {
        "id": (
            "fakta ini seharusnya sudah diperiksa lagi sebelum {day}",
            "cocokkan dengan sumbernya, lalu isi 'review_by' dengan tanggal berikutnya",
        ),
        "en": (
            "this fact was to be looked at again by {day}",
            "compare it with its source, then give 'review_by' the next date",
        ),
    },
    "style-long-paragraph": {
        "id": (
            "paragraf ini {words} kata, lebih dari {limit}",
            "bagi menjadi dua paragraf, masing-masing dengan satu pokok",
        ),
        "en": (
            "this paragraph has {words} words, more than {limit}",
            "make two of it, each with one point",
        ),
    },
    "style-long-sentence": {
        "id": ("kalimat ini {words} kata, lebih dari {limit}", "bagi menjadi dua kalimat"),
        "en": ("this sentence has {words} words, more than {limit}", "make two sentences of it"),
    },
    "style-name-spelling": {
        "id": (
            "nama '{written}' di tempat lain ditulis '{name}'",
            "pakai satu ejaan; ejaan lain sebuah tempat dicatat di 'variants'",
        ),
        "en": (
            "the name '{written}' is '{name}' elsewhere",
            "keep to one spelling; other spellings of a place go into its 'variants'",
        ),
    },
    "style-quotes-mixed": {
        "id": (
            "tanda {written} di sini, sedangkan di tempat lain dipakai bentuk yang lain",
            "pakai {other}",
        ),
        "en": ("the mark {written} here, while other places use another form", "use {other}"),
    },
    "style-spelling": {
        "id": ("'{written}' bukan ejaan baku", "tulis '{standard}'"),
        "en": ("'{written}' is not the standard spelling", "write '{standard}'"),
    },
    "style-term-unused": {
        "id": (
            "istilah '{term}' tidak dipakai di mana pun",
            "hapus dari daftar istilah, atau pakai di dalam teks",
        ),
        "en": (
            "the term '{term}' is not used anywhere",
            "delete it from the glossary, or use it in a text",
        ),
    },
    "style-weekday": {
        "id": ("{date} bukan hari {written}", "hari itu {right}; periksa hari dan tanggalnya"),
        "en": ("{date} is no {written}", "it is a {right}; look at both"),
    },
}
