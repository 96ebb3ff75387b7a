"""Unpack a Python of Debian's testing suite, or of the next suite that has it, into a folder of its own.

No root is needed and nothing of the system changes: an apt with a configuration of its own picks the packages,
downloads them and checks signatures and hashes; the C library and its loader come along.
"""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from install_step import StepError, run, say

# Where to look, in this order: an index may name files that the archive has removed since.
SUITES = ("testing", "unstable", "stable")

# Where to look for what these suites no longer have.
SUITES_OF = {"3.11": ("bookworm",)}

KEYRING = Path("/usr/share/keyrings/debian-archive-keyring.gpg")

# Everything of apt's that would be the system's. What is not named, proxies say, stays as it is configured.
CONFIGURATION = """\
Dir::State "{folder}";
Dir::State::status "{folder}/status";
Dir::Cache "{folder}";
Dir::Etc::sourcelist "{folder}/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
APT::Sandbox::User "root";
APT::Install-Recommends "false";
APT::Get::Assume-Yes "true";
APT::Update::Error-Mode "any";
Acquire::Retries "2";
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
"""


@dataclass(frozen=True)
class Suite:
    """A suite of a Debian archive, with a folder for its index and the packages downloaded from it."""

    uri: str
    name: str
    folder: Path

    def __str__(self) -> str:
        """Return what messages call it."""
        return f"Debian {self.name}"

    @property
    def configuration(self) -> Path:
        """The file that makes apt see this suite and nothing of the system."""
        return self.folder / "apt.conf"

    def update(self) -> None:
        """Download the index, as far as it has changed."""
        for name in ("lists/partial", "archives/partial"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        (self.folder / "status").touch()
        signed = f"[signed-by={KEYRING}] " if KEYRING.exists() else ""
        lines = [f"{deb} {signed}{self.uri} {self.name} main\n" for deb in ("deb", "deb-src")]
        (self.folder / "sources.list").write_text("".join(lines), encoding="utf-8")
        self.configuration.write_text(CONFIGURATION.format(folder=self.folder), encoding="utf-8")
        run("apt-get", "-c", self.configuration, "update")

    def unpack(self, packages: list[str], tree: Path) -> None:
        """Unpack *packages*, and all that they depend on, into *tree*."""
        install = ("apt-get", "-c", self.configuration, "-qq", "install")
        run(*install, "--download-only", *packages)
        # Without a cache apt names every file, also those it would not have to download.
        listed = run(*install, "--print-uris", "-o", "Dir::Cache::archives=/nonexistent", *packages)
        names = re.findall(r"^'\S+' (\S+\.deb) ", listed, re.MULTILINE)
        say(f"unpacking {len(names)} packages")
        for name in names:
            run("dpkg-deb", "-x", self.folder / "archives" / name, tree)
        for name in ("bin", "sbin", "lib", "lib64"):  # up to Debian 12 packages have files there
            if (tree / name).is_dir() and not (tree / name).is_symlink():
                shutil.copytree(tree / name, tree / "usr" / name, symlinks=True, dirs_exist_ok=True)
                shutil.rmtree(tree / name)


def suites(folder: Path, names: tuple[str, ...] = SUITES) -> Iterator[Suite]:
    """Yield the suites to try, index downloaded, of the archives that apt is configured with."""
    if shutil.which("apt-get") is None or shutil.which("dpkg-deb") is None:
        raise StepError("this is no Debian or like it (no apt-get, dpkg-deb). Install uv, which gets Pythons anywhere.")
    configured = run("apt-get", "-o", "Dir::State::lists=/nonexistent", "--print-uris", "update")
    uris = dict.fromkeys(re.findall(r"^'(\S+)/dists/[^/']+/InRelease'", configured, re.MULTILINE))
    for name in names:
        for number, uri in enumerate(uris):
            suite = Suite(uri, name, folder / f"apt-{name}-{number}")
            say(f"{suite}: updating the index from {uri}")
            try:
                suite.update()
            except StepError:
                say(f"{suite}: not at {uri}")
            else:
                yield suite


def unpack(kind: str, tree: Path, downloads: Path) -> None:
    """Put the newest *kind* that Debian has into *tree*."""
    for suite in suites(downloads, SUITES_OF.get(kind, SUITES)):
        say(f"{kind}: downloading it from {suite}")
        try:
            suite.unpack([*_packages(kind), "patchelf"], tree)
        except StepError as error:
            say(f"{error}")
            continue
        program = kind if kind.startswith("pypy") else f"python{kind}"
        use_own_libraries(tree, tree / "usr/bin" / program)
        run(tree / "usr/bin" / program, "-c", "import bz2, ctypes, lzma, sqlite3, ssl, zlib")
        # A link to the folder would not do: Python looks for its library beside where its own link leads.
        (tree / "bin").mkdir()
        (tree / "bin" / program).symlink_to(f"../usr/bin/{program}")
        return
    raise StepError(f"{kind}: no suite that apt can reach has all its packages. Try another mirror in apt's sources.")


def _packages(kind: str) -> list[str]:
    """Return the packages of the interpreter, and of test.support where that works."""
    if kind.startswith("pypy"):
        return ["pypy3"]
    return [f"python{kind}", f"libpython{kind}-testsuite"]


def use_own_libraries(tree: Path, program: Path) -> None:
    """Make *program* start with the loader and the libraries of *tree*, also for what it loads later."""
    if program.read_bytes()[:4] != b"\x7fELF":
        return
    library = next(tree.glob("usr/lib/*/libc.so.6")).parent
    # Two calls, in this order: with both options at once patchelf 0.18 writes a program that crashes.
    run_in(tree, "patchelf", "--force-rpath", "--set-rpath", str(library), str(program))
    run_in(tree, "patchelf", "--set-interpreter", str(_loader(library)), str(program))


def run_in(tree: Path, program: str, *arguments: str) -> str:
    """Run a program of *tree* that has not been changed to use the tree's libraries."""
    library = next(tree.glob("usr/lib/*/libc.so.6")).parent
    return run(_loader(library), "--library-path", library, tree / "usr/bin" / program, *arguments)


def _loader(library: Path) -> Path:
    return next(library.glob("ld-linux*.so.*"))
