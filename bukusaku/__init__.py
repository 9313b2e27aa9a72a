"""A static pocket-book generator: `content/` in, a site and a printable PDF out."""

__version__ = "0.1.0"
