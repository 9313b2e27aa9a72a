"""Artifacts to an output folder, published whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from bukusaku.output.artifact import Artifact, checked
from bukusaku.output.exchange import UnableError, dissolve, left_behind, publish_whole
from bukusaku.output.folder import output_folder, place_of, previous_manifest, survey
from bukusaku.output.journal import finish_journal, publish_by_journal
from bukusaku.output.lock import locked
from bukusaku.output.plan import Plan, plan_publication, refuse_collisions
from bukusaku.output.problems import told_plainly

Way = Literal["exchange", "journal", "unchanged"]
NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Published:
    """What a publication did: `changed` files are new or have new content."""

    folder: Path
    files: int
    changed: int
    removed: int
    way: Way


def retain_nothing(_path: str) -> bool:
    """The default of `publish`: what is not made again goes."""
    return False


def publish(  # noqa: PLR0913  # one call, all of its options by name
    artifacts: Iterable[Artifact],
    folder: Path,
    *,
    project_root: Path,
    retain: Callable[[str], bool] = retain_nothing,
    about: Mapping[str, str] = NOTHING,
    exchange: bool = True,
) -> Published:
    """Make `folder` hold exactly the artifacts, beside files that are not ours.

    Files that `retain` chooses among those published before stay though they are not made again.
    Files of others (a `CNAME`, a `.git`) stay too; none is ever written over. Without `exchange`,
    and where the system cannot exchange folders, files are replaced one by one: see `journal`.

    Raises:
        ProblemsError: nothing was published, the last good output is whole; or, where a journal
            was cut off after its decision, the next publication goes on with it first.
    """
    place = place_of(folder, project_root)
    ordered = checked(artifacts, place)
    target = output_folder(folder, project_root)
    with told_plainly(place, target):
        target.mkdir(parents=True, exist_ok=True)
        with locked(target, place):
            _recover(target)
            previous = previous_manifest(target, place)
            plan = plan_publication(ordered, previous, survey(target), retain=retain, about=about)
            refuse_collisions(plan, place)
            way = _carry_out(plan, target, exchange=exchange)
    return Published(target, len(plan.manifest.files), len(plan.written), len(plan.removed), way)


def _recover(folder: Path) -> None:
    """Clear up after a build that was killed."""
    for building in left_behind(folder):
        dissolve(building, folder)
    finish_journal(folder)


def _carry_out(plan: Plan, folder: Path, *, exchange: bool) -> Way:
    if plan.is_done:
        return "unchanged"
    if exchange:
        try:
            publish_whole(plan, folder)
        except UnableError:
            pass
        else:
            return "exchange"
    publish_by_journal(plan, folder)
    return "journal"
