"""`make release`: the same bytes twice, checked where it would be installed; what is wrong stops it."""

import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import addresses
import pytest
import release

from reimp import URL, __version__

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parent.parent


def git(*arguments: str, cwd: Path) -> str:
    command = ["git", "-c", "user.name=nobody", "-c", "user.email=nobody@example.org", *arguments]
    return subprocess.run(command, cwd=cwd, check=True, capture_output=True, text=True).stdout


def tracked(top: Path) -> list[str]:
    return [name for name in git("ls-files", cwd=top).splitlines() if (top / name).exists()]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository whose last commit is what this checkout has now."""
    if not (ROOT / ".git").exists():
        pytest.skip("this is no checkout of the repository")
    top = tmp_path / "checkout"
    for name in tracked(ROOT):
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes((ROOT / name).read_bytes())
        path.chmod((ROOT / name).stat().st_mode)
    git("init", "-q", cwd=top)
    git("add", "-A", cwd=top)
    git("commit", "-q", "-m", "all", cwd=top)
    return top


def test_same_bytes_twice(repository: Path, tmp_path: Path) -> None:
    """Other folders, users' masks, time zones, hash seeds: the same files, with all that belongs into them."""
    first, second = (release.build(repository, tmp_path / str(n), each) for n, each in enumerate(release.SETTINGS))
    sdist, wheel = sorted(release.require_equal(first, second), key=lambda path: path.suffix)
    with zipfile.ZipFile(wheel) as opened:
        names = {name for name in opened.namelist() if ".dist-info/" not in name}
    sources = {name.removeprefix("src/") for name in tracked(repository) if name.startswith("src/")}
    assert names == {*sources, f"reimp-{__version__}.data/data/share/man/man1/reimp.1"}
    with tarfile.open(sdist) as unpacked:
        names = {name.partition("/")[2] for name in unpacked.getnames()}
    assert names == {*tracked(repository), "PKG-INFO"}


def test_a_difference_is_noticed(tmp_path: Path) -> None:
    one, other = tmp_path / "1" / "a.whl", tmp_path / "2" / "a.whl"
    for path in (one, other):
        path.parent.mkdir()
        path.write_text(str(path), encoding="utf-8")
    with pytest.raises(release.ReleaseError, match=r"^two builds of a\.whl differ$"):
        release.require_equal([one], [other])


def test_change_log_is_behind(repository: Path) -> None:
    assert release.agreed_version(repository) == __version__
    (repository / "src" / "reimp" / "__init__.py").write_text('__version__ = "99.0"\n', encoding="utf-8")
    git("commit", "-q", "-a", "-m", "version", cwd=repository)
    with pytest.raises(release.ReleaseError, match=r"^the version is 99\.0, and CHANGELOG\.md begins with "):
        release.agreed_version(repository)


def test_changes_that_are_not_committed(repository: Path) -> None:
    (repository / "src" / "imp.py").write_text("", encoding="utf-8")
    with pytest.raises(release.ReleaseError, match=r"^commit or undo these changes first:\n M src/imp\.py$"):
        release.agreed_version(repository)


def test_address_that_leads_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "unreachable", lambda urls: [f"{name}: {url}" for name, url in urls.items()][:1])
    release.require_addresses(ROOT, offline=True)
    with pytest.raises(release.ReleaseError, match=rf"lead nowhere: Homepage: {re.escape(URL)}\nPublish them first"):
        release.require_addresses(ROOT, offline=False)


def test_repository_that_is_missing(tmp_path: Path) -> None:
    """An address is found by asking Git for the repository there."""
    git("init", "-q", "there", cwd=tmp_path)
    git("commit", "-q", "--allow-empty", "-m", "all", cwd=tmp_path / "there")
    assert addresses.unreachable({"Homepage": str(tmp_path / "there")}) == []
    assert addresses.unreachable({"Homepage": str(tmp_path / "gone")}) == [f"Homepage: {tmp_path / 'gone'}"]


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("https://github.com/other/reimp/issues", f"{URL}/issues"),
        ("https://github.com/other/reimports", "https://github.com/other/reimports"),
        (f"  - repo: {URL}\n    rev: v0.0.1\n", f"  - repo: {URL}\n    rev: v{__version__}\n"),
        ("rev: v0.0.1", "rev: v0.0.1"),
    ],
    ids=["repository", "other repository", "hook", "hook of another repository"],
)
def test_current_address_and_version(text: str, after: str) -> None:
    assert addresses.current(text) == after


@pytest.mark.long
def test_the_whole_command(repository: Path) -> None:
    """It ends with two files in dist/, and has said what it checked."""
    command = [sys.executable, "tools/release.py", "--offline"]
    done = subprocess.run(command, cwd=repository, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert {path.suffix for path in (repository / "dist").iterdir()} == {".whl", ".gz"}
    for line in ("ok: the same bytes twice", "ok: twine check --strict", "Nothing is uploaded."):
        assert line in done.stdout
