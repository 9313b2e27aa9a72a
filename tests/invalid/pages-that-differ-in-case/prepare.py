"""Two pages whose names Windows and macOS take for one."""

from pathlib import Path


def prepare(project: Path) -> None:
    role = project / "content/roles/kepala-kampung.md"
    role.with_name("Kepala-Kampung.md").write_bytes(role.read_bytes())
