"""A file has its old bytes or its new ones, whatever happens; and stays what it was otherwise."""

import os
import resource
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from command import ENVIRONMENT, contents, lay_out

from reimp.project.replace import ChangedError, create, replace

OLD, NEW = b"old\r\n" * 10, b"new\n" * 5000


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file with the content OLD, alone in its folder."""
    return lay_out(tmp_path, {"a.py": OLD}) / "a.py"


def test_replaced(file: Path) -> None:
    os.utime(file, (1, 1))
    replace(str(file), OLD, NEW)
    assert contents(file.parent) == {"a.py": NEW}
    assert time.time() - file.stat().st_mtime < 60, "build tools look at the time"


def test_in_the_current_folder(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(file.parent)
    replace("a.py", OLD, NEW)
    assert contents(file.parent) == {"a.py": NEW}


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755, 0o664, 0o4755], ids=oct)
def test_mode(file: Path, mode: int) -> None:
    file.chmod(mode)
    replace(str(file), OLD, NEW)
    assert stat.S_IMODE(file.stat().st_mode) == mode


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_owner(file: Path) -> None:
    os.chown(file, 12345, 54321)
    replace(str(file), OLD, NEW)
    assert (file.stat().st_uid, file.stat().st_gid) == (12345, 54321)


def test_attributes(file: Path) -> None:
    try:
        os.setxattr(file, "user.reimp", b"kept")
    except OSError:
        pytest.skip("the file system has no attributes")
    replace(str(file), OLD, NEW)
    assert os.getxattr(file, "user.reimp") == b"kept"


def test_symbolic_link(file: Path) -> None:
    link = file.with_name("link.py")
    link.symlink_to("a.py")
    with pytest.raises(ChangedError):
        replace(str(link), OLD, NEW)
    assert link.is_symlink()
    assert contents(file.parent) == {"a.py": OLD, "link.py": OLD}


def test_hard_link(file: Path) -> None:
    file.with_name("other.py").hardlink_to(file)
    replace(str(file), OLD, NEW)
    assert contents(file.parent) == {"a.py": NEW, "other.py": OLD}


@pytest.mark.parametrize("content", [b"", OLD + b"\n", OLD[:-1], NEW], ids=["empty", "longer", "shorter", "other"])
def test_changed_since_it_was_read(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(ChangedError):
        replace(str(file), OLD, NEW)
    assert contents(file.parent) == {"a.py": content}


def test_changed_while_it_is_replaced(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last look at the file comes when the new one is complete."""
    fsync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda handle: (fsync(handle), file.write_bytes(b"saved by an editor")))
    with pytest.raises(ChangedError):
        replace(str(file), OLD, NEW)
    assert contents(file.parent) == {"a.py": b"saved by an editor"}


def test_gone(file: Path) -> None:
    file.unlink()
    with pytest.raises(FileNotFoundError):
        replace(str(file), OLD, NEW)
    assert contents(file.parent) == {}


@pytest.mark.parametrize("call", ["fsync", "utime", "replace"])
def test_nothing_is_left_of_a_failure(file: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(OSError, match="Input/output error"):
        replace(str(file), OLD, NEW)
    assert contents(file.parent) == {"a.py": OLD}


@pytest.fixture
def limited() -> Iterator[None]:
    """Let no file become longer than 4 KiB: writing then fails as on a full disk."""
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limit[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, limit)


@pytest.mark.usefixtures("limited")
def test_too_large(file: Path) -> None:
    with pytest.raises(OSError, match="File too large"):
        replace(str(file), OLD, NEW)
    assert contents(file.parent) == {"a.py": OLD}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return the folder of a file system of 64 KiB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("cannot mount a file system here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_full_disk(small_disk: Path) -> None:
    lay_out(small_disk, {"a.py": OLD, "fill": b"x" * 50_000})
    with pytest.raises(OSError, match="No space left on device"):
        replace(str(small_disk / "a.py"), OLD, NEW)
    assert (small_disk / "a.py").read_bytes() == OLD
    assert len(contents(small_disk)) == 2


def test_create(tmp_path: Path) -> None:
    create(str(tmp_path / "a.py"), NEW)
    assert contents(tmp_path) == {"a.py": NEW}
    plain = tmp_path / "b.py"
    plain.write_bytes(NEW)
    assert (tmp_path / "a.py").stat().st_mode == plain.stat().st_mode


def test_create_what_is_there(file: Path) -> None:
    with pytest.raises(FileExistsError):
        create(str(file), NEW)
    assert contents(file.parent) == {"a.py": OLD}


# Writes old and new in turn to its files, for ever.
WRITER = """
import sys
from reimp.project.replace import replace
old, new = b"old" * 50_000, b"new" * 60_000
print("ready", flush=True)
while True:
    for path in sys.argv[1:]:
        replace(path, old, new)
    old, new = new, old
"""


@pytest.mark.slow
def test_kill(tmp_path: Path) -> None:
    """Killed 60 times in the middle of it, it leaves each file old or new; at most one unfinished file beside them."""
    old, new = b"old" * 50_000, b"new" * 60_000
    lay_out(tmp_path, {f"{number}.py": old for number in range(3)})
    paths = [str(tmp_path / f"{number}.py") for number in range(3)]
    seen: set[bytes] = set()
    for round_ in range(60):
        for path in paths:
            Path(path).write_bytes(old)
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, *paths], stdout=subprocess.PIPE, env=ENVIRONMENT, start_new_session=True
        )
        assert process.stdout
        process.stdout.readline()
        time.sleep(0.0007 * round_)
        process.kill()
        process.wait()
        process.stdout.close()
        assert process.returncode == -signal.SIGKILL
        after = contents(tmp_path)
        seen.update(after.pop(f"{number}.py") for number in range(3))
        assert len(after) <= 1
        assert all(name.startswith(".reimp-") and name.endswith(".tmp") for name in after)
        for name in after:
            with suppress(FileNotFoundError):
                (tmp_path / name).unlink()
    assert seen == {old, new}
