"""Programs of the system that the tools run, by the name of what they do."""

import shutil


class MissingProgramError(Exception):
    """A program is not installed; the message names the Debian package."""


def find_program(*names: str, package: str) -> str:
    """The full path of the first program that is there."""
    for name in names:
        if path := shutil.which(name):
            return path
    message = f"{names[0]} is not installed; on Debian: sudo apt-get install {package}"
    raise MissingProgramError(message)


BRIEF = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss8m")
"""For runs of seconds: half of one went into making its code faster for a longer one.

Code that was made in less time takes more of the stack, of which the Nu checker then lacks some.
"""


def java() -> list[str]:
    """A Java that can also compile, since our driver for veraPDF is a source file."""
    find_program("javac", package="default-jdk-headless")
    return [find_program("java", package="default-jdk-headless"), *BRIEF]


def chromium() -> str:
    """Chromium, or a browser built on it."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return find_program(*names, package="chromium")
