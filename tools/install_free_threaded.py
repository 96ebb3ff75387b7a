"""Build the free-threaded CPython from Debian's source package: an interpreter that Debian has in no package.

When the archive no longer has the version that its index names, the source of an earlier patch release is taken: then
no index vouches for it but the signature of the Debian developer who made it.
"""

import os
import re
import shutil
import tempfile
from pathlib import Path

from install_debian import Suite, run_in, suites
from install_step import StepError, extract, run, say

TOOLS = ("cc", "make")
HELPER = "/usr/lib/apt/apt-helper"
KEYRINGS = ("debian-keyring", "debian-maintainers")


def build(kind: str, tree: Path, downloads: Path) -> None:
    """Build *kind*, 3.14t say, and install it into *tree*."""
    lacking = [tool for tool in TOOLS if shutil.which(tool) is None]
    if lacking:
        raise StepError(
            f"{kind} is built from source, and there is no {' and no '.join(lacking)}: "
            "apt-get install gcc make libc6-dev libffi-dev libsqlite3-dev libssl-dev zlib1g-dev"
        )
    package = f"python{kind.removesuffix('t')}"
    # In the tree: whatever removes an unfinished tree removes this too.
    with tempfile.TemporaryDirectory(prefix="build-", dir=tree) as folder:
        source = _unpacked(_source(package, downloads, Path(folder)), Path(folder))
        say(f"{kind}: configuring {source.name}")
        run("./configure", "--quiet", "--disable-gil", "--without-ensurepip", f"--prefix={tree}", cwd=source)
        say(f"{kind}: compiling {source.name}; this takes minutes")
        run("nice", "make", "--silent", f"-j{os.cpu_count() or 1}", cwd=source)
        say(f"{kind}: installing")
        run("nice", "make", "--silent", "altinstall", cwd=source)


def _source(package: str, downloads: Path, folder: Path) -> Path:
    """Return the path of the upstream source of *package*, downloaded into *folder* and verified."""
    for suite in suites(downloads):
        for get in (_indexed, _earlier):
            try:
                return get(suite, package, folder)
            except StepError as error:
                say(f"{error}")
    raise StepError(f"no suite that apt can reach has the source of {package}. Try another mirror in apt's sources.")


def _indexed(suite: Suite, package: str, folder: Path) -> Path:
    """Return the source that the index names; apt verifies it."""
    say(f"downloading the source of {package} from {suite}")
    run("apt-get", "-c", suite.configuration, "-qq", "source", "--download-only", "--only-source", package, cwd=folder)
    return next(folder.glob("*.orig.tar.*"))


def _earlier(suite: Suite, package: str, folder: Path) -> Path:
    """Return the source of the latest earlier patch release that the archive still has."""
    listed = run("apt-get", "-c", suite.configuration, "-qq", "source", "--print-uris", "--only-source", package)
    match = re.search(r"^'(\S+)/[^/']+_(\d+\.\d+)\.(\d+)[^/']*\.dsc'", listed, re.MULTILINE)
    if match is None:
        raise StepError(f"{suite} has no source of {package}")
    pool, version, patch = match.groups()
    for number in reversed(range(int(patch))):
        name = f"{package}_{version}.{number}-1.dsc"
        try:
            run(HELPER, "-c", suite.configuration, "download-file", f"{pool}/{name}", folder / name)
        except StepError:
            continue
        say(f"the archive still has {name}")
        return _described(suite, pool, folder / name)
    raise StepError(f"{suite} has no source of an earlier {package}")


def _described(suite: Suite, pool: str, description: Path) -> Path:
    """Return the upstream source that a signed *description* names, downloaded beside it."""
    with tempfile.TemporaryDirectory(dir=description.parent) as name:
        tree = Path(name)
        say("downloading the keys of Debian's developers")
        suite.unpack(["debian-keyring", "gpgv"], tree)
        keyrings = [f"--keyring={next(tree.glob(f'usr/share/keyrings/{one}.*'))}" for one in KEYRINGS]
        signed = run_in(tree, "gpgv", "--quiet", f"--homedir={tree}", *keyrings, "--output=-", str(description))
    match = re.search(r"^ ([0-9a-f]{64}) \d+ (\S+\.orig\.tar\.\w+)$", signed, re.MULTILINE)
    if match is None:
        raise StepError(f"{description.name} names no source with a SHA256 sum")
    digest, orig = match.groups()
    say(f"downloading {orig}")
    run(
        HELPER,
        "-c",
        suite.configuration,
        "download-file",
        f"{pool}/{orig}",
        description.parent / orig,
        f"SHA256:{digest}",
    )
    return description.parent / orig


def _unpacked(archive: Path, folder: Path) -> Path:
    """Return the folder that *archive* has everything in, unpacked into *folder*."""
    extract(archive, folder)
    return next(folder.glob("*/configure")).parent
