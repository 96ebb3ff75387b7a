#!/usr/bin/env python3
"""Build the Debian packages of packaging/debian in a Debian of their own, and start the packages that need imp.

It needs root and debootstrap, and changes nothing outside of the directory. The checks:

- both packages are built from the source distribution of this checkout, with their tests, without the network;
- the packages that depend on python3-zombie-imp are installed with python3-reimp in its place;
- each starts; without imp each fails;
- each starts without imp, too, after tools/debian_patches.py has patched it, unless the patch leaves uses.

example:
  $ make debian
  $ tools/debian.py --no-tests /var/tmp/testing
"""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

import debian_patches
from install_step import StepError, run, say

from reimp import __version__

ROOT = Path(__file__).resolve().parent.parent
TREE = ROOT / "build" / "debian"
SUITE, MIRROR = "testing", "http://deb.debian.org/debian"
TOOLS = ("build-essential", "fakeroot", "lintian", "patch")
# A mirror may be a snapshot, whose index has expired.
APT = 'Acquire::Check-Valid-Until "false";\nAPT::Install-Recommends "false";\nAPT::Get::Assume-Yes "true";\n'

# What depends on python3-zombie-imp, and a command that imports it.
DEPENDENTS = {
    "gtg": "gtg --help",
    "mailnag": "mailnag --help",
    "pygopherd": "pygopherd --help",
    "python3-coverage-test-runner": "python3 -c 'import CoverageTestRunner as runner; runner.run()'",
    "python3-trololio": "python3 -c 'import trololio; print(trololio.ASYNCIO)'",
    "thefuck": "thefuck --version",
}


def main() -> int:
    """Make the Debian, build, check, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "tree", nargs="?", type=Path, default=TREE, help="directory of the Debian [default: %(default)s]"
    )
    parser.add_argument("--no-tests", action="store_true", help="build without running the tests")
    options = parser.parse_args()
    try:
        debian = Debian(options.tree)
        debian.make()
        debian.build(tests=not options.no_tests)
        debian.install_dependents()
        debian.check_dependents()
    except StepError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


class Debian:
    """A Debian in a directory; commands run in it with chroot."""

    def __init__(self, tree: Path) -> None:
        self.tree = tree.resolve()
        self.source = self.tree / "src" / f"reimp-{__version__}"

    def run(self, command: str) -> str:
        """Return what a shell command prints in this Debian; raise StepError if it fails."""
        return run("chroot", self.tree, "sh", "-c", command, DEBIAN_FRONTEND="noninteractive", HOME="/root")

    def apart(self, command: str) -> list[str]:
        """Return what runs a shell command in this Debian: without a network, with file systems that programs need."""
        pts = f"mount -t devpts -o newinstance,ptmxmode=666 devpts {self.tree}/dev/pts"
        script = f'mount -t proc proc {self.tree}/proc && {pts} && exec chroot {self.tree} sh -c "$1"'
        return ["unshare", "--net", "--mount", "sh", "-c", script, "sh", command]

    def make(self) -> None:
        """Install this Debian, unless it is there."""
        if not (self.tree / "etc" / "apt" / "made").exists():
            say(f"installing Debian {SUITE} in {self.tree}")
            shutil.rmtree(self.tree, ignore_errors=True)
            run("debootstrap", "--variant=minbase", SUITE, self.tree, MIRROR)
            (self.tree / "etc/apt/apt.conf.d/90reimp").write_text(APT, encoding="utf-8")
            self.run(f"apt-get update && apt-get install {' '.join(TOOLS)}")
            (self.tree / "etc" / "apt" / "made").touch()

    def build(self, *, tests: bool) -> None:
        """Build the packages from the source distribution, and let lintian check them."""
        shutil.rmtree(self.source.parent, ignore_errors=True)
        self.source.parent.mkdir()
        run(sys.executable, "-m", "build", "--sdist", "--no-isolation", "--outdir", self.source.parent, ROOT)
        archive = self.source.parent / f"reimp_{__version__}.orig.tar.gz"
        (self.source.parent / f"reimp-{__version__}.tar.gz").rename(archive)
        run("tar", "-xf", archive, cwd=self.source.parent)
        shutil.copytree(self.source / "packaging" / "debian", self.source / "debian")
        go = f"cd /src/{self.source.name}"
        self.run(f"dpkg --purge --force-depends reimp python3-reimp; {go} && apt-get build-dep ./")
        say("building the packages" + " with their tests" * tests)
        options = "" if tests else "DEB_BUILD_OPTIONS=nocheck"
        run(*self.apart(f"{go} && {options} dpkg-buildpackage -us -uc"), HOME="/root")
        self.run("cd /src && lintian --fail-on error *.changes")

    def install_dependents(self) -> None:
        """Install the packages that were built, and those that depend on python3-zombie-imp."""
        say("installing " + ", ".join(DEPENDENTS))
        self.run(f"apt-get install --reinstall /src/*.deb {' '.join(DEPENDENTS)}")
        if "python3-zombie-imp" in self.run("dpkg-query -W -f '${Package} ${Status}\\n'"):
            raise StepError("python3-zombie-imp was installed; python3-reimp has to provide it")

    def check_dependents(self) -> None:
        """Start each package: with imp, without it, and patched without it; raise StepError if one does otherwise."""
        wrong = [name for name in DEPENDENTS if not self.starts(name)]
        self.imp.rename(self.tree / "imp.py")
        try:
            wrong += [f"{name} without imp" for name in DEPENDENTS if self.starts(name)]
            wrong += [f"{name}, patched" for name in DEPENDENTS if self.patch(name) and not self.starts(name)]
        finally:
            (self.tree / "imp.py").rename(self.imp)
        if wrong:
            raise StepError(f"these do not behave as they should: {', '.join(wrong)}")

    @property
    def imp(self) -> Path:
        """The module that python3-reimp installs."""
        return self.tree / "usr/lib/python3/dist-packages/imp.py"

    def starts(self, name: str) -> bool:
        """Return whether a package starts."""
        command = f"cd $(mktemp --directory) && {DEPENDENTS[name]} 2>&1"
        done = subprocess.run(self.apart(command), capture_output=True, text=True, check=False)
        say(f"{name}: {'starts' if done.returncode == 0 else done.stdout.strip().splitlines()[-1]}")
        return done.returncode == 0

    def patch(self, name: str) -> bool:
        """Patch the installed files of a package; return whether no use remains."""
        copy = self.tree / "src" / name
        shutil.rmtree(copy, ignore_errors=True)
        for path in self.run(f"dpkg -L {name}").split():
            if (self.tree / path[1:]).is_file() and path.endswith(".py"):
                (copy / path[1:]).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(self.tree / path[1:], copy / path[1:])
        report = debian_patches.read(copy)
        patch = copy.with_suffix(".patch")
        patch.write_bytes(debian_patches.patch(report))
        remain = len(list(debian_patches.remaining(report)))
        say(f"{name}: {remain} uses remain after the patch")
        if not remain:
            self.run(f"patch --directory / --strip 1 < /src/{patch.name}")
        return not remain


if __name__ == "__main__":
    sys.exit(main())
