"""`tools/interpreters.py`, run for real in a made-up home with made-up Pythons, a tiny Debian archive and an npm."""

import fcntl
import hashlib
import http.server
import json
import os
import shutil
import signal
import subprocess
import sys
import tarfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import interpreters
import pytest

pytestmark = pytest.mark.slow

TOOL = Path(__file__).parent.parent / "tools" / "interpreters.py"


class Machine:
    """A home folder and a PATH, and the command run with them."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.bin = home / "bin"
        self.bin.mkdir()

    def script(self, path: Path, body: str) -> None:
        """Put a shell script at *path*."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        path.chmod(0o755)

    def python(self, path: Path, version: str, kind: str, implementation: str = "CPython") -> None:
        """Put something at *path* that answers the tool's question as a Python would."""
        order = [int(part) for part in version.split(".")]
        answer = {"kind": kind, "implementation": implementation, "version": version, "order": order, "path": str(path)}
        self.script(path, f"echo '{json.dumps(answer)}'")

    def run(self, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
        """Run the tool with nothing on PATH but the folder `bin`."""
        environment = {"PATH": str(self.bin), "HOME": str(self.home), **environment}
        return subprocess.run(
            [sys.executable, str(TOOL), *arguments], env=environment, capture_output=True, text=True, check=False
        )

    def found(self, **environment: str) -> dict[str, str]:
        """Return the paths that the tool prints, by kind."""
        answer = json.loads(self.run("--json", **environment).stdout)
        return {one["kind"]: one["path"] for one in answer["found"]}


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def own_kind() -> str:
    """Return the kind of the Python that runs the tool: it is always found."""
    return "{}.{}".format(*sys.version_info)


def other_kinds() -> list[str]:
    return [kind for kind in interpreters.KINDS if kind != own_kind()]


def test_lists_one_line_for_each_and_names_the_missing(machine: Machine) -> None:
    done = machine.run()
    assert [line.split()[0] for line in done.stdout.splitlines()] == [own_kind()]
    assert done.stderr.splitlines() == [f"{kind:<11} missing" for kind in other_kinds()]
    assert done.returncode == 1


def test_line_has_kind_implementation_version_and_path(machine: Machine) -> None:
    path = machine.bin / "python3.15"
    machine.python(path, "3.15.2", "3.15")
    assert f"3.15        CPython 3.15.2   {path}" in machine.run().stdout.splitlines()


def test_believes_what_the_environment_lists(machine: Machine) -> None:
    listed = interpreters.listed(
        {"3.15": interpreters.Interpreter("3.15", "CPython", "3.15.0", "/elsewhere/python3.15")}
    )
    assert machine.found(REIMP_INTERPRETERS=listed) == {"3.15": "/elsewhere/python3.15"}


def test_succeeds_when_only_optional_ones_are_missing(machine: Machine) -> None:
    for kind in interpreters.REQUIRED:
        machine.python(machine.bin / f"python{kind}", f"{kind}.0", kind)
    done = machine.run()
    assert done.returncode == 0
    assert "3.14        missing" in done.stderr


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("exit 1", id="fails"),
        pytest.param("echo 'pyenv: python3.15: command not found' >&2; exit 127", id="shim-without-version"),
        pytest.param("echo Python 3.15.0", id="answers-something-else"),
        pytest.param("echo '[]'", id="answers-other-json"),
        pytest.param("echo '{}'", id="answers-too-little"),
        pytest.param("kill -9 $$", id="dies"),
        pytest.param("printf '\\377'", id="answers-no-text"),
    ],
)
def test_passes_over_what_is_no_working_python(machine: Machine, body: str) -> None:
    machine.script(machine.bin / "python3.15", body)
    done = machine.run()
    assert "Traceback" not in done.stderr
    assert "3.15        missing" in done.stderr


def test_passes_over_what_cannot_be_started(machine: Machine) -> None:
    (machine.bin / "python3.12").mkdir()
    (machine.bin / "python3.13").symlink_to(machine.home / "nowhere")
    (machine.bin / "python3.15").write_text("not executable", encoding="utf-8")
    assert list(machine.found()) == [own_kind()]


def test_lists_a_python_once_that_has_several_names(machine: Machine) -> None:
    for name in ("python", "python3", f"python{own_kind()}"):
        (machine.bin / name).symlink_to(sys.executable)
    base = os.path.realpath(getattr(sys, "_base_executable", sys.executable))
    assert machine.found() == {own_kind(): base}


def test_believes_the_python_and_not_its_name(machine: Machine) -> None:
    machine.python(machine.bin / "python3.15", "3.14.1", "3.14t")
    assert "3.15" not in machine.found()
    assert "3.14t" in machine.found()


def test_leaves_out_versions_that_are_not_supported(machine: Machine) -> None:
    machine.python(machine.bin / "python3.10", "3.10.1", "3.10")
    machine.python(machine.bin / "python2", "2.7.1", "2.7")
    assert list(machine.found()) == [own_kind()]


def test_takes_the_newest_release_wherever_it_is(machine: Machine) -> None:
    places = {
        "3.15.9": machine.bin / "python3.15",
        "3.15.10": machine.home / ".pyenv/versions/3.15.10/bin/python3.15",
        "3.15.2": machine.home / ".local/share/uv/python/cpython-3.15.2/bin/python3.15",
    }
    for version, path in places.items():
        machine.python(path, version, "3.15")
    assert machine.found()["3.15"] == str(places["3.15.10"])


@pytest.mark.parametrize(
    ("folder", "variable", "value"),
    [
        (".pyenv/versions/3.15.0/bin", "", ""),
        ("elsewhere/versions/3.15.0/bin", "PYENV_ROOT", "elsewhere"),
        (".local/share/uv/python/cpython-3.15.0/bin", "", ""),
        ("data/uv/python/cpython-3.15.0/bin", "XDG_DATA_HOME", "data"),
        ("pythons/cpython-3.15.0/bin", "UV_PYTHON_INSTALL_DIR", "pythons"),
        (".cache/reimp/interpreters/3.15/bin", "", ""),
        ("cache/reimp/interpreters/3.15/bin", "XDG_CACHE_HOME", "cache"),
    ],
)
def test_looks_in(machine: Machine, folder: str, variable: str, value: str) -> None:
    path = machine.home / folder / "python3.15"
    machine.python(path, "3.15.0", "3.15")
    environment = {variable: str(machine.home / value)} if variable else {}
    assert machine.found(**environment)["3.15"] == str(path)


def test_asks_uv_where_it_keeps_its_pythons(machine: Machine) -> None:
    path = machine.home / "anywhere/cpython-3.15.0/bin/python3.15"
    machine.python(path, "3.15.0", "3.15")
    machine.script(machine.bin / "uv", f'[ "$*" = "python dir" ] && echo {machine.home}/anywhere')
    assert machine.found()["3.15"] == str(path)


def test_finds_pypy(machine: Machine) -> None:
    machine.python(machine.home / ".pyenv/versions/pypy3.11-7.3.19/bin/pypy3.11", "3.11.11", "pypy3.11", "PyPy")
    assert "pypy3.11" in machine.found()
    assert "pypy3.11    PyPy 3.11.11 " in machine.run().stdout


def test_does_not_start_wine_for_what_is_noted(machine: Machine) -> None:
    """The description of a Python for Windows is in a file beside the command that starts it."""
    path = machine.home / ".cache/reimp/interpreters/win3.12/bin/winpython3.12"
    machine.script(path, "exit 1")
    answer = {"kind": "win3.12", "implementation": "CPython", "version": "3.12.9", "order": [1], "path": "python.exe"}
    path.with_name("winpython3.12.json").write_text(json.dumps(answer), encoding="utf-8")
    assert machine.found()["win3.12"] == str(path)


def test_prepares_nothing_where_all_is_here(machine: Machine) -> None:
    for kind in ("3.11", "3.13"):
        machine.python(machine.bin / f"python{kind}", f"{kind}.0", kind)
    done = machine.run("--prepare")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_names_what_cannot_be_prepared(machine: Machine) -> None:
    """One line says what to install; the tests run all the same."""
    done = machine.run("--prepare")
    wanted = [kind for kind in ("3.11", "3.13") if kind != own_kind()]
    lines = [f"No Python {kind} here: run `uv python install {kind}`, or install it with pyenv." for kind in wanted]
    assert [line for line in lines if line not in done.stderr] == [] or own_kind() >= "3.12"
    assert done.returncode == 0
    assert "Traceback" not in done.stderr


def test_json_has_the_missing_too(machine: Machine) -> None:
    answer = json.loads(machine.run("--json").stdout)
    assert [one["kind"] for one in answer["found"]] == [own_kind()]
    assert answer["missing"] == other_kinds()


@pytest.mark.parametrize("required", interpreters.REQUIRED)
def test_required_python_is_on_this_machine(required: str, pytestconfig: pytest.Config) -> None:
    """`make test-all` proves nothing without these, so it fails where they are missing."""
    if not pytestconfig.getoption("--conformance"):
        pytest.skip("only `make test-all` insists on every required Python")
    assert required in interpreters.find()


@pytest.mark.parametrize(("version", "final"), [("3.15.0", True), ("3.15.0rc1", False), ("3.15.0a1+", False)])
def test_final(version: str, final: bool) -> None:
    assert interpreters.Interpreter("3.15", "CPython", version, "python").final is final


# What Debian's tools need on PATH.
SYSTEM = ("apt-get", "dpkg", "dpkg-deb", "rm", "sleep", "tar", "touch")

# A Python, as far as the tool asks it: it says what it is when run with -I, and runs all else.
PYTHON = """\
#!/bin/sh
[ "$1" = -I ] || exit 0
printf '{"kind": "KIND", "implementation": "CPython", "version": "VERSION", "order": [1], "path": "%s"}\\n' "$0"
"""


def python(version: str, kind: str = "3.15") -> str:
    return PYTHON.replace("KIND", kind).replace("VERSION", version)


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


class Archive:
    """A Debian archive in a folder, served on the loopback interface, and the apt that is configured with it."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self.root = machine.home / "archive"
        self.root.mkdir()
        for name in SYSTEM:
            (machine.bin / name).symlink_to(shutil.which(name) or name)
        machine.script(machine.bin / "uv", "exit 1")
        handler = lambda *arguments: Quiet(*arguments, directory=str(self.root))  # noqa: E731
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.sources(f"deb http://127.0.0.1:{self.server.server_port} stable main\n")

    def sources(self, text: str) -> None:
        """Let apt be configured with the sources *text*, and with nothing of the system."""
        (self.machine.home / "sources.list").write_text(text, encoding="utf-8")
        (self.machine.home / "apt.conf").write_text(
            f'Dir::Etc::main "/dev/null"; Dir::Etc::parts "/dev/null"; Dir::Etc::sourceparts "/dev/null";\n'
            f'Dir::Etc::sourcelist "{self.machine.home}/sources.list"; Acquire::Retries "0";\n'
            'Acquire::AllowInsecureRepositories "true"; APT::Get::AllowUnauthenticated "true";\n',
            encoding="utf-8",
        )

    def package(self, name: str, version: str, files: dict[str, str]) -> str:
        """Put a package into the pool, and return its entry for an index."""
        folder = self.machine.home / f"{name}_{version}"
        (folder / "DEBIAN").mkdir(parents=True)
        fields = f"Package: {name}\nVersion: {version}\nArchitecture: all\nMaintainer: a <a@b.c>\nDescription: a\n"
        (folder / "DEBIAN/control").write_text(fields, encoding="utf-8")
        for path, text in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
            (folder / path).chmod(0o755)
        deb = self.root / f"pool/{folder.name}.deb"
        deb.parent.mkdir(exist_ok=True)
        subprocess.run(
            ["dpkg-deb", "--root-owner-group", "--build", folder, deb], check=True, stdout=subprocess.DEVNULL
        )
        return fields + f"Filename: pool/{deb.name}\n{_size_and_sum(deb)}\n"

    def python(self, suite: str, version: str, script: str = "") -> Path:
        """Publish a Python 3.15 and what is installed with it in *suite*; return the file of its package."""
        entries = [
            self.package("python3.15", version, {"usr/bin/python3.15": script or python(version)}),
            self.package("libpython3.15-testsuite", version, {}),
            self.package("patchelf", version, {}),
        ]
        folder = self.root / "dists" / suite
        lines = [f"Suite: {suite}", "Components: main", "SHA256:"]
        machine = subprocess.run(
            ["dpkg", "--print-architecture"], check=True, capture_output=True, text=True
        ).stdout.strip()
        for name, text in ((f"main/binary-{machine}/Packages", "\n".join(entries)), ("main/source/Sources", "")):
            (folder / name).parent.mkdir(parents=True)
            (folder / name).write_text(text, encoding="utf-8")
            lines.append(f" {hashlib.sha256(text.encode()).hexdigest()} {len(text)} {name}")
        (folder / "Release").write_text("\n".join(lines) + "\n", encoding="utf-8")
        return self.root / f"pool/python3.15_{version}.deb"

    def environment(self) -> dict[str, str]:
        return {"APT_CONFIG": str(self.machine.home / "apt.conf")}

    def install(self) -> str:
        """Install the Python, and return what the tool says while it does."""
        return self.machine.run("--install", "3.15", **self.environment()).stderr

    def trees(self) -> list[str]:
        """Return the names in the folder of what is or was being installed."""
        return sorted(path.name for path in (self.machine.home / ".cache/reimp/interpreters/trees").iterdir())


def _output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _size_and_sum(deb: Path) -> str:
    return f"Size: {deb.stat().st_size}\nSHA256: {hashlib.sha256(deb.read_bytes()).hexdigest()}\n"


@pytest.fixture
def archive(machine: Machine) -> Iterator[Archive]:
    if shutil.which("apt-get") is None:
        pytest.skip("Debian's tools make the archive")
    archive = Archive(machine)
    yield archive
    archive.server.shutdown()
    archive.server.server_close()


def test_gets_it_from_testing_when_uv_cannot(archive: Archive, machine: Machine) -> None:
    archive.python("testing", "3.15.1")
    archive.python("unstable", "3.15.2")
    said = archive.install()
    assert "3.15: uv cannot get it from here\n" in said
    (tree,) = archive.trees()
    assert f"3.15 is ready: {machine.home}/.cache/reimp/interpreters/trees/{tree}/bin/python3.15\n" in said
    assert machine.found()["3.15"] == str(machine.home / ".cache/reimp/interpreters/3.15/bin/python3.15")
    assert "3.15        CPython 3.15.1 " in machine.run().stdout


def test_takes_what_is_there_without_looking_further(archive: Archive) -> None:
    archive.python("testing", "3.15.1")
    archive.install()
    shutil.rmtree(archive.root)
    assert "Debian" not in archive.install()
    assert len(archive.trees()) == 1


def test_index_names_a_file_that_is_gone(archive: Archive, machine: Machine) -> None:
    archive.python("testing", "3.15.1").unlink()
    archive.python("unstable", "3.15.2")
    said = archive.install()
    assert "404" in said
    assert "3.15: downloading it from Debian unstable\n" in said
    assert "3.15        CPython 3.15.2 " in machine.run().stdout


def test_refuses_a_package_with_another_hash(archive: Archive, machine: Machine) -> None:
    package = archive.python("testing", "3.15.1")
    data = package.read_bytes()
    package.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    said = archive.install()
    assert "Hash Sum mismatch" in said
    assert "3.15: no suite that apt can reach has all its packages. Try another mirror in apt's sources.\n" in said
    assert archive.trees() == []
    assert "3.15" not in machine.found()


@pytest.mark.parametrize(
    "script",
    [
        pytest.param("#!/bin/sh\nexit 1\n", id="does-not-start"),
        pytest.param(python("3.15.1") + "exit 1\n", id="answers-and-fails"),
        pytest.param(python("3.15.1", "3.14"), id="is-another-kind"),
        pytest.param(python("3.15.1").replace("exit 0", "exit 1"), id="cannot-import"),
    ],
)
def test_shows_nothing_that_does_not_work(archive: Archive, machine: Machine, script: str) -> None:
    archive.python("testing", "3.15.1", script)
    assert "3.15 is ready" not in archive.install()
    assert archive.trees() == []
    assert "3.15" not in machine.found()


def test_survives_being_killed(archive: Archive, machine: Machine) -> None:
    """The first run is killed while it asks the new Python what it is; the second removes what is left of it."""
    asked = machine.home / "asked"
    script = python("3.15.1").replace("#!/bin/sh", f"#!/bin/sh\n[ -e {asked} ] || {{ touch {asked}; sleep 60; }}")
    archive.python("testing", "3.15.1", script)
    command = [sys.executable, str(TOOL), "--install", "3.15"]
    environment = {"PATH": str(machine.bin), "HOME": str(machine.home), **archive.environment()}
    with subprocess.Popen(command, env=environment, start_new_session=True, stderr=subprocess.DEVNULL) as process:
        deadline = time.monotonic() + 60
        while not asked.exists() and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.05)
        os.killpg(process.pid, signal.SIGKILL)
    assert asked.exists()
    assert "3.15" not in machine.found()
    (unfinished,) = archive.trees()
    assert "3.15 is ready" in archive.install()
    assert len(archive.trees()) == 1
    assert archive.trees() != [unfinished]


def test_waits_for_another_installation(archive: Archive, machine: Machine) -> None:
    archive.python("testing", "3.15.1")
    lock = machine.home / ".cache/reimp/interpreters/lock"
    lock.parent.mkdir(parents=True)
    command = [sys.executable, str(TOOL), "--install", "3.15"]
    environment = {"PATH": str(machine.bin), "HOME": str(machine.home), **archive.environment()}
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:
            assert process.stderr
            assert process.stderr.readline() == "  waiting for another installation to end\n"
            fcntl.flock(file, fcntl.LOCK_UN)
            assert "3.15 is ready" in process.stderr.read()


def test_leaves_a_folder_of_somebody_else(archive: Archive, machine: Machine) -> None:
    archive.python("testing", "3.15.1")
    theirs = machine.home / ".cache/reimp/interpreters/3.15"
    theirs.mkdir(parents=True)
    assert f"{theirs} is a folder of somebody else's, and has no working Python: remove it\n" in archive.install()
    assert archive.trees() == []


def test_uv_comes_first(machine: Machine) -> None:
    path = machine.home / ".local/share/uv/python/cpython-3.15.0/bin/python3.15"
    made = machine.home / "made"
    machine.python(made, "3.15.0", "3.15")
    tools = " ".join(shutil.which(name) or name for name in ("mkdir", "cp"))
    mkdir, copy = tools.split()
    machine.script(machine.bin / "uv", f'[ "$2" = install ] && {mkdir} -p {path.parent} && {copy} -p {made} {path}')
    assert "  3.15: uv python install\n" in machine.run("--install", "3.15").stderr
    assert machine.found()["3.15"] == str(made)


@pytest.mark.parametrize(
    ("kind", "next_step"),
    [
        ("3.12", "3.12: only uv has it. Make `uv python install 3.12` work, or install it with pyenv."),
        ("3.15", "this is no Debian or like it (no apt-get, dpkg-deb). Install uv, which gets Pythons anywhere."),
        ("3.14t", "3.14t is built from source, and there is no cc and no make: apt-get install gcc make "),
        ("pyodide3.14", "pyodide3.14 needs node and npm, 20 or later: install Node.js and put it on PATH"),
    ],
)
def test_says_what_to_do_on_a_bare_machine(machine: Machine, kind: str, next_step: str) -> None:
    done = machine.run("--install", kind)
    assert next_step in done.stderr or kind in machine.found()
    assert "Traceback" not in done.stderr


def test_one_failure_does_not_stop_the_others(machine: Machine) -> None:
    done = machine.run("--install")
    assert "3.14t is built from source" in done.stderr
    assert "pyodide3.14 needs node" in done.stderr
    assert done.returncode == 1


def test_names_the_kinds_that_there_are(machine: Machine) -> None:
    done = machine.run("--install", "3.10")
    assert done.returncode == 2
    assert "unknown kind '3.10': choose from 3.11, 3.12," in done.stderr


def test_pyodide_is_the_newest_release_that_npm_still_has(machine: Machine) -> None:
    """The index names 314.0.10 and an alpha; the archive has 314.0.9."""
    package = machine.home / "pyodide-314.0.9.tgz"
    (machine.home / "package").mkdir()
    (machine.home / "package" / "python_stdlib.zip").write_text("sources", encoding="utf-8")
    with tarfile.open(package, "w:gz") as tar:
        tar.add(machine.home / "package", "package")
    for name in ("cat", "cp", "readlink", "dirname", "basename"):
        (machine.bin / name).symlink_to(shutil.which(name) or name)
    versions = json.dumps(["313.0.0", "314.0.9", "314.0.10", "314.1.0-alpha.1", "315.0.0"])
    machine.script(
        machine.bin / "npm", f"[ $1 = view ] && echo '{versions}' && exit\n[ $2 = pyodide@314.0.9 ] && cp {package} ."
    )
    # Stands for Node with Pyodide in it; its second argument is the launcher, its last two the zip files to compile.
    answer = {"kind": "pyodide3.14", "implementation": "CPython", "version": "3.14.2", "order": [1], "path": "PATH"}
    compiling = '[ "$3$6" != -c ] && [ "$3" = -c ] && echo "compiled $(cat "$5")" > "$6" && exit'
    machine.script(machine.bin / "node", f'{compiling}\na=\'{json.dumps(answer)}\'; echo "${{a%PATH*}}$2\\"}}"')
    said = machine.run("--install", "pyodide3.14").stderr
    assert "npm pack pyodide@314.0.10\n" in said
    assert "npm pack pyodide@314.0.9\n" in said
    launcher = machine.found()["pyodide3.14"]
    assert launcher.endswith("/bin/pyodide3.14")
    library = Path(launcher).parent.parent / "package" / "python_stdlib.zip"
    assert library.read_text(encoding="utf-8") == "compiled sources\n"
