"""The theme's files for the site, under names that carry the hash of their contents."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import PurePosixPath
from posixpath import normpath, relpath

from bukusaku.diagnostics import Diagnostic, Location, ProblemsError
from bukusaku.output.artifact import Artifact
from bukusaku.project import octets_of
from bukusaku.theme.environment import Theme

STYLESHEETS = (
    "tokens",
    "tokens-screen",
    "base",
    "components",
    "screen",
    "search",
    "offline",
    "reading",
)
FONT = ".woff2"
DARK = "dark"
CHOSEN_DARK, DEVICE_DARK = '[data-theme="dark"]', ':root:not([data-theme="light"])'
CSS = "assets/css"
JS = "assets/js"
SCRIPTS = {
    "early": ("early",),
    "site": ("site", "display", "menus", "page", "terms"),
    "listen": ("listen",),
    "search": ("site", "display", "menus", "search"),
    "find": ("stemming-{language}", "spelling", "ranking", "excerpt"),
}
"""The files of each script, first to last; a language without stemming has no such file."""

_URL = re.compile(r'url\("([^"]+)"\)')
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_AROUND = re.compile(r" ?([{};,>]) ?|(?<=:) ")


class Assets:
    """Every file of the theme that the site uses; each is made when first asked for."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._made: dict[str, Artifact] = {}
        self._paths: dict[str, str] = {}
        self.stylesheet = self._add("assets/site.css", self._bundle().encode())

    def path(self, name: str) -> str:
        """Where the file `name` of the theme ("assets/img/favicon.svg") is on the site."""
        if name not in self._paths:
            self._paths[name] = self._add(name, self.content(name))
        return self._paths[name]

    def content(self, name: str) -> bytes:
        """The file `name` of the theme."""
        file = self._theme.find(name)
        if file is None:
            place = Location(f"templates/{name}")
            raise ProblemsError([Diagnostic("error", "asset-missing", place, {"name": name})])
        return octets_of(file)

    def script(self, name: str, language: str) -> str:
        """Where the script `name` is."""
        key = f"{name} {language}"
        if key not in self._paths:
            source = self.source(SCRIPTS[name], language)
            self._paths[key] = self._add(f"assets/{name}.js", source.encode())
        return self._paths[key]

    def source(self, files: Iterable[str], language: str) -> str:
        """Scripts in one, with no name left in the global scope."""
        names = (file.format(language=language) for file in files)
        text = "".join(self._theme.read(f"{JS}/{file}.js") for file in names)
        lines = filter(None, (line.strip() for line in text.splitlines()))
        source = "\n".join(line for line in lines if not line.startswith("//"))
        return f'(()=>{{"use strict";\n{source}\n}})();\n'

    def inline(self, name: str) -> tuple[str, str]:
        """A style sheet to stand in a page, and the source expression that allows it there."""
        css = _minified(self._theme.read(f"{CSS}/{name}.css"))
        return css, source_expression(css)

    @property
    def fonts(self) -> tuple[str, ...]:
        """Where the faces are that the style sheet names."""
        return tuple(path for path in self._made if path.endswith(FONT))

    @property
    def artifacts(self) -> tuple[Artifact, ...]:
        return tuple(self._made.values())

    def _add(self, name: str, content: bytes) -> str:
        path = hashed_name(name, content)
        self._made.setdefault(path, Artifact(path, content))
        return path

    def _bundle(self) -> str:
        sheets = "".join(map(self._sheet, STYLESHEETS))
        chosen = self._sheet(DARK)
        device = chosen.replace(CHOSEN_DARK, DEVICE_DARK)
        return (
            f"{sheets}@media screen{{{chosen}}}"
            f"@media screen and (prefers-color-scheme:dark){{{device}}}"
        )

    def _sheet(self, name: str) -> str:
        return _minified(self._with_urls(self._theme.read(f"{CSS}/{name}.css")))

    def _with_urls(self, css: str) -> str:
        def url(found: re.Match[str]) -> str:
            return f'url("{self.url(normpath(f"{CSS}/{found[1]}"))}")'

        return _URL.sub(url, css)

    def url(self, name: str) -> str:
        """The address of a file in a style sheet: it counts from there, and that is `assets/`."""
        return relpath(self.path(name), "assets")


def source_expression(text: str) -> str:
    """What allows a style or a script that stands in a page."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def hashed_name(name: str, content: bytes) -> str:
    """`assets/site.css` with the hash of `content`: `assets/site.3f2a90bc11.css`."""
    path = PurePosixPath(name)
    digest = hashlib.sha256(content).hexdigest()[:10]
    return str(path.with_name(f"{path.stem}.{digest}{path.suffix}"))


def _minified(css: str) -> str:
    """Without comments and needless space; strings with such are not used in our sheets."""
    plain = _SPACE.sub(" ", _COMMENT.sub("", css))
    return _AROUND.sub(lambda found: found[1] or "", plain).replace(";}", "}").strip()
