"""Runs lines of Python in a process with one `imp`, and answers what each did: the far end of tests/test_properties.py.

A request on standard input is a JSON object: {"lines": [LINE, ...], "settled": bool}. The lines are run one by one, in
a new folder, with the names of this module at hand. The answer on standard output is a JSON object as well: the outcome
of each line, the changes of sys.modules, the files that are open, and those that are there.

It does with files, exceptions and values of any type what programs do with them:
"""
# ruff: noqa: ANN401, BLE001, PTH102, PTH115, PTH118, PTH123, PTH208

import contextlib
import gc
import imp
import io
import json
import marshal
import os
import re
import shutil
import signal
import socket
import stat
import sys
import tempfile
import types
import warnings
from pathlib import Path
from typing import Any, TextIO

SECONDS = 20  # for one request; a line that blocks or never ends is broken off, and says so


# What lines can call


def file(path: str, content: bytes = b"") -> None:
    """Make a file, and the folders above it."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(content)


def byte_code(path: str, source: str, cut: float = 1.0, head: bytes = b"", tail: bytes = b"") -> None:
    """Make a bytecode file of this interpreter: its first part (*cut*), some other *head* and *tail*."""
    code = compile(source, path, "exec", dont_inherit=True)
    good = imp.get_magic() + bytes(12) + marshal.dumps(code)
    good = good[: round(len(good) * cut)]
    file(path, head + good[len(head) :] + tail)


def bad_byte_code(path: str, content: bytes) -> None:
    """Make a bytecode file with a good head, and *content* in place of the code."""
    file(path, imp.get_magic() + bytes(12) + content)


def cached(path: str, source: str, cut: float = 1.0, flags: int = 0, tail: bytes = b"") -> None:
    """Make the bytecode file in `__pycache__` for the file *path*, with its time and size: it will be believed."""
    status = Path(path).stat()
    code = compile(source, path, "exec", dont_inherit=True)
    head = [flags, int(status.st_mtime) & 0xFFFFFFFF, status.st_size & 0xFFFFFFFF]
    good = imp.get_magic() + b"".join(number.to_bytes(4, "little") for number in head) + marshal.dumps(code)
    file(imp.cache_from_source(path), good[: round(len(good) * cut)] + tail)


def folder(path: str) -> None:
    """Make a folder, and those above it."""
    Path(path).mkdir(parents=True, exist_ok=True)


def link(path: str, target: str) -> None:
    """Make a symbolic link at *path*."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).symlink_to(target)


def special(path: str, kind: str) -> None:
    """Make a FIFO or a socket; "zero" is a link to a device that never ends."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    if kind == "fifo":
        os.mkfifo(path)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path)
    else:
        Path(path).symlink_to("/dev/" + kind)


def remove(path: str) -> None:
    """Remove a file or a folder."""
    if Path(path).is_dir() and not Path(path).is_symlink():
        shutil.rmtree(path)
    else:
        Path(path).unlink()


def move(path: str, target: str) -> None:
    """Rename a file or a folder."""
    Path(path).rename(target)


def search(name: Any, *path: Any) -> object:
    """Call find_module; close the file it found, and return what the file says and how its text begins."""
    found: tuple[Any, ...] = imp.find_module(name, *path)
    if found[0] is None:
        return found
    with found[0] as opened:
        said = describe(opened)
        try:
            begins = opened.read(40) if opened.mode == "r" else None
        except UnicodeError:
            begins = UnicodeError
        return said, begins, found[1:]


class Plain:
    """An object that can stand in sys.modules: any attribute can be set."""


class Slots:
    """One in which none can be set."""

    __slots__ = ()


class Refuses:
    """One that refuses every attribute."""

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(name)


class Fspath:
    """A path that is no string."""

    def __init__(self, path: Any) -> None:
        self.path = path

    def __fspath__(self) -> Any:
        if isinstance(self.path, BaseException):
            raise self.path
        return self.path


class Text(str):
    """A string of another type."""

    __slots__ = ()


TOOLS = dict(globals())

# What is observed


def describe(value: object, depth: int = 0) -> Any:
    """Return a text for *value* that is the same under every interpreter for the same behavior."""
    if isinstance(value, types.ModuleType):
        return show_module(value)
    if type(value) in {tuple, list} and depth < 3:
        return [type(value).__name__, *[describe(item, depth + 1) for item in value]]  # type: ignore[attr-defined]
    if isinstance(value, io.IOBase):
        if value.closed:
            return f"<file {value.name!r} closed>"  # type: ignore[attr-defined]
        encoding = getattr(value, "encoding", None)
        return f"<file {value.name!r} {value.mode} {encoding} at {value.tell()}>"  # type: ignore[attr-defined]
    if isinstance(value, Plain):
        return ["Plain", {key: show_value(item) for key, item in vars(value).items() if key[:1] != "_"}]
    return repr(value)


def show_module(module: types.ModuleType) -> list[Any]:
    """Return what the import system has set in *module*, and the values that its body has set."""
    told: list[Any] = [f"{type(module).__name__} {module.__dict__.get('__name__')!r}"]
    told += [f"{key} {module.__dict__[key]!r}" for key in ("__file__", "__path__") if key in module.__dict__]
    spec = module.__dict__.get("__spec__")
    for loader in (module.__dict__.get("__loader__"), getattr(spec, "loader", None)):
        kind = loader.__name__ if isinstance(loader, type) else type(loader).__name__
        told.append(f"{kind} {getattr(loader, 'name', None)!r} {getattr(loader, 'path', None)!r}")
    if spec is not None:
        told.append(
            f"{spec.name!r} {spec.origin!r} {spec.has_location} {spec.submodule_search_locations!r} {spec.parent!r}"
        )
    if module.__dict__.get("__name__") not in sys.stdlib_module_names:
        told.append({key: show_value(value) for key, value in module.__dict__.items() if key[:2] != "__"})
    return told


def show_value(value: object) -> str:
    """Return a text for a value in a module; that of another module has no path, as imp has not the same everywhere."""
    return f"<module {value.__name__}>" if isinstance(value, types.ModuleType) else repr(value)[:60]


def raised(error: BaseException) -> dict[str, Any]:
    """Return type, text and attributes of *error*."""
    told: dict[str, Any] = {"raises": type(error).__name__, "text": str(error)}
    keys = {ImportError: ("name", "path"), OSError: ("errno", "filename"), UnicodeError: ("encoding", "start")}
    for kind, attributes in keys.items():
        if isinstance(error, kind):
            told.update({key: describe(getattr(error, key, None)) for key in attributes})
    return told


def run(line: str, names: dict[str, Any], kept: list[Any]) -> Any:
    """Run one line; return a description of its value, or of what it raised, and keep that in *kept*."""
    try:
        try:
            code = compile(line, "<line>", "eval")
        except SyntaxError:
            exec(compile(line, "<line>", "exec"), names)
            return {"returns": "nothing"}
        kept.append(eval(code, names))
        return {"returns": describe(kept[-1])}
    except BaseException as error:
        kept.append(error)  # and with it what its frames hold open
        return raised(error)


def open_files(below: str) -> list[str]:
    """Return the files below the folder *below* that this process has open, sorted."""
    found = []
    for descriptor in os.listdir("/proc/self/fd"):
        with contextlib.suppress(OSError):
            found.append(os.readlink(f"/proc/self/fd/{descriptor}"))
    return sorted(name for name in found if name.startswith(below))


def changed_modules(before: dict[str, Any]) -> list[Any]:
    """Return the entries of sys.modules that are new or other than *before*; the standard library's are not new."""
    known = sys.stdlib_module_names
    after = dict(sys.modules)
    changed = [key for key in {**before, **after} if (key in before, before.get(key)) != (key in after, after.get(key))]
    new = [key for key in changed if key in before or str(key).partition(".")[0] not in known]
    return [[repr(key), describe(after.get(key, "missing"))] for key in sorted(new, key=repr)]


def tree(below: str) -> list[str]:
    """Return the files and folders below the folder *below*, sorted, without what can be told from their outside."""
    kinds = {stat.S_IFREG: "", stat.S_IFDIR: "/", stat.S_IFLNK: "@", stat.S_IFIFO: "|", stat.S_IFSOCK: "="}
    found = []
    for root, folders, files in os.walk(below):
        for name in folders + files:
            path = os.path.join(root, name)
            found.append(os.path.relpath(path, below) + kinds.get(stat.S_IFMT(os.lstat(path).st_mode), "?"))
    return sorted(found)


def break_off(*_: object) -> None:
    """End a line that takes too long."""
    raise TimeoutError(f"more than {SECONDS} s")


def answer(request: dict[str, Any], below: str) -> dict[str, Any]:
    """Run the lines of *request* in the folder *below*."""
    modules, path = dict(sys.modules), list(sys.path)
    ours = vars(imp)
    if "_names" in ours:
        ours["_names"].clear()
    if request["settled"] and "_has_settled" in ours:
        ours["_has_settled"], believes = (lambda *_: True), ours["_has_settled"]
    names: dict[str, Any] = dict(TOOLS)
    kept: list[Any] = []
    os.chdir(below)
    try:
        signal.alarm(SECONDS)
        outcomes = [run(line, names, kept) for line in request["lines"]]
        signal.alarm(0)
        told = {"outcomes": outcomes, "modules": changed_modules(modules), "path": repr(sys.path[: -len(path)])}
        return told | {"open": open_files(below), "tree": tree(below)}
    finally:
        names.clear()
        kept.clear()
        gc.collect()
        signal.alarm(0)
        if request["settled"] and "_has_settled" in ours:
            ours["_has_settled"] = believes
        sys.modules.clear()
        sys.modules.update(modules)
        sys.path[:] = path
        os.chdir("/")


def normalised(text: str, below: str) -> str:
    """Return *text* without what differs between two runs of the same behavior."""
    text = re.sub(r"0x[0-9a-fA-F]{6,}", "0x...", text.replace(below, "<cwd>"))
    text = text.replace("pathlib._local.", "pathlib.")  # since 3.13
    return re.sub(r"(cpython|pypy)-?3\d+t?(-pp\d+)?", "<tag>", text)


def serve(requests: TextIO, answers: TextIO, below: str) -> None:
    """Answer requests until there are no more."""
    for number, line in enumerate(requests):
        own = os.path.join(below, f"{number:08}")
        os.mkdir(own)
        told = normalised(json.dumps(answer(json.loads(line), own)), own)
        answers.write(told + "\n")
        answers.flush()
        shutil.rmtree(own, ignore_errors=True)


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    if hasattr(gc, "freeze"):  # CPython: what is there now need not be looked at again
        gc.freeze()
    signal.signal(signal.SIGALRM, break_off)
    sys.stdout.flush()
    with (
        os.fdopen(os.dup(0), encoding="ascii") as requests,
        os.fdopen(os.dup(1), "w", encoding="ascii") as answers,
        tempfile.TemporaryDirectory(prefix="reimp-", ignore_cleanup_errors=True) as below,
        open(os.devnull, "r+") as nothing,
    ):
        for descriptor in (0, 1):
            os.dup2(nothing.fileno(), descriptor)
        serve(requests, answers, os.path.realpath(below))
