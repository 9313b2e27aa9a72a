"""A book and a theme to the web site, as finished files: nothing is written here."""

from bukusaku.site.render import SiteFiles, render_site

__all__ = ["SiteFiles", "render_site"]
