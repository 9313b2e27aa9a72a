"""Sentences about a line of a template that cannot be read or run."""

MARKS_ID = "periksa tanda {{% %}} dan {{{{ }}}} di sekitar baris ini"
MARKS_EN = "look at the {{% %}} and {{{{ }}}} around this line"

SENTENCES = {
    "template-block-twice": {
        "id": ("blok '{name}' ditulis dua kali di templat ini", "hapus atau satukan keduanya"),
        "en": ("the block '{name}' is in this template twice", "delete one, or join them"),
    },
    "template-bracket": {
        "id": (
            "ada '{found}', padahal kurung sebelumnya belum ditutup",
            "tambahkan '{expected}' di depannya",
        ),
        "en": ("there is '{found}' before a bracket is closed", "put '{expected}' before it"),
    },
    "template-empty-mark": {
        "id": ("ada yang belum ditulis di dalam tanda {{% %}} atau {{{{ }}}}", MARKS_ID),
        "en": ("something is missing between {{% %}} or {{{{ }}}}", MARKS_EN),
    },
    "template-failed": {
        "id": (
            "baris templat ini gagal dijalankan ({reason})",
            "bandingkan dengan templat bawaan yang sama",
        ),
        "en": (
            "this line of the template failed ({reason})",
            "compare it with our template of the same name",
        ),
    },
    "template-no-filter": {
        "id": (
            "saringan '{name}' tidak ada",
            "periksa ejaan kata sesudah tanda | atau kata 'is'",
        ),
        "en": ("there is no filter '{name}'", "look at the spelling after | or 'is'"),
    },
    "template-no-name": {
        "id": (
            "baris templat ini meminta '{name}', yang tidak ada",
            "maksud Anda '{suggestion}'?",
            "yang ada: {known}",
            "bandingkan dengan templat bawaan yang sama",
        ),
        "en": (
            "this line of the template asks for '{name}', which is not there",
            "did you mean '{suggestion}'?",
            "there are: {known}",
            "compare it with our template of the same name",
        ),
    },
    "template-no-part": {
        "id": (
            "baris templat ini meminta bagian '{name}', yang tidak ada",
            "periksa ejaan kata sesudah titik, atau bandingkan dengan templat bawaan",
        ),
        "en": (
            "this line of the template asks for a part '{name}', which is not there",
            "look at the spelling after the dot, or compare it with our template",
        ),
    },
    "template-other-end": {
        "id": (
            "ada '{found}' di sini, padahal {{% {open} %}} di atasnya belum ditutup",
            "tulis dulu {{% end{open} %}}",
        ),
        "en": (
            "there is '{found}' here, but {{% {open} %}} above is not closed",
            "write {{% end{open} %}} first",
        ),
    },
    "template-stray-end": {
        "id": ("tidak ada yang ditutup oleh '{found}' di sini", "hapus, atau tulis pembukanya"),
        "en": ("there is nothing for '{found}' to close", "delete it, or write what it closes"),
    },
    "template-syntax": {
        "id": ("templat ini tidak dapat dibaca ({reason})", MARKS_ID),
        "en": ("this template cannot be read ({reason})", MARKS_EN),
    },
    "template-unclosed-mark": {
        "id": ("sebuah tanda {{% , {{{{ , atau {{# tidak ditutup", MARKS_ID),
        "en": ("a {{% , {{{{ or {{# is not closed", MARKS_EN),
    },
    "template-unclosed-tag": {
        "id": (
            "{{% {open} %}} tidak ditutup sampai akhir templat",
            "tambahkan {{% end{open} %}} di tempatnya",
        ),
        "en": (
            "{{% {open} %}} is open at the end of the template",
            "put {{% end{open} %}} where it ends",
        ),
    },
    "template-undefined": {
        "id": (
            "templat memakai nama '{name}', yang tidak ada",
            "maksud Anda '{suggestion}'?",
            "periksa ejaan nama di dalam {{{{ }}}} atau {{% %}}",
        ),
        "en": (
            "the template uses the name '{name}', which is not there",
            "did you mean '{suggestion}'?",
            "look at the spelling inside {{{{ }}}} or {{% %}}",
        ),
    },
    "template-unexpected": {
        "id": ("'{found}' tidak pada tempatnya di baris templat ini", MARKS_ID),
        "en": ("'{found}' is out of place in this line of the template", MARKS_EN),
    },
    "template-unknown-tag": {
        "id": (
            "perintah templat '{found}' tidak dikenal",
            "yang lazim: block, extends, for, if, include, set",
        ),
        "en": (
            "the template's tag '{found}' is not known",
            "the usual ones: block, extends, for, if, include, set",
        ),
    },
}
