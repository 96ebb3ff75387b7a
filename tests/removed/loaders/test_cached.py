"""A file that reads its own `__cached__` gets the same path after the migration: as a script, by -m, and imported."""

import subprocess
from pathlib import Path

import pytest
import pythons

from reimp.migration.pipeline import migrate

pythons.need("3.11")
KINDS = [kind for kind in pythons.FOUND if kind.startswith("3.")]
TEXT = "import sys\nprint(__name__, __cached__ and __cached__.replace(sys.implementation.cache_tag, 'TAG'))\n"
WAYS = {"script": ("own.py",), "module": ("-m", "own"), "import": ("-c", "import own")}


def run(kind: str, text: bytes, way: str, folder: Path) -> str:
    (folder / "own.py").write_bytes(text)
    command = [pythons.path(kind), "-B", *WAYS[way]]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=folder).stdout


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", KINDS)
def test_own_cached(kind: str, way: str, tmp_path: Path) -> None:
    migrated = migrate(TEXT.encode()).result
    assert b"(__spec__.cached if __spec__ else None)" in migrated
    assert run(kind, migrated, way, tmp_path) == run("3.11", TEXT.encode(), way, tmp_path)
