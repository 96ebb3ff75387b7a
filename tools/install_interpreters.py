"""Get a supported Python that is missing into the cache folder: with uv, from Debian, from its source, or from npm.

Each is made in a folder `trees/<kind>-<random>` of the cache, where nothing looks for it. When it has proven to work,
the symbolic link `<kind>` is turned to it. Whatever interrupts this leaves at most a folder that the next one removes.
"""

import fcntl
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import install_debian
import install_free_threaded
import install_pyodide
import install_windows
from install_step import StepError, run, say
from interpreters import Interpreter, cache_folder, find, pythons_in

# Puts an interpreter of a kind into a folder, with what it downloads in a second folder that is kept.
Way = Callable[[str, Path, Path], None]

WAYS: dict[str, Way] = {
    "3.11": install_debian.unpack,
    "3.13": install_debian.unpack,
    "3.14": install_debian.unpack,
    "3.14t": install_free_threaded.build,
    "3.15": install_debian.unpack,
    "pypy3.11": install_debian.unpack,
    "pyodide3.14": install_pyodide.unpack,
    **dict.fromkeys(install_windows.RELEASES, install_windows.unpack),
}

# What a fresh interpreter has to run. Pyodide can start no other process and has no test.support, as the builds for
# Windows; PyPy's needs files that Debian leaves out.
PROOF = """\
import subprocess, sys
if sys.platform == "linux":
    module = "test.support" if sys.implementation.name == "cpython" else "__pypy__"
    subprocess.run([sys.executable, "-c", "import " + module], check=True)
"""


def install_all(kinds: list[str]) -> bool:
    """Install each of *kinds*, whatever happens to the others; return whether all succeeded."""
    succeeded = True
    for kind in kinds:
        try:
            install(kind)
        except StepError as error:
            say(f"{error}")
            succeeded = False
    return succeeded


def install(kind: str) -> Interpreter:
    """Return the interpreter of *kind*, installed if it is not there; raise StepError when no way leads to it."""
    folder = cache_folder()
    with _alone(folder / "lock"):
        found = find().get(kind) or _with_uv(kind) or _with_own_way(kind, folder)
    say(f"{kind} is ready: {found.path}")
    return found


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Wait until no other installation runs; the system gives the lock back however this one ends."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("waiting for another installation to end")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _with_uv(kind: str) -> Interpreter | None:
    """Return the interpreter as uv installs it, None without uv or when uv cannot."""
    if shutil.which("uv") is None or kind.startswith(("pyodide", "win")):
        return None
    say(f"{kind}: uv python install")
    try:
        run("uv", "python", "install", "--quiet", kind, UV_HTTP_RETRIES="0", UV_HTTP_CONNECT_TIMEOUT="10")
    except StepError:
        say(f"{kind}: uv cannot get it from here")
    return find().get(kind)


def _with_own_way(kind: str, folder: Path) -> Interpreter:
    if kind not in WAYS:
        raise StepError(f"{kind}: only uv has it. Make `uv python install {kind}` work, or install it with pyenv.")
    trees = folder / "trees"
    link = folder / kind
    for old in trees.glob(f"{kind}-*"):
        if old != link.resolve():
            shutil.rmtree(old)
    trees.mkdir(exist_ok=True)
    tree = Path(tempfile.mkdtemp(prefix=f"{kind}-", dir=trees))
    try:
        tree.chmod(0o755)
        WAYS[kind](kind, tree, folder)
        interpreter = _proven(kind, tree)
        _turn(link, tree)
    except BaseException:
        shutil.rmtree(tree, ignore_errors=True)
        raise
    return interpreter


def _proven(kind: str, tree: Path) -> Interpreter:
    """Return the interpreter of *kind* in *tree*; raise StepError when it is not there or does not work."""
    say(f"{kind}: asking it what it is, and whether it works")
    for interpreter in pythons_in(tree / "bin"):
        if interpreter.kind == kind:
            run(interpreter.path, "-c", PROOF)
            return interpreter
    raise StepError(f"{kind}: what was installed does not start, or is another kind. Please report this.")


def _turn(link: Path, tree: Path) -> None:
    """Let *link* lead to *tree*, at once."""
    new = tree.with_name(f"{tree.name}.link")
    new.unlink(missing_ok=True)
    new.symlink_to(tree)
    try:
        new.replace(link)
    except IsADirectoryError as error:
        new.unlink()
        raise StepError(f"{link} is a folder of somebody else's, and has no working Python: remove it") from error
