"""What the last build of a project made, where its output still lies as it was published."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from bukusaku.output.cache import Cache
from bukusaku.output.folder import holds, survey
from bukusaku.output.manifest import MANIFEST, read_manifest
from bukusaku.output.problems import NotOursError
from bukusaku.pipeline.built import Built
from bukusaku.pipeline.inputs import pictures_hash
from bukusaku.project import Project

NAME = "build"


@dataclass(frozen=True, slots=True)
class _Remembered:
    inputs: str
    manifest: str
    pictures: str
    built: Built


def last_build(cache: Cache, project: Project, inputs: str) -> Built | None:
    """What the last build gave, if it had the same inputs and all that it published is there."""
    last = cache.read(NAME)
    if not isinstance(last, _Remembered) or last.inputs != inputs:
        return None
    output = project.output
    if last.manifest != _manifest_hash(output) or not _is_whole(output):
        return None
    if last.pictures != pictures_hash(project, last.built.pictures):
        return None
    made = tuple(replace(row, seconds=0.0) for row in last.built.made)
    published = replace(last.built.published, changed=0, removed=0, way="unchanged")
    return replace(last.built, made=made, published=published)


def remember_build(cache: Cache, project: Project, inputs: str, built: Built) -> None:
    """Keep what a build gave for the next."""
    if manifest := _manifest_hash(built.published.folder):
        pictures = pictures_hash(project, built.pictures)
        cache.write(NAME, _Remembered(inputs, manifest, pictures, built))


def _manifest_hash(output: Path) -> str | None:
    try:
        return hashlib.sha256((output / MANIFEST).read_bytes()).hexdigest()
    except OSError:
        return None


def _is_whole(output: Path) -> bool:
    """Whether nothing that was published is missing or of another size."""
    try:
        manifest, present = read_manifest(output), survey(output).files
    except (NotOursError, OSError):
        return False
    return manifest is not None and all(
        path in present and holds(present[path], record.size)
        for path, record in manifest.files.items()
    )
