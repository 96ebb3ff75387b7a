"""The tracer counts every use, and the traced program does not notice it."""

import re
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest
from command import ENVIRONMENT, lay_out
from tracing import KINDS, PATHS, provide, said, traced


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
    tag = "was removed in Python 3.12; write sys.implementation.cache_tag"
    assert f"app.py:5:5: exact: imp.get_tag {tag} (called 203 times)" in found
    assert any(line.startswith("app.py:3:5: manual: imp.acquire_lock") and "(read 203 times)" in line for line in found)
    assert f"used.py:2:1: exact: imp.get_tag {tag} (called 2 times)" in found


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


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("program", SAME.values(), ids=SAME)
def test_the_program_does_not_notice(tmp_path: Path, program: str, kind: str) -> None:
    provide(tmp_path, kind)
    lay_out(tmp_path, {"app.py": program, "bad.py": "import imp\nimp.get_tag()\n1 / 0\n"})
    lay_out(tmp_path, {"site/sitecustomize.py": "import sys\nsys.mine = 1\n"})
    subprocess.run(
        [PATHS[kind], "-c", "import imp"], cwd=tmp_path, check=True, capture_output=True
    )  # bytecode exists now
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
