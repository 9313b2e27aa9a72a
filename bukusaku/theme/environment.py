"""Template files to text: a project's own templates first, then ours.

A project's `templates/site/home.html` may start `{% extends "builtin/site/home.html" %}` and
redefine one block. Templates run in Jinja's sandbox, escape by default and may not use a name
that is not there; whatever goes wrong in one is reported with its file and line.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from jinja2 import (
    ChoiceLoader,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bukusaku.diagnostics import Diagnostic, Location, ProblemsError
from bukusaku.project import Project, builtin_templates


class Theme:
    """How a book looks: templates, words and files, each found in order of precedence."""

    def __init__(self, project: Project) -> None:
        self.folders = tuple(
            folder
            for folder in dict.fromkeys(
                (project.templates.resolve(), builtin_templates().resolve())
            )
            if folder.is_dir()
        )
        self._root = project.root

    @cached_property
    def _environment(self) -> ImmutableSandboxedEnvironment:
        builtin = FileSystemLoader(builtin_templates())
        return ImmutableSandboxedEnvironment(
            loader=ChoiceLoader(
                [
                    *(FileSystemLoader(folder) for folder in self.folders),
                    PrefixLoader({"builtin": builtin}),
                ]
            ),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )

    def render(self, name: str, **context: object) -> str:
        """The text of the template `name`.

        Raises:
            ProblemsError: the template is missing or wrong; names its file and line.
        """
        try:
            return self._environment.get_template(name).render(context)
        except TemplateSyntaxError as error:
            raise self._problem(
                "template-syntax", error.filename, error.lineno, reason=error.message or ""
            ) from error
        except TemplateNotFound as error:
            raise self._raised("template-missing", error, name=str(error.name)) from error
        except UndefinedError as error:
            raise self._raised("template-undefined", error, reason=error.message or "") from error
        except ProblemsError:
            raise
        except Exception as error:
            problem = self._raised("template-failed", error, reason=str(error))
            if problem.diagnostics[0].location is None:
                raise  # not raised by a line of a template: a bug of ours
            raise problem from error

    def find(self, name: str) -> Path | None:
        """The file `name` ("assets/css/tokens.css"), a project's own before ours."""
        return next((folder / name for folder in self.folders if (folder / name).is_file()), None)

    def read(self, name: str) -> str:
        """The text of the file `name`; empty where there is none."""
        file = self.find(name)
        return file.read_text("utf-8") if file else ""

    def names(self, folder: str, suffix: str) -> list[str]:
        """The files with a suffix in a folder of any of the theme's, sorted by name."""
        found: Iterator[Path] = (
            path for base in self.folders for path in (base / folder).glob(f"*{suffix}")
        )
        return sorted({path.name for path in found})

    def _raised(self, code: str, error: Exception, **values: str) -> ProblemsError:
        """The problem at the innermost line of a template that `error` passed through."""
        for frame in reversed(traceback.extract_tb(error.__traceback__)):
            if Path(frame.filename).is_relative_to(self.folders[0]) or Path(
                frame.filename
            ).is_relative_to(self.folders[-1]):
                if frame.filename.endswith(".py"):
                    break
                return self._problem(code, frame.filename, frame.lineno, **values)
        return ProblemsError([Diagnostic("error", code, None, values)])

    def _problem(
        self, code: str, filename: str | None, line: int | None, **values: str
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
