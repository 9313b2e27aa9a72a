"""What a check of a project told, told again where all that it goes by is as it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from bukusaku.diagnostics import Diagnostic
from bukusaku.output.cache import Cache
from bukusaku.pipeline.inputs import check_inputs_of, pictures_hash, saves_of
from bukusaku.project import Project

NAME = "check"


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check told, and the pictures that it looked at, from the project's root."""

    told: tuple[Diagnostic, ...]
    pictures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Remembered:
    inputs: str
    pictures: str
    checked: Checked


def checked_once(project: Project, today: date, check: Callable[[], Checked]) -> Checked:
    """What `check` gives, or gave for the same content on the same day.

    Errors are not kept: what is amiss may lie outside of the content, as a picture that is missing.
    """
    cache = Cache.of(project.root)
    try:
        saves, inputs = saves_of(project), check_inputs_of(project, today.isoformat())
    except OSError:  # the check tells of what cannot be read
        return check()
    last = cache.read(NAME)
    if (
        isinstance(last, _Remembered)
        and last.inputs == inputs
        and last.pictures == pictures_hash(project, last.checked.pictures)
    ):
        return last.checked
    checked = check()
    is_sound = all(problem.severity != "error" for problem in checked.told)
    if is_sound and saves_of(project) == saves:  # nobody wrote meanwhile
        pictures = pictures_hash(project, checked.pictures)
        cache.write(NAME, _Remembered(inputs, pictures, checked))
    return checked
