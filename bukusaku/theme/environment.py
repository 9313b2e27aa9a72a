"""Template files to text: a project's own templates first, then ours.

A project's `templates/site/home.html` may start `{% extends "builtin/site/home.html" %}` and
redefine one block. Templates run in Jinja's sandbox, escape by default and may not use a name
that is not there; whatever goes wrong in one is reported with its file and line.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from types import BuiltinMethodType, MethodType

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bukusaku.diagnostics import Diagnostic, Location, ProblemsError
from bukusaku.project import Project, builtin_templates
from bukusaku.reading.text import read_text
from bukusaku.theme.compiled import CompiledTemplates
from bukusaku.theme.complaints import of_running, of_syntax


class Theme:
    """How a book looks: templates, words and files, each found in order of precedence."""

    def __init__(self, project: Project, compiled: CompiledTemplates | None = None) -> None:
        self._compiled = compiled
        self.folders = tuple(
            folder
            for folder in dict.fromkeys(
                (project.templates.resolve(), builtin_templates().resolve())
            )
            if folder.is_dir()
        )
        self._root = project.root

    @cached_property
    def _environment(self) -> _Sandbox:
        builtin = _Templates(builtin_templates(), self)
        return _Sandbox(
            loader=ChoiceLoader(
                [
                    *(_Templates(folder, self) for folder in self.folders),
                    PrefixLoader({"builtin": builtin}),
                ]
            ),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            bytecode_cache=self._compiled,
            auto_reload=False,  # a theme is as it was when it was first asked
        )

    @property
    def is_own(self) -> bool:
        """Whether a project has templates of its own, which may show anything anywhere."""
        return len(self.folders) > 1

    def render(self, name: str, **context: object) -> str:
        """The text of the template `name`.

        Raises:
            ProblemsError: the template is missing or wrong; names its file and line.
        """
        try:
            return self._environment.get_template(name).render(context)
        except TemplateSyntaxError as error:
            code, values = of_syntax(error.message or "")
            file = error.filename or self.find(error.name or name)  # the lexer may name neither
            raise self._problem(code, file, error.lineno, **values) from error
        except TemplateNotFound as error:
            raise self._raised("template-missing", error, name=str(error.name)) from error
        except ProblemsError:
            raise
        except Exception as error:
            problem = self._failed(error, context)
            if problem.diagnostics[0].location is None:
                raise  # not raised by a line of a template: a bug of ours
            raise problem from error

    def keep_compiled(self) -> None:
        """Have what was compiled in this process for the next build."""
        if self._compiled:
            self._compiled.keep()

    def find(self, name: str) -> Path | None:
        """The file `name` ("assets/css/tokens.css"), a project's own before ours."""
        return next((folder / name for folder in self.folders if (folder / name).is_file()), None)

    def builtin(self, name: str) -> Path:
        """Where the file `name` of ours would be."""
        return self.folders[-1] / name

    def own(self, name: str) -> Path | None:
        """The project's own file `name`, if it has one."""
        found = self.find(name)
        return found if found and found != self.builtin(name) else None

    def mentions(self, word: str) -> bool:
        """Whether a template of the project's own holds the word."""
        own = (file for folder in self.folders[:-1] for file in folder.rglob("*.html"))
        return any(re.search(rf"\b{re.escape(word)}\b", self.text_of(file)) for file in own)

    def read(self, name: str) -> str:
        """The text of the file `name`; empty where there is none."""
        file = self.find(name)
        return self.text_of(file) if file else ""

    def text_of(self, file: Path) -> str:
        """The text of a file of the theme.

        Raises:
            ProblemsError: it is not UTF-8.
        """
        problems: list[Diagnostic] = []
        text = read_text(file, self._shown(file), problems)
        if text is None:
            raise ProblemsError(problems)
        return text

    def names(self, folder: str, suffix: str) -> list[str]:
        """The files with a suffix in a folder of any of the theme's, sorted by name."""
        found: Iterator[Path] = (
            path for base in self.folders for path in (base / folder).glob(f"*{suffix}")
        )
        return sorted({path.name for path in found})

    def _failed(self, error: Exception, names: Iterable[str]) -> ProblemsError:
        if isinstance(error, RecursionError):
            return self._raised("template-recursion", error, self.folders[:1])
        code, values = of_running(error, names)
        return self._raised(code, error, (), **values)

    def _raised(
        self, code: str, error: Exception, /, within: Sequence[Path] = (), **values: str
    ) -> ProblemsError:
        """The problem at the innermost line of a template that `error` passed through."""
        folders = within or self.folders
        for frame in reversed(traceback.extract_tb(error.__traceback__)):
            if any(Path(frame.filename).is_relative_to(folder) for folder in folders):
                if frame.filename.endswith(".py"):
                    break
                return self._problem(code, frame.filename, frame.lineno, **values)
        return ProblemsError([Diagnostic("error", code, None, values)])

    def _problem(
        self, code: str, filename: str | Path | None, line: int | None, **values: str
    ) -> ProblemsError:
        location = None
        if filename:
            path = Path(filename)
            lines = path.read_text("utf-8").splitlines() if path.is_file() else []
            text = lines[line - 1] if line and line <= len(lines) else None
            location = Location(self._shown(path), line, text=text)
        return ProblemsError([Diagnostic("error", code, location, values)])

    def _shown(self, path: Path) -> str:
        """Relative to the project, or `builtin/…` for a template of ours."""
        if path.is_relative_to(self._root):
            return path.relative_to(self._root).as_posix()
        return "builtin/" + path.relative_to(self.folders[-1]).as_posix()


_OF_EVERY_DICT = frozenset(dir(dict))
_BOUND = (MethodType, BuiltinMethodType)
_FORMATS = ("format", "format_map")
"""Methods of text that could reach anything by its name: Jinja gives others for them."""

_MISSING = "".format
"""Stands for what is not there, so that this too is left to Jinja."""


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox; whether an attribute is safe hangs on its name and the type alone."""

    @cached_property
    def _judged(self) -> dict[tuple[type, str], bool]:
        return {}

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        key = type(obj), attr
        if key not in self._judged:
            self._judged[key] = super().is_safe_attribute(obj, attr, value)
        return self._judged[key]

    def getattr(self, obj: object, attribute: str) -> object:
        """As Jinja's, which a page asks hundreds of times: the short ways to the same answer."""
        if type(obj) is dict and attribute in obj and attribute not in _OF_EVERY_DICT:
            return obj[attribute]
        if self._judged.get((type(obj), attribute)):
            value = getattr(obj, attribute, _MISSING)
            if type(value) not in _BOUND or value.__name__ not in _FORMATS:
                return value
        return super().getattr(obj, attribute)


class _Templates(FileSystemLoader):
    """The templates in a folder; one that is not UTF-8 is a mistake with a place."""

    def __init__(self, folder: Path, theme: Theme) -> None:
        super().__init__(folder)
        self._theme = theme

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError:
            self._theme.text_of(Path(self.searchpath[0]) / template)  # which tells the place
            raise
