"""Pages with names that Windows keeps, in any letter case and with a prefix."""

from pathlib import Path


def prepare(project: Path) -> None:
    for name in ("CON.md", "01-nul.md", "com1.en.md", "warga..md", "warga .md", "a:b.md"):
        role = project / "content/roles" / name
        role.write_text("---\ntitle: Tambahan\nsummary: Membantu.\n---\n", "utf-8")
