"""What nothing in the book makes use of, and what nobody has to do."""

from __future__ import annotations

from collections.abc import Iterator

from bukusaku.book.claims import Level
from bukusaku.book.mentions import sources_of
from bukusaku.book.model import Library
from bukusaku.diagnostics import Diagnostic


def coverage(library: Library) -> Iterator[Diagnostic]:
    """Warnings: sources never cited, roles without a duty, stages without anyone responsible."""
    records = (record for c in library.collections for record in (c.introduction, *c.records))
    cited = {source for record in records if record for source in sources_of(record)}
    for source in library.sources:
        if source.id not in cited:
            where = source.place("id")
            yield Diagnostic("warning", "check-source-uncited", where, {"id": source.id})
    for role in library.roles:
        if not role.duties_unavailable and not library.duties_of(role):
            where = role.place("title")
            yield Diagnostic("warning", "check-role-without-duty", where, {"id": role.id})
    for stage in library.stages:
        levels = {duty.level for duty in stage.duties}
        if not stage.duties_unavailable and Level.RESPONSIBLE not in levels:
            where = stage.place("title")
            yield Diagnostic("warning", "check-stage-without-responsible", where)
