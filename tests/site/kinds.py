"""A page of each kind that a site has, of this repository's book and of the bilingual one."""

OWN = [
    "index.html",
    "roles/lurah.html",
    "dimensions/smart-governance.html",
    "stages/bimtek-1.html",
    "chapters/juli-2019.html",
    "matrix.html",
    "places.html",
    "glossary.html",
    "a-z.html",
    "download.html",
    "search.html",
    "agenda.html",
    "sources.html",
    "facts.html",
    "contents.html",
    "colophon.html",
    "accessibility.html",
    "404.html",
    "offline.html",
]

ENGLISH = [
    "en/404.html",
    "en/offline.html",
    "en/search.html",
    "en/roles/kepala-kampung.html",
]
"""With an office that answers, a switch of languages, and words that wait to be translated."""

WALKED = [*(("own", path) for path in OWN), *(("bilingual", path) for path in ENGLISH)]
