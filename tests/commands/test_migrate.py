"""The command as its users run it: a process, a terminal, a pipe."""

import os
import pty
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from command import BROKEN, CLEAN, COMMAND, ENVIRONMENT, EXACT, MANUAL, contents, lay_out, reimp_run

FILES: dict[str, str | bytes] = {"exact.py": EXACT, "clean.py": CLEAN, "manual.py": MANUAL, "broken.py": BROKEN}

# What is typed, the exit code, and a part of what is said (or of the error, for 2).
CODES = {
    "scan, nothing": ("scan clean.py", 0, "No use of imp; 1 file read."),
    "scan, uses": ("scan exact.py", 1, "exact.py:2:1: exact: imp.reload -> importlib.reload"),
    "scan, broken": ("scan broken.py", 1, "syntax error"),
    "scan, missing": ("scan missing.py", 2, "reimp: missing.py: no such file or directory\n"),
    "scan, missing and nothing": ("scan missing.py clean.py", 2, "reimp: missing.py: no such file or directory\n"),
    "scan, this folder": ("scan", 1, " in 3 files (4 read): "),
    "migrate, nothing": ("migrate clean.py", 0, "No use of imp; 1 file read."),
    "migrate, all": ("migrate exact.py", 0, "1 file rewritten."),
    "migrate, some left": ("migrate exact.py manual.py", 1, "Next: reimp explain lock_held"),
    "migrate, broken": ("migrate broken.py", 1, "Next: correct the syntax errors, then run reimp again."),
    "migrate, missing": ("migrate missing.py exact.py", 2, "reimp: missing.py: no such file or directory\n"),
    "diff, nothing": ("migrate --diff clean.py", 0, ""),
    "diff, changes": ("migrate --diff exact.py", 1, "+importlib.reload(x)\n"),
    "diff, missing": ("migrate --diff missing.py", 2, "reimp: missing.py: no such file or directory\n"),
    "check, nothing": ("migrate --check clean.py", 0, ""),
    "check, changes": ("migrate --check exact.py", 1, "Next: reimp migrate exact.py\n"),
    "check, some left": ("migrate --check manual.py", 1, "manual"),
    "no such command": ("frobnicate", 2, "Error: No such command 'frobnicate'.\n"),
    "no such option": ("scan --frobnicate", 2, "Error: No such option"),
    "no such format": ("scan --format rtf", 2, "Error: Invalid value for '--format'"),
    "no processes": ("scan --jobs 0", 2, "Error: Invalid value for '-j'"),
    "report cannot be written": (
        "scan clean.py -o missing/report.txt",
        2,
        "Error: Could not open file 'missing/report",
    ),
    "standard input and more": ("scan - clean.py", 2, "Error: - stands alone"),
    "help": ("--help", 0, "reimp migrate --diff src"),
    "nothing typed": ("", 0, "reimp migrate --diff src"),
    "help of scan": ("scan -h", 0, "Example:  reimp scan src tests --exclude vendor/"),
    "help of migrate": ("migrate -h", 0, "Example:  reimp migrate --diff src"),
    "version": ("--version", 0, "reimp 0."),
}


@pytest.mark.parametrize(("typed", "code", "said"), CODES.values(), ids=CODES)
def test_exit_code(tmp_path: Path, typed: str, code: int, said: str) -> None:
    done = reimp_run(*typed.split(), cwd=lay_out(tmp_path, FILES))
    assert (done.returncode, said in (done.stderr if code == 2 else done.stdout)) == (code, True), done
    assert "Traceback" not in done.stderr
    changed = {name for name, content in contents(tmp_path).items() if content != str(FILES[name]).encode()}
    assert changed <= set(typed.split() if typed.startswith("migrate ") and "--" not in typed else [])
    assert ("exact.py" in changed) == typed.startswith(("migrate exact", "migrate missing.py exact"))


def test_without_the_extra(tmp_path: Path) -> None:
    """One line says what to install; -S leaves out what is installed, and src is all there is."""
    done = subprocess.run(
        [sys.executable, "-S", "-m", "reimp", "scan"],
        cwd=tmp_path,
        env=ENVIRONMENT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == 'reimp: the migration tool is an extra: pip install "reimp[migrate]"\n'


START = "import sys; from reimp.commands.main import run; "


def test_start_is_cheap(tmp_path: Path) -> None:
    program = START + "sys.argv[1:] = ['--help']; run(); print(*sys.modules, sep='\\n')"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env=ENVIRONMENT, check=False, capture_output=True, text=True
    )
    assert not {"libcst", "pathspec", "rich", "multiprocessing", "json"} & set(done.stdout.split())


def test_scan_needs_no_libcst_without_candidates(tmp_path: Path) -> None:
    program = START + "sys.argv[1:] = ['scan']; run(); print(*sys.modules, sep='\\n')"
    lay_out(tmp_path, {"clean.py": CLEAN})
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env=ENVIRONMENT, check=False, capture_output=True, text=True
    )
    assert "No use of imp" in done.stdout
    assert "libcst" not in done.stdout.split()


def test_second_run_changes_nothing(tmp_path: Path) -> None:
    lay_out(tmp_path, FILES)
    reimp_run("migrate", cwd=tmp_path)
    once = contents(tmp_path)
    assert once["exact.py"] != EXACT.encode()
    done = reimp_run("migrate", "--diff", cwd=tmp_path)
    assert done.stdout == ""
    reimp_run("migrate", cwd=tmp_path)
    assert contents(tmp_path) == once


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_order_is_that_of_the_files(tmp_path: Path, jobs: str) -> None:
    files: dict[str, str | bytes] = {f"{n:03}.py": EXACT + "x = 1\n" * (100 if n % 7 == 0 else 1) for n in range(30)}
    done = reimp_run("scan", "-j", jobs, cwd=lay_out(tmp_path, files))
    places = [line.split(":")[0] for line in done.stdout.splitlines() if ".py:" in line]
    assert places == [name for name in files for _ in range(2)]


def test_standard_input(tmp_path: Path) -> None:
    done = reimp_run("migrate", "-", cwd=tmp_path, input=EXACT)
    assert (done.returncode, done.stdout) == (0, CLEAN)
    done = reimp_run("migrate", "-", cwd=tmp_path, input="x = 1")
    assert (done.returncode, done.stdout) == (0, "x = 1")
    done = reimp_run("scan", "-", cwd=tmp_path, input=EXACT)
    assert done.returncode == 1
    assert done.stdout.startswith("<stdin>:1:8: exact: ")


def test_standard_input_is_bytes(tmp_path: Path) -> None:
    source = "# coding: latin-1\r\nimport imp\r\nimp.reload(é)".encode("latin-1")
    done = reimp_run("migrate", "-", cwd=tmp_path, input=source, text=False)
    assert done.stdout == source.replace(b"imp\r", b"importlib\r").replace(b"imp.", b"importlib.")


def test_quiet(tmp_path: Path) -> None:
    done = reimp_run("scan", "-q", cwd=lay_out(tmp_path, {"exact.py": EXACT, "manual.py": MANUAL}))
    assert all(line.startswith(("manual.py:", "    ")) for line in done.stdout.splitlines())
    assert "imp.lock_held" in done.stdout


def test_report_in_a_file(tmp_path: Path) -> None:
    lay_out(tmp_path, {"exact.py": EXACT})
    done = reimp_run("scan", "-o", "report.txt", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert (tmp_path / "report.txt").read_text() == reimp_run("scan", cwd=tmp_path).stdout


# Files besides, what is typed, where the module goes, and what it is called there.
PLACES = {
    "beside the scripts": ({"b.py": ""}, "--helpers compat", "compat.py"),
    "package in src": ({"src/pkg/__init__.py": ""}, "--helpers pkg.compat src", "src/pkg/compat.py"),
    "package": ({"pkg/__init__.py": ""}, "--helpers pkg.compat", "pkg/compat.py"),
    "package within": (
        {"pkg/sub/__init__.py": "", "pkg/__init__.py": ""},
        "--helpers pkg.sub.compat",
        "pkg/sub/compat.py",
    ),
    "folder of scripts": ({"tools/a.py": "x = 1\n"}, "--helpers compat tools", "tools/compat.py"),
    "named in a package": ({"pkg/__init__.py": ""}, "--helpers pkg.compat pkg/a.py", "pkg/compat.py"),
    "setting": ({"pyproject.toml": '[tool.reimp]\nhelpers = "pkg.compat"\n', "pkg/b.py": ""}, "", "pkg/compat.py"),
    "there already": ({"lib/compat.py": "x = 1\n", "pyproject.toml": ""}, "--helpers compat lib", "lib/compat.py"),
}
LOADS = "import imp\nm = imp.load_source('m', 'm.py')\n"


@pytest.mark.parametrize(("files", "typed", "place"), PLACES.values(), ids=PLACES)
def test_helpers(tmp_path: Path, files: dict[str, str | bytes], typed: str, place: str) -> None:
    """The module is shown, then written, once; a second run changes nothing."""
    *_, last = "", *typed.split()[2:]
    user = Path(last) if last.endswith(".py") else Path(last, "a.py")
    lay_out(tmp_path, {**files, str(user): LOADS})
    before = contents(tmp_path)
    shown = reimp_run("migrate", "--diff", *typed.split(), cwd=tmp_path)
    assert f"+++ b/{place}\n" in shown.stdout
    assert contents(tmp_path) == before
    done = reimp_run("migrate", *typed.split(), cwd=tmp_path)
    assert done.returncode == 0, done
    after = contents(tmp_path)
    assert {name for name in after if after[name] != before.get(name)} == {place, str(user)}
    assert b"def load_source(" in after[place]
    assert after[place].startswith(before.get(place, b""))
    assert b"def " not in after[str(user)]
    assert reimp_run("migrate", *typed.split(), cwd=tmp_path).returncode == 0
    assert contents(tmp_path) == after


NO_PLACE = {
    "no such package": ("--helpers none.compat", {}, "--helpers none.compat: there is no package none in "),
    "no name": ("--helpers a-b", {}, "--helpers a-b: not the name of a module, as package.compat"),
    "a word of Python": ("--helpers pkg.in", {}, "--helpers pkg.in: not the name of a module, as package.compat"),
    "not Python": ("--helpers compat", {"compat.py": "("}, "compat.py cannot be read: "),
    "not UTF-8": ("--helpers compat", {"compat.py": b"\xff"}, "compat.py cannot be read: "),
}


@pytest.mark.parametrize(("typed", "files", "said"), NO_PLACE.values(), ids=NO_PLACE)
def test_no_place_for_helpers(tmp_path: Path, typed: str, files: dict[str, str | bytes], said: str) -> None:
    lay_out(tmp_path, {**files, "a.py": LOADS})
    done = reimp_run("migrate", *typed.split(), cwd=tmp_path)
    assert (done.returncode, said in done.stderr) == (2, True), done
    assert (tmp_path / "a.py").read_text() == LOADS


def test_what_needs_the_helpers_is_left_alone_without_them(tmp_path: Path) -> None:
    """The module cannot be written as it is too long for the disk: the file that imports from it stays."""
    lay_out(tmp_path, {"a.py": LOADS, "b.py": EXACT})
    limit = "import resource, sys, os; resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))"
    command = [sys.executable, "-c", f"{limit}; os.execv(sys.argv[1], sys.argv[1:])", *COMMAND]
    environment = {**ENVIRONMENT, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [*command, "migrate", "--helpers", "compat"],
        cwd=tmp_path,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "reimp: compat.py: not written: file too large; it is as it was",
        "reimp: a.py: not written: it needs the module of helpers, which could not be written",
    ]
    assert contents(tmp_path) == {"a.py": LOADS.encode(), "b.py": CLEAN.encode()}


def test_the_next_command_has_the_options(tmp_path: Path) -> None:
    lay_out(tmp_path, {"a b.py": EXACT})
    done = reimp_run("scan", "--modern", "--exclude", "x y", "a b.py", cwd=tmp_path)
    assert done.stdout.endswith("then: reimp migrate --modern --exclude 'x y' 'a b.py'\n")


# pyproject.toml, what is typed, the exit code, and what is said.
SETTINGS = {
    "excluded": ('[tool.reimp]\nexclude = ["b/"]\n', "scan", 0, "No use of imp; 0 files read."),
    "excluded below": ('[tool.reimp]\nexclude = ["/b/a.py"]\n', "scan b", 0, "No use of imp; 0 files read."),
    "excluded and named": ('[tool.reimp]\nexclude = ["b/"]\n', "scan b/a.py", 0, "b/a.py: left out by --exclude or"),
    "other tools": ("[tool.other]\nexclude = 1\n", "scan", 1, "1 file (1 read)"),
    "no TOML": ("[tool", "scan", 2, "pyproject.toml: cannot be read: "),
    "no list": ("[tool.reimp]\nexclude = 'b'\n", "scan", 2, "[tool.reimp] exclude is not a list of patterns"),
    "no name": ("[tool.reimp]\nhelpers = 1\n", "scan", 2, "[tool.reimp] helpers is not the name of a module"),
    "unknown": ("[tool.reimp]\nexcludes = []\n", "scan", 2, "[tool.reimp] has no setting 'excludes'; there are"),
    "no table": ("[tool]\nreimp = 1\n", "scan", 2, "tool.reimp is not a table"),
}


@pytest.mark.parametrize(("text", "typed", "code", "said"), SETTINGS.values(), ids=SETTINGS)
def test_settings(tmp_path: Path, text: str, typed: str, code: int, said: str) -> None:
    done = reimp_run(*typed.split(), cwd=lay_out(tmp_path, {"pyproject.toml": text, "b/a.py": EXACT}))
    assert (done.returncode, said in done.stdout + done.stderr) == (code, True), done


def test_settings_are_found_from_the_path(tmp_path: Path) -> None:
    lay_out(tmp_path, {"project/pyproject.toml": '[tool.reimp]\nexclude = ["b/"]\n', "project/b/a.py": EXACT})
    assert reimp_run("scan", "project", cwd=tmp_path).returncode == 0
    assert reimp_run("scan", cwd=tmp_path).returncode == 1


def test_read_only_folder(tmp_path: Path) -> None:
    """One line for the file in it; the rest goes on. Root is held by modes too, without its capability."""
    lay_out(tmp_path, {"locked/a.py": EXACT, "open.py": EXACT})
    (tmp_path / "locked").chmod(0o555)
    if os.geteuid() != 0:
        command: tuple[str, ...] = ()
    elif not shutil.which("setpriv"):
        pytest.skip("root may write everywhere")
    else:
        command = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
    done = subprocess.run(
        [*command, *COMMAND, "migrate"], cwd=tmp_path, env=ENVIRONMENT, check=False, capture_output=True, text=True
    )
    (tmp_path / "locked").chmod(0o755)
    assert done.returncode == 2
    assert done.stderr == "reimp: locked/a.py: not written: permission denied; it is as it was\n"
    assert contents(tmp_path) == {"locked/a.py": EXACT.encode(), "open.py": CLEAN.encode()}


def test_full_disk(tmp_path: Path) -> None:
    """A file that cannot be written whole is as it was; the rest goes on."""
    long = EXACT + "x = 1\n" * 2000
    lay_out(tmp_path, {"a.py": EXACT, "b.py": long, "c.py": EXACT})
    limit = "import resource, sys, os; resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))"
    done = subprocess.run(
        [sys.executable, "-c", f"{limit}; os.execv(sys.argv[1], sys.argv[1:])", *COMMAND, "migrate"],
        cwd=tmp_path,
        env={**ENVIRONMENT, "PYTHONDONTWRITEBYTECODE": "1"},
        check=False,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (2, "reimp: b.py: not written: file too large; it is as it was\n")
    assert contents(tmp_path) == {"a.py": CLEAN.encode(), "b.py": long.encode(), "c.py": CLEAN.encode()}


def test_unreadable_file(tmp_path: Path) -> None:
    lay_out(tmp_path, {"a.py": EXACT, "b.py/inner.py": EXACT})
    (tmp_path / "c.py").symlink_to("a.py")
    done = reimp_run("migrate", "c.py", "a.py", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("reimp: c.py: a symbolic link, which is left alone; name the file itself: ")
    assert (tmp_path / "c.py").is_symlink()
    assert (tmp_path / "a.py").read_text() == CLEAN


TAIL = "x = 1\n"


def many(folder: Path, count: int = 40) -> dict[str, str | bytes]:
    files: dict[str, str | bytes] = {f"{number:03}.py": EXACT + TAIL for number in range(count)}
    lay_out(folder, files)
    return files


def test_kill(tmp_path: Path) -> None:
    """Killed at any moment, it leaves each file old or new."""
    files = many(tmp_path)
    old, new = EXACT + TAIL, CLEAN + TAIL
    states = set()
    for round_ in range(8):
        lay_out(tmp_path, files)
        process = subprocess.Popen([*COMMAND, "migrate", "-q"], cwd=tmp_path, env=ENVIRONMENT)
        while process.poll() is None and (tmp_path / "000.py").stat().st_size == len(old):
            time.sleep(0.001)
        time.sleep(0.004 * round_)
        process.kill()
        process.wait()
        after = {name: content for name, content in contents(tmp_path).items() if not name.startswith(".reimp-")}
        states |= set(after.values())
        assert after.keys() == files.keys()
    assert states == {old.encode(), new.encode()}


@pytest.mark.parametrize("started", [False, True])
@pytest.mark.parametrize("delay", [0.05, 0.1, 0.3, 0.6])
def test_interrupt(tmp_path: Path, delay: float, *, started: bool) -> None:
    """Ctrl-C ends it in one line, with each file old or new and no process left behind.

    Until it has *started* other processes it may be importing, which Python ends in its own words.
    """
    many(tmp_path, 150)
    process = subprocess.Popen(
        [*COMMAND, "migrate"], cwd=tmp_path, env=ENVIRONMENT, start_new_session=True, stderr=subprocess.PIPE, text=True
    )
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while started and not children.read_text():
        time.sleep(0.01)
    time.sleep(delay)
    os.killpg(process.pid, signal.SIGINT)
    _, error = process.communicate(timeout=30)
    allowed = {EXACT + TAIL, CLEAN + TAIL}
    assert {content.decode() for content in contents(tmp_path).values()} <= allowed
    if started:
        done = {(0, ""), (-signal.SIGINT, "")}  # by Python, when there is nothing left to interrupt
        assert (process.returncode, error) in {(130, "\nreimp: interrupted\n"), *done}
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


def terminal(arguments: list[str], folder: Path, **environment: str) -> str:
    """Return what the command shows on a terminal."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, *arguments],
        cwd=folder,
        env={**ENVIRONMENT, "TERM": "xterm", **environment},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # as the other end is closed
            break
        if not part:
            break
        shown += part
    os.close(ours)
    process.wait()
    return shown.decode()


def test_colours_and_progress_on_a_terminal(tmp_path: Path) -> None:
    shown = terminal(
        ["scan"], lay_out(tmp_path, {f"{number}.py": EXACT if number < 20 else CLEAN for number in range(300)})
    )
    assert "\x1b[32mexact\x1b[0m: imp.reload -> importlib.reload" in shown
    assert " files ...\r" in shown.replace("\x1b[K", "")


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=["NO_COLOR", "dumb"])
def test_no_colours_on_request(tmp_path: Path, environment: dict[str, str]) -> None:
    assert "\x1b[" not in terminal(["scan"], lay_out(tmp_path, {"a.py": EXACT}), **environment)


def test_no_colours_and_no_progress_in_a_pipe(tmp_path: Path) -> None:
    done = reimp_run(
        "scan", cwd=lay_out(tmp_path, {f"{number}.py": EXACT if number < 20 else CLEAN for number in range(300)})
    )
    assert done.stderr == ""
    assert "\x1b" not in done.stdout
    assert "\r" not in done.stdout


def test_a_terminal_is_not_told_what_to_do(tmp_path: Path) -> None:
    """What a file holds, or is called, does not move the cursor."""
    lay_out(tmp_path, {"a\x1b[31m.py": "import imp\nimp.reload(x)  # \x1b[2J\n"})
    for arguments in (["scan"], ["migrate", "--diff"]):
        shown = terminal(arguments, tmp_path)
        assert "\x1b[2J" not in shown
        assert "\x1b[31m.py" not in shown
        assert "\\x1b[31m.py" in shown or "\\033[31m.py" in shown


def test_output_nobody_reads(tmp_path: Path) -> None:
    lay_out(tmp_path, {"a.py": EXACT})
    process = subprocess.Popen(
        [*COMMAND, "scan"], cwd=tmp_path, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    process.wait()


DIFFS: dict[str, str | bytes] = {
    "a.py": EXACT,
    "crlf.py": EXACT.replace("\n", "\r\n"),
    "mixed.py": "import imp\r\nimp.reload(x)\nx = 1\r\n",
    "no_end.py": EXACT.rstrip("\n"),
    "no_end_crlf.py": EXACT.replace("\n", "\r\n").rstrip(),
    "folder/with space.py": EXACT,
    "é.py": EXACT,
    'quote".py': EXACT,
    "tab\t.py": EXACT,
    "latin.py": "# coding: latin-1\nimport imp  # é\nimp.reload(é)\n".encode("latin-1"),
    "bom.py": b"\xef\xbb\xbf" + EXACT.encode(),
    "form_feed.py": "x = 1\n\x0c\n" + EXACT,
    "cr_in_a_string.py": EXACT + "x = '''a\rb'''\n",
    "distant.py": "import imp\n" + "x = 1\n" * 30 + "imp.reload(x)\n" + "x = 1\n" * 30 + "imp.reload(x)",
}


def test_git_applies_the_diff(tmp_path: Path) -> None:
    here, there = lay_out(tmp_path / "here", DIFFS), lay_out(tmp_path / "there", DIFFS)
    patch = reimp_run("migrate", "--diff", cwd=here, text=False)
    assert contents(here) == contents(there)
    subprocess.run(["git", "init", "-q"], cwd=here, check=True)
    subprocess.run(["git", "apply", "--whitespace=nowarn"], cwd=here, input=patch.stdout, check=True)
    reimp_run("migrate", cwd=there)
    assert contents(here) == contents(there)
    assert all(b"importlib" in content for content in contents(here).values())
