"""What we published, what is there and what shall be: which files to write, to keep, to remove."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from bukusaku.diagnostics import Diagnostic, ProblemsError
from bukusaku.output.artifact import Artifact, Claims, folders_above, is_hashed_asset
from bukusaku.output.folder import Survey, holds
from bukusaku.output.manifest import FileRecord, Manifest
from bukusaku.output.problems import problem


@dataclass(frozen=True, slots=True)
class Plan:
    """The next tree: `written` anew, `kept` and `foreign` files as they lie there now.

    `manifest` describes what of it is ours; `removed` was ours and is not part of it.
    """

    manifest: Manifest
    written: tuple[Artifact, ...]
    kept: tuple[str, ...]
    removed: tuple[str, ...]
    foreign: tuple[str, ...]
    foreign_folders: tuple[str, ...]
    is_done: bool


def plan_publication(
    artifacts: Iterable[Artifact],
    previous: Manifest,
    present: Survey,
    *,
    retain: Callable[[str], bool],
    about: Mapping[str, str],
) -> Plan:
    """The next publication: the artifacts, what `retain` asks for, and assets just out of use.

    An asset with its content's hash in its name outlives its last use by one publication, for
    readers whose page was sent just before it.
    """
    made = {artifact.path: artifact for artifact in artifacts}
    claims = _claims(made)
    intact = {
        path: record
        for path, record in previous.files.items()
        if path in present.files and holds(present.files[path], record.size)
    }
    current = {p: r for p, r in previous.files.items() if p not in previous.retired}
    spare = {p: r for p, r in intact.items() if claims.rival(p) is None}

    used = {p: r for p, r in spare.items() if p in current and retain(p)}
    used |= {path: _record(artifact) for path, artifact in made.items()}
    is_repeat = used == current and dict(about) == dict(previous.about)
    leaving = previous.retired if is_repeat else frozenset(filter(is_hashed_asset, current))
    retired = (leaving & spare.keys()) - used.keys()

    files = used | {path: spare[path] for path in retired}
    kept = [path for path, record in files.items() if intact.get(path) == record]
    written = [artifact for path, artifact in made.items() if intact.get(path) != used[path]]
    ours = {folder for path in previous.files for folder in folders_above(path)}
    return Plan(
        manifest=Manifest(files, retired, about),
        written=tuple(written),
        kept=tuple(kept),
        removed=tuple(previous.files.keys() - files.keys()),
        foreign=tuple(present.files.keys() - previous.files.keys()),
        foreign_folders=tuple(folder for folder in present.folders if folder not in ours),
        is_done=is_repeat and not written,
    )


def _claims(paths: Iterable[str]) -> Claims:
    claims = Claims()
    for path in paths:
        claims.add_file(path)
    return claims


def _record(artifact: Artifact) -> FileRecord:
    return FileRecord(artifact.sha256, len(artifact.content))


def refuse_collisions(plan: Plan, place: str) -> None:
    """Refuse to write over a file that somebody else put into the output folder.

    Raises:
        ProblemsError: names every such file.
    """
    foreign = _claims(plan.foreign)
    for folder in plan.foreign_folders:
        foreign.add_folder(folder)
    problems: list[Diagnostic] = [
        problem("foreign-file", place, path=artifact.path, file=rival)
        for artifact in plan.written
        if (rival := foreign.rival(artifact.path))
    ]
    if problems:
        raise ProblemsError(problems)
