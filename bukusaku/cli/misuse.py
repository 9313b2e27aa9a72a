"""Click's complaints about a command line, as sentences of ours."""

from __future__ import annotations

import re
from collections.abc import Sequence

import click

from bukusaku.cli.questions import LanguageCodes, language_values
from bukusaku.diagnostics import Diagnostic
from bukusaku.diagnostics.sentences import Language, formatted

MISUSE = 2


def misuse(error: click.UsageError, language: Language) -> str:
    """The complaint, and the nearest word that would do, or the help that lists them."""
    context = error.ctx
    values = {"help": f"{context.command_path} --help" if context else "bukusaku --help"}
    code, told = _told(error)
    return formatted(Diagnostic("error", code, None, values | told), language)


def _told(error: click.UsageError) -> tuple[str, dict[str, str]]:
    match error:
        case click.NoSuchOption():
            return "usage-no-such-option", {"name": error.option_name} | _near(error.possibilities)
        case click.exceptions.NoSuchCommand():
            near = _near(error.possibilities)
            return "usage-no-such-command", {"name": error.command_name} | near
        case click.BadOptionUsage():
            return "usage-option-without-value", {"name": error.option_name}
        case click.MissingParameter():
            return "usage-missing", {"name": _name(error)}
        case click.BadParameter():
            return _unfit(error)
    if too_much := re.search(r"unexpected extra arguments? \((.*)\)", error.message):
        return "usage-too-much", {"words": too_much[1]}
    return "usage-other", {"message": error.format_message()}


def _unfit(error: click.BadParameter) -> tuple[str, dict[str, str]]:
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return "usage-not-a-choice", {"name": _name(error), "choices": ", ".join(kind.choices)}
    if isinstance(kind, click.Path) and kind.exists:
        return "usage-no-folder", {"name": _name(error)}
    if isinstance(kind, click.DateTime):
        return "usage-no-date", {"name": _name(error)}
    if isinstance(kind, LanguageCodes):
        return "usage-no-language", language_values(error.message)
    if isinstance(kind, click.types.IntParamType):
        return "usage-no-number", {"name": _name(error)}
    return "usage-unfit", {"name": _name(error), "message": error.message}


def _name(error: click.BadParameter) -> str:
    """`--lang` of an option, `FOLDER` of an argument."""
    parameter = error.param
    if parameter is None:
        return str(error.param_hint or "")
    is_option = isinstance(parameter, click.Option)
    return parameter.opts[0] if is_option else parameter.human_readable_name


def _near(possibilities: Sequence[str] | None) -> dict[str, str]:
    return {"suggestion": possibilities[0]} if possibilities else {}
