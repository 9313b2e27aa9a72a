"""`python -m tests.fuzz.one ENTRY [libFuzzer's options] CORPUS`: one entry, until time is up."""

import sys

import atheris

with atheris.instrument_imports(include=["bukusaku", "markdown", "html"]):
    from tests.fuzz.entries import ENTRIES


def main() -> None:
    """Never returns: libFuzzer ends the process."""
    program, entry, *options = sys.argv
    atheris.Setup([program, *options], ENTRIES[entry])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
