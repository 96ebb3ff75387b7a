"""`reimp trace`, as a user runs it: what it says, and that the program does not notice."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path
from typing import Any

import interpreters
import pytest
from command import COMMAND, ENVIRONMENT, EXACT, lay_out, reimp_run

FOUND = interpreters.find()
OLD = {path.parents[1].name: str(path) for path in Path("~/.pyenv/versions").expanduser().glob("3.[89]*/bin/python")}
PATHS = {kind: FOUND[kind].path for kind in FOUND if not kind.startswith("pyodide")} | OLD  # pyodide starts no process
KINDS = [kind if kind in {"3.11", "3.14"} else pytest.param(kind, marks=pytest.mark.long) for kind in PATHS]
# For Pythons without imp; reimp itself is on the path of none.
IMP = Path(__file__).resolve().parent.parent / "src" / "imp.py"


def traced(*arguments: str, cwd: Path, kind: str = "3.11", **options: Any) -> subprocess.CompletedProcess[Any]:  # noqa: ANN401
    """Trace on the interpreter *kind*. It has no reimp; if it has no imp, `cwd` gets ours."""
    provide(cwd, kind)
    program = ["-c", "import os, sys; from reimp.__main__ import main; os.environ.pop('PYTHONPATH'); sys.exit(main())"]
    command = [sys.executable, *program, "trace", "--python", PATHS[kind], *arguments]
    return subprocess.run(
        command, cwd=cwd, check=False, **{"env": QUIET, "capture_output": True, "text": True, **options}
    )


QUIET = {**ENVIRONMENT, "PYTHONWARNINGS": "ignore"}


def provide(folder: Path, kind: str) -> None:
    if kind != "3.11" and kind not in OLD:
        shutil.copy(IMP, folder)


def said(report: str) -> list[str]:
    """Return the findings in a report, each in one line."""
    return [" ".join(found.split()) for found in re.findall(r"^\S+:\d+:\d+: .*(?:\n    .*)*", report, re.MULTILINE)]


DYNAMIC = """\
import importlib, json

def get(name):
    return getattr(importlib.import_module("im" + "p"), name)

get("rel" + "oad")(json)
module = get("new_" + "module")("x")
again = get("reload")
for _ in range(3):
    again(json)
exec("import imp; imp.get_magic()")
"""
UNSEEN = "is reached when the program runs, which reading the code does not show: change it by hand"
IN_STRING = "is imported by code in a string: change what makes that code"
RENAMED = "is called by another name here; to be changed is where it gets that name"


@pytest.mark.parametrize("kind", KINDS)
def test_what_reading_does_not_show(tmp_path: Path, kind: str) -> None:
    done = traced("app.py", cwd=lay_out(tmp_path, {"app.py": DYNAMIC}), kind=kind)
    assert (done.returncode, done.stdout) == (0, ""), done
    assert sorted(said(done.stderr)) == [
        f"app.py:10:5: manual (harmless): imp.reload {RENAMED} (called 3 times with (module))",
        f"app.py:11:6: manual: code in a string: {IN_STRING} (called once)",
        f"app.py:4:5: manual: imp.new_module {UNSEEN} (read once)",
        f"app.py:4:5: manual: imp.reload {UNSEEN} (read 2 times)",
        f"app.py:6:1: manual (harmless): imp.reload {RENAMED} (called once with (module))",
        f"app.py:7:1: manual (harmless): imp.new_module {RENAMED} (called once with (str))",
    ]


STATIC = """\
import imp
from imp import (
    get_tag,
    reload as again,
)
import json
get_tag(), again(json), again(json)
imp.load_source("a", "a.txt")
with open("a.txt") as file:
    imp.load_source("a", "a.txt", file)
def never():
    imp.lock_held()
imp.is_builtin("sys")
hasattr(imp, "get_suffixes")
vars(imp)
"""


@pytest.mark.parametrize("kind", KINDS)
def test_what_reading_shows_too(tmp_path: Path, kind: str) -> None:
    """The verdict is that of scan; what did not run is not there."""
    done = traced("app.py", cwd=lay_out(tmp_path, {"app.py": STATIC, "a.txt": "x = 1\n"}), kind=kind)
    assert done.returncode == 0, done
    found = [re.sub(r" -> .*?:|manual: .*? \(", ":", line) for line in said(done.stderr)]
    assert found == [
        # PyPy looks at a module again when it has loaded it.
        f"app.py:1:8: :reached {'2 times' if kind == 'pypy3.11' else 'once'})",
        "app.py:3:5: exact: imp.get_tag read once",
        "app.py:4:5: exact: imp.reload: read once",
        "app.py:7:1: exact: imp.get_tag: called once",
        "app.py:7:12: exact: imp.reload: called 2 times with (module)",
        "app.py:7:25: exact: imp.reload: called 2 times with (module)",
        "app.py:8:1: exact: imp.load_source: called once with (str, str, None)",
        "app.py:10:5: exact: imp.load_source: called once with (str, str, _io.TextIOWrapper)",
        "app.py:13:1: exact: imp.is_builtin: read once",
        "app.py:14:1: exact: imp.get_suffixes: read once",
        "app.py:15:6: :reached once)",
    ]


def test_from_everywhere(tmp_path: Path) -> None:
    """Modules, threads, processes that are forked, started or ended at once, and Ctrl-C: each use is counted."""
    program = """\
        import imp, multiprocessing, os, subprocess, sys, threading, used
        def work(*_):
            imp.acquire_lock()
            imp.release_lock()
            imp.get_tag()
        if __name__ == "__main__":
            threads = [threading.Thread(target=lambda: [work() for _ in range(50)]) for _ in range(4)]
            [thread.start() for thread in threads], [thread.join() for thread in threads]
            multiprocessing.set_start_method("fork")
            child = multiprocessing.Process(target=work)
            child.start(), child.join()
            if os.fork() == 0:
                work()
                os._exit(0)
            os.wait()
            subprocess.run([sys.executable, "-c", "import used"], check=True)
            os.closerange(3, 100)
            os.chdir("/")
            work()
            os.kill(os.getpid(), 9)
        """
    lay_out(tmp_path, {"app.py": textwrap.dedent(program), "used.py": "import imp\nimp.get_tag()\n"})
    done = traced("app.py", cwd=tmp_path)
    assert done.returncode == 128 + 9
    found = said(done.stderr)
    assert "app.py:5:5: exact: imp.get_tag -> sys.implementation.cache_tag: called 203 times" in found
    assert any(line.startswith("app.py:3:5: manual: imp.acquire_lock") and "(read 203 times)" in line for line in found)
    assert "used.py:2:1: exact: imp.get_tag -> sys.implementation.cache_tag: called 2 times" in found


# Programs that could notice: what each has in app.py, and how it is run.
SAME = {
    "arguments": (
        "import imp, sys; print(sys.argv, __name__, __file__, sys.path[1:], sys.flags, __spec__, sorted(vars()))"
    ),
    "modules": (  # but for those that PyPy compiles imp with
        "import sys\ndef now(): print(sorted({*sys.modules} - {'_ast', 'encodings.ascii'}))\nnow(); import imp; now()"
    ),
    "standard input": "import imp, sys; print(sys.stdin.read().upper()); imp.get_tag()",
    "exit code": "import imp, sys; sys.exit(7)",
    "exit with a text": "import imp, sys; sys.exit('no')",
    "exit at once": "import imp, os; imp.get_tag(); os._exit(5)",
    "at exit": "import atexit, imp\n@atexit.register\ndef end():\n    print(imp.get_tag())\n1 / 0",
    "killed": "import imp, os, signal; os.kill(os.getpid(), signal.SIGTERM)",
    "ImportError": "import imp\nimp.find_module('no such module')",
    "other exception": "import imp\nimp.load_source('a', 'missing.py')",
    "wrong arguments": "import imp\nimp.new_module()",
    "AttributeError": "import imp\nimp.no_such_name",
    "no such name": "from imp import no_such_name",
    "exception in what is loaded": "import imp\nimp.load_source('bad', 'bad.py')",
    "warnings are errors": "import warnings; warnings.simplefilter('error')\nimport imp",
    "recursion": (
        "import imp\ndef down():\n    imp.PY_SOURCE\n    down()\ntry:\n    down()\nexcept RecursionError: print('end')"
    ),
    "what imp is": (
        "import imp, inspect, types\n"
        "print(imp, isinstance(imp, types.ModuleType), inspect.ismodule(imp))\n"
        "print(type(imp).__name__, type(imp).__module__)\n"
        "print(dir(imp), sorted(vars(imp)), imp.__spec__, imp.__loader__ is imp.__spec__.loader)\n"
        "print(vars(imp.__loader__), imp.__cached__, imp.__doc__, imp.reload.__doc__)\n"
        "print(inspect.signature(imp.load_source))\n"
        "print(inspect.getsource(imp.reload), imp.reload.__code__.co_firstlineno, imp.NullImporter, imp.find_module)\n"
    ),
    "replaced": (
        "import builtins, imp, sys, unittest.mock\n"
        "real = builtins.__import__\n"
        "def mine(name, *rest): print(name); return real(name, *rest)\n"
        "builtins.__import__ = mine\n"
        "import imp\n"
        "imp.reload = len; print(imp.reload('abc')); del imp.reload; print(hasattr(imp, 'reload'))\n"
        "with unittest.mock.patch('imp.get_tag', lambda: 'tag'): print(imp.get_tag())\n"
        "print(imp.get_tag()); import importlib; print(importlib.reload(imp) is imp, imp.reload.__name__)\n"
        "del sys.modules['imp']; import imp as other; print(other is imp)\n"
    ),
    "its own sitecustomize": "import sys; print(sys.mine, sys.modules['sitecustomize'].__file__); import imp",
    "a finder that imp comes from": (
        "import sys, zipfile\n"
        "with zipfile.ZipFile('z.zip', 'w') as file: file.writestr('imp.py', 'def reload(x): return x')\n"
        "sys.path.insert(0, 'z.zip')\n"
        "import imp; print(imp, imp.reload(3), imp.__loader__)"
    ),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("program", SAME.values(), ids=SAME)
def test_the_program_does_not_notice(tmp_path: Path, program: str, kind: str) -> None:
    provide(tmp_path, kind)
    lay_out(tmp_path, {"app.py": program, "bad.py": "import imp\nimp.get_tag()\n1 / 0\n"})
    lay_out(tmp_path, {"site/sitecustomize.py": "import sys\nsys.mine = 1\n"})
    subprocess.run(
        [PATHS[kind], "-c", "import imp"], cwd=tmp_path, check=True, capture_output=True
    )  # byte code is there
    environment = {key: value for key, value in ENVIRONMENT.items() if key not in {"PYTHONPATH", "PYTHONWARNINGS"}}
    environment["PYTHONHASHSEED"] = "0"
    own = {**environment, "PYTHONPATH": "site"}
    options: dict[str, Any] = {"cwd": tmp_path, "capture_output": True, "text": True, "input": "typed"}
    alone = subprocess.run([PATHS[kind], "app.py", "-q", "--", "x"], env=own, check=False, **options)
    start = "import os, sys; from reimp.__main__ import main; os.environ['PYTHONPATH'] = 'site'; sys.exit(main())"
    command = [sys.executable, "-c", start, "trace", "-o", "report", "--python", PATHS[kind], "app.py", "-q", "--", "x"]
    done = subprocess.run(command, env={**environment, "PYTHONPATH": ENVIRONMENT["PYTHONPATH"]}, check=False, **options)
    code = alone.returncode if alone.returncode >= 0 else 128 - alone.returncode
    assert (done.returncode, plain(done.stdout), plain(done.stderr)) == (code, plain(alone.stdout), plain(alone.stderr))
    assert (tmp_path / "report").stat().st_size


def plain(output: str) -> str:
    return re.sub(r"0x[0-9a-f]+", "0x", output)


def test_options_of_the_program(tmp_path: Path) -> None:
    """What stands after PROGRAM is the program's, -m is that of python, and the report goes where it is told."""
    lay_out(tmp_path, {"tool/__init__.py": "", "tool/__main__.py": "import imp, sys; print(sys.argv[1:])"})
    done = traced("--format", "jsonl", "-o", "report.jsonl", "-m", "tool", "--format", "x", "-m", "-h", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "['--format', 'x', '-m', '-h']\n", "")
    first, *_ = (tmp_path / "report.jsonl").read_text().splitlines()
    assert json.loads(first)["path"] == "tool/__main__.py"


def test_nothing_reached(tmp_path: Path) -> None:
    done = traced("app.py", cwd=lay_out(tmp_path, {"app.py": "print(1)\n"}))
    assert (done.returncode, done.stdout, done.stderr) == (0, "1\n", "imp was not reached.\n")


def test_installed_packages(tmp_path: Path) -> None:
    """Their code is not the user's to change."""
    package = "lib/site-packages/used.py"
    lay_out(tmp_path, {"app.py": "import sys; sys.path.append('lib/site-packages'); import used", package: EXACT[:11]})
    done = traced("app.py", cwd=tmp_path)
    assert said(done.stderr) == [
        f"{package}:1:8: manual: imp is reached in an installed package: look for a newer release of it (reached once)"
    ]


def test_merge(tmp_path: Path) -> None:
    """A scan with a trace has the uses that did not run, those that did, and those that it cannot see."""
    lay_out(tmp_path, {"src/app.py": STATIC, "src/other.py": DYNAMIC, "src/a.txt": "x = 1\n", "b.py": EXACT})
    for name in ("app", "other"):
        traced("--format", "json", "-o", f"{name}.json", f"src/{name}.py", cwd=tmp_path, input="")
    plain = said(reimp_run("scan", "src/app.py", "b.py", cwd=tmp_path).stdout)
    done = reimp_run("scan", "--merge", "other.json", "src/app.py", "b.py", cwd=tmp_path)
    assert done.returncode == 1
    merged = said(done.stdout)
    assert [line for line in merged if not line.startswith("src/other.py:")] == plain
    assert f"src/other.py:4:5: manual: imp.new_module {UNSEEN} (read once)" in merged
    for form in ("text", "json", "jsonl", "sarif", "github", "markdown", "html"):
        done = reimp_run("scan", "--format", form, "--merge", "other.json", "src/app.py", cwd=tmp_path)
        assert (done.returncode, "read 2 times" in " ".join(done.stdout.split())) == (1, True), done
    assert (tmp_path / "src" / "other.py").read_text() == DYNAMIC


def test_the_page_about_it(tmp_path: Path) -> None:
    """What docs/trace.md shows is what comes."""
    page = (Path(__file__).resolve().parent.parent / "docs" / "trace.md").read_text("utf-8")
    program, session = (re.search(rf"```{kind}\n(.*?)```", page, re.DOTALL) for kind in ("python", "console"))
    assert program
    assert session
    lay_out(tmp_path, {"app.py": program[1]})
    provide(tmp_path, "")
    scan, trace = (reimp_run(command, "app.py", cwd=tmp_path, env=QUIET) for command in ("scan", "trace"))
    assert session[1] == f"$ reimp scan app.py\n{scan.stdout}$ reimp trace app.py\n{trace.stderr}"


BAD = {
    "no such program": (("--python", "no-such-python", "app.py"), "no-such-python: does not start: no such file or"),
    "no Python": (
        ("--python", "/bin/true", "app.py"),
        "/bin/true: nothing was traced: that takes a Python, of version",
    ),
}


@pytest.mark.parametrize(("typed", "message"), BAD.values(), ids=BAD)
def test_no_trace(tmp_path: Path, typed: tuple[str, ...], message: str) -> None:
    done = reimp_run("trace", *typed, cwd=tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith(f"reimp: {message}")


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"places": [1]}', '{"places": [{"line": 1}]}', "\x00"])
def test_not_a_trace(tmp_path: Path, content: str) -> None:
    lay_out(tmp_path, {"trace.json": content})
    done = reimp_run("scan", "--merge", "trace.json", cwd=tmp_path)
    assert (done.returncode, done.stderr.splitlines()[-1]) == (
        2,
        "Error: trace.json: not what `reimp trace --format json` writes",
    )


def test_merge_is_for_source_files(tmp_path: Path) -> None:
    done = reimp_run("scan", "--environment", "--merge", "trace.json", cwd=tmp_path)
    assert (done.returncode, done.stderr.splitlines()[-1]) == (2, "Error: --merge is for source files")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signals(tmp_path: Path, number: int) -> None:
    """They are for the program, as the terminal or a supervisor sends them; the report comes all the same."""
    program = "import imp, signal, sys\nfor n in (2, 15): signal.signal(n, lambda n, _: sys.exit(n))\n"
    lay_out(tmp_path, {"app.py": program + "open('ready', 'w').close()\nsignal.pause()"})
    process = subprocess.Popen(
        [*COMMAND, "trace", "--python", PATHS["3.11"], "app.py"],
        cwd=tmp_path,
        env=QUIET,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while not (tmp_path / "ready").exists():
        time.sleep(0.01)
    os.killpg(process.pid, number) if number == signal.SIGINT else process.terminate()
    _, report = process.communicate(timeout=30)
    assert (process.returncode, "app.py:1:8: " in report) == (number, True)


TESTS = """\
import helper, subprocess, sys

def test_reload():
    helper.get("rel" + "oad")(helper)

def test_process():
    subprocess.run([sys.executable, "-c", "import helper; helper.get('get_tag')()"], check=True)
"""
HELPER = "import importlib\n\ndef get(name):\n    return getattr(importlib.import_module('imp'), name)\n"


def pytest_run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pytest", *arguments],
        cwd=lay_out(folder, {"test_app.py": TESTS, "helper.py": HELPER, "pytest.ini": "[pytest]\n"}),
        env=QUIET,
        check=False,
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("workers", [(), ("-n", "2")], ids=["alone", "xdist"])
def test_pytest(tmp_path: Path, workers: tuple[str, ...]) -> None:
    done = pytest_run(tmp_path, *workers, "-p", "reimp.pytest_plugin", "--trace-imp", "--trace-imp-json", "trace.json")
    assert (done.returncode, "2 passed" in done.stdout) == (0, True), done
    section = said(done.stdout.partition(" imp ===")[2])
    merged = said(reimp_run("scan", "--merge", "trace.json", cwd=tmp_path).stdout)
    for name in ("get_tag", "reload"):
        assert f"helper.py:4:5: manual: imp.{name} {UNSEEN} (read once)" in section
        assert f"helper.py:4:5: manual: imp.{name} {UNSEEN} (read once)" in merged


def test_pytest_without_the_option(tmp_path: Path) -> None:
    """Nothing is in the way of imp, and nothing is said; not even the plug-in is imported without -p."""
    conftest = """\
import sys
def pytest_unconfigure():
    print([name for name in sys.modules if name.startswith(("reimp.", "libcst"))], "imp" in sys.modules)
    print([finder for finder in sys.meta_path if "reimp" in repr(finder)])
"""
    lay_out(tmp_path, {"conftest.py": conftest})
    done = pytest_run(tmp_path, "-q", "-k", "process")
    assert done.stdout.endswith("[] False\n[]\n"), done
    done = pytest_run(tmp_path, "-q", "-k", "process", "-p", "reimp.pytest_plugin")
    assert done.stdout.endswith("['reimp.pytest_plugin'] False\n[]\n"), done
    assert " imp " not in done.stdout
