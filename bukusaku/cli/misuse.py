"""Click's complaints about a command line, as sentences of ours."""

from __future__ import annotations

from collections.abc import Sequence

import click

from bukusaku.diagnostics import Diagnostic
from bukusaku.diagnostics.sentences import Language, formatted

MISUSE = 2


def misuse(error: click.UsageError, language: Language) -> str:
    """The complaint, and the nearest word that would do, or the help that lists them."""
    context = error.ctx
    values = {"help": f"{context.command_path} --help" if context else "bukusaku --help"}
    code, told = _told(error)
    return formatted(Diagnostic("error", f"usage-{code}", None, values | told), language)


def _told(error: click.UsageError) -> tuple[str, dict[str, str]]:
    match error:
        case click.NoSuchOption():
            return "no-such-option", {"name": error.option_name} | _near(error.possibilities)
        case click.exceptions.NoSuchCommand():
            return "no-such-command", {"name": error.command_name} | _near(error.possibilities)
        case click.BadOptionUsage():
            return "option-without-value", {"name": error.option_name}
        case click.MissingParameter():
            return "missing", {"name": _name(error)}
        case click.BadParameter():
            return _unfit(error)
    return "other", {"message": error.format_message()}


def _unfit(error: click.BadParameter) -> tuple[str, dict[str, str]]:
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return "not-a-choice", {"name": _name(error), "choices": ", ".join(kind.choices)}
    if isinstance(kind, click.Path) and kind.exists:
        return "no-folder", {"name": _name(error)}
    return "unfit", {"name": _name(error), "message": error.message}


def _name(error: click.BadParameter) -> str:
    """`--lang` of an option, `FOLDER` of an argument."""
    parameter = error.param
    if parameter is None:
        return str(error.param_hint or "")
    return parameter.opts[0] if isinstance(parameter, click.Option) else parameter.human_readable_name


def _near(possibilities: Sequence[str] | None) -> dict[str, str]:
    return {"suggestion": possibilities[0]} if possibilities else {}
