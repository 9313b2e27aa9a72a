"""Templates as the last build compiled them: each start of the program would do that anew."""

from __future__ import annotations

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from bukusaku.output.cache import Cache, key_of, program

NAME = "templates"


class CompiledTemplates(BytecodeCache):
    """What lies in a cache, by template; one whose text or program is another is compiled anew.

    All is read at the start, so that processes that are forked do not read from one file.
    """

    def __init__(self, cache: Cache, name: str = NAME) -> None:
        self._cache = cache
        self._name = name
        kept = cache.read(name)
        self._compiled: dict[str, bytes] = kept if isinstance(kept, dict) else {}
        self._is_changed = False

    def keep(self) -> None:
        """Have what this process compiled in the cache."""
        if self._is_changed:
            self._cache.write(self._name, self._compiled)

    def load_bytecode(self, bucket: Bucket) -> None:
        if found := self._compiled.get(bucket.key):
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._compiled[bucket.key] = bucket.bytecode_to_string()
        self._is_changed = True

    def get_source_checksum(self, source: str) -> str:
        """What a template's code must have been made of; Jinja's own trusts SHA-1."""
        return key_of(program(), source)
