"""The program as a whole: whatever ends it early is told in the user's language."""

from __future__ import annotations

import atexit
import gc
import os
import signal
import sys
from _thread import interrupt_main
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from threading import Timer
from types import FrameType
from typing import TYPE_CHECKING, Any

import click

from bukusaku.cli.frame import INTERRUPTED, STOPPED
from bukusaku.cli.misuse import MISUSE, misuse
from bukusaku.diagnostics.sentences import Language

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

SWALLOWED_FOR = 0.05  # seconds, in which a finaliser ends


class Program(click.Group):
    """A group of commands that tells misuse and interruption in our words, not in click's."""

    def main(  # type: ignore[override]
        self,
        args: Sequence[str] | None = None,
        *,
        standalone_mode: bool = True,
        **settings: Any,  # noqa: ANN401  # click's
    ) -> Any:  # noqa: ANN401
        """Run a command; unless another program does so, end with its exit code."""
        run = partial(super().main, args, standalone_mode=False, **settings)
        if not standalone_mode:
            return run()
        language = _language(sys.argv[1:] if args is None else args)
        atexit.register(gc.freeze)  # what is left then ends with the process: nobody sorts it
        try:
            with _stoppable():
                sys.exit(run())
        except (click.Abort, KeyboardInterrupt):
            click.echo(STOPPED[language], err=True)
            sys.exit(INTERRUPTED)
        except click.exceptions.NoArgsIsHelpError as error:
            error.show()
            sys.exit(MISUSE)
        except click.UsageError as error:
            click.echo(misuse(error, language), err=True)
            sys.exit(MISUSE)


@contextmanager
def _stoppable() -> Iterator[None]:
    """Whatever stops the program raises KeyboardInterrupt where it runs, sooner or later."""
    ended = signal.signal(signal.SIGTERM, _interrupted)
    sys.unraisablehook = _unraisable
    try:
        yield
    finally:
        sys.unraisablehook = sys.__unraisablehook__
        signal.signal(signal.SIGTERM, ended)


def _unraisable(what: UnraisableHookArgs) -> None:
    """An interruption that fell into a finaliser, where Python drops it, comes once more."""
    if what.exc_type is KeyboardInterrupt:
        Timer(SWALLOWED_FOR, _interrupt).start()
    else:
        sys.__unraisablehook__(what)


def _interrupt() -> None:
    """Stops the main thread; only a real signal wakes it where it waits for a lock."""
    if os.name == "posix":
        os.kill(os.getpid(), signal.SIGINT)
    else:
        interrupt_main()


def _interrupted(_number: int, _frame: FrameType | None) -> None:
    """Ends what runs in the way that Ctrl-C does, which stops the workers too."""
    raise KeyboardInterrupt


def _language(arguments: Sequence[str]) -> Language:
    """What `--lang` says, though the arguments as a whole may not be understood."""
    said = " ".join(arguments)
    return "en" if "--lang en" in said or "--lang=en" in said else "id"
