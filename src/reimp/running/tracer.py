"""Runs within a traced program, of Python 3.8 or later and without reimp: notes each place that reaches `imp`.

The program is left as it is: `imp` keeps its functions, and an exception passes through no frame of this file. Two
things see to that. The functions of `imp` are compiled with one more statement, which notes the call. And the module is
of a class whose `__getattribute__` notes what is read, which includes `__spec__` for each `import imp`, then always
fails, so that `__getattr__`, which is in C, finds the attribute.
"""

# ruff: noqa: PTH109, PTH118, PTH120
# Nothing is imported that is not there when Python has started: the program must not find more modules than without.
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import CodeType, FrameType, ModuleType
    from typing import Any

_TRACER = "<tracer>"  # in compiled code, until the tracer takes its place
_LIBRARY = os.path.join(os.path.dirname(os.__file__), "")
_INSTALLED = ("site-packages", "dist-packages")
_TO_TREE = 0x400  # for compile: ast.PyCF_ONLY_AST
_MODULE = ("__spec__", "__dict__", "__all__")  # read by import, by vars and dir, and by import *

# A program may replace these in the module os.
_open, _read, _write, _close, _size = os.open, os.read, os.write, os.close, os.fstat
_getpid, _isfile = os.getpid, os.path.isfile
_Module, _Code = type(sys), type((lambda: None).__code__)
_getframe = sys._getframe  # noqa: SLF001


class _Log:
    """A file for each process, in one folder: a number and what it stands for once, then the number each time."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.pid = 0
        self.numbers: dict[tuple[object, ...], int] = {}
        self.unused = iter(range(sys.maxsize))
        self.write("")

    def add(self, *event: object) -> None:
        """Write that *event* has happened: at once, as a process can end at any moment."""
        if self.pid != _getpid():  # this process is new, or a fork
            self.pid, self.numbers = _getpid(), {}
        number = self.numbers.get(event)
        if number is not None:
            self.write(f"{number}\n")
            return
        number = next(self.unused)
        self.write(f"{number} {event!a}\n")
        self.numbers[event] = number  # only now: another thread may need it at once

    def write(self, line: str) -> None:
        """Append *line*. The file is not kept open: the program may close or count what is."""
        try:
            file = _open(f"{self.folder}/{_getpid()}.log", os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                _write(file, line.encode())
            finally:
                _close(file)
        except OSError:
            return  # the disk is full, or the folder is gone with the command that wanted the trace


class _Tracer:
    """Finds and changes `imp` when it is imported, and notes who reaches it."""

    def __init__(self, folder: str) -> None:
        self.log = _Log(folder)
        self.folder = os.getcwd()
        self.files: dict[str, bool] = {}
        self.naming: dict[str, bool] = {}

    def find_spec(self, name: str, path: "Any" = None, target: "Any" = None) -> "Any":  # noqa: ANN401
        """Find `imp`, and nothing else, as the other finders do; have its code changed when it is loaded."""
        if name != "imp":
            return None
        finders = [finder for finder in sys.meta_path if finder is not self and hasattr(finder, "find_spec")]
        specs = (finder.find_spec(name, path, target) for finder in finders)
        spec = next((found for found in specs if found is not None), None)
        loader: Any = spec and spec.loader
        if isinstance(loader, type) or not hasattr(loader, "get_code"):
            return spec

        def get_code(name: str) -> "CodeType":
            del loader.get_code
            self.note("", _getframe(1))
            code: CodeType = loader.get_code(name)
            try:
                tree = compile(_content(loader.get_filename(name)), code.co_filename, "exec", _TO_TREE)
            except Exception:  # noqa: BLE001
                return code  # its source is in no file: calls are not noted
            return self.changed(tree, code)

        loader.get_code = get_code
        return spec

    def changed(self, tree: "Any", code: "CodeType") -> "CodeType":  # noqa: ANN401
        """Return *code*, that of `imp`, compiled from *tree* with a note of each call of a public function."""
        for node in tree.body:
            if _is_public(node, "FunctionDef"):
                _instrument(node, node.name)
            elif _is_public(node, "ClassDef"):
                for inner in node.body:
                    if getattr(inner, "name", "") == "__init__":
                        _instrument(inner, node.name)
        tree.body.append(_statement(f"{_TRACER!r}.loaded()", tree.body[-1]))
        return _with_tracer(compile(tree, code.co_filename, "exec", dont_inherit=True), self)

    def loaded(self) -> None:
        """Watch the module, which is complete."""
        watch(sys.modules["imp"], self)

    def called(self, name: str, *arguments: object) -> None:
        """Note a call of *name* with *arguments*, unless `imp` itself calls."""
        function = _getframe(1)
        if function.f_back is not None and function.f_back.f_globals is not function.f_globals:
            self.note(name, function.f_back, arguments)

    def note(self, name: str, frame: "FrameType", arguments: "tuple[object, ...] | None" = None) -> None:
        """Note that the code of *frame* read *name*, or called it with *arguments*."""
        try:
            kinds = None if arguments is None else ", ".join(map(_kind, arguments))
            place = self.place(frame)
            if place:
                self.log.add(*place, name, kinds)
        except RecursionError:
            raise  # the program would be there in a moment
        except Exception:  # noqa: BLE001
            return  # as when Python ends, and takes its modules apart

    def place(self, frame: "FrameType") -> "tuple[str, int, bool] | None":
        """Return the file and line to blame, and whether code without a file is between.

        That is the nearest one outside the standard library. Installed code that does not name `imp` reaches it for its
        caller, as `monkeypatch.setattr` does: then it is the nearest of the user, if there is one.
        """
        made: tuple[str, int, bool] | None = None
        installed: tuple[str, int, bool] | None = None
        here: FrameType | None = frame
        while here is not None:
            file = here.f_code.co_filename
            if not _is_library(file):
                path = os.path.join(self.folder, file)
                if path not in self.files:
                    self.files[path] = _isfile(path)
                if self.files[path]:
                    found = (path, here.f_lineno, made is not None)
                    if not _is_installed(path) or (installed is None and self.names_imp(path)):
                        return found
                    installed = installed or found
                elif installed is None:
                    made = made or (file, here.f_lineno, True)
            here = here.f_back
        return installed or made

    def names_imp(self, path: str) -> bool:
        """Return whether the word `imp` is in the file at *path*; also if it cannot be read."""
        if path not in self.naming:
            try:
                words = "".join(c if c.isalnum() or c == "_" else " " for c in _content(path).decode("latin-1"))
                self.naming[path] = "imp" in words.split()
            except OSError:
                self.naming[path] = True
        return self.naming[path]


def start(folder: str) -> None:
    """Note from now on who reaches `imp`, in files in *folder*."""
    tracer = _Tracer(folder)
    sys.meta_path.insert(0, tracer)
    if "imp" in sys.modules:
        watch(sys.modules["imp"], tracer)


def watch(imp: "ModuleType", tracer: "_Tracer") -> None:
    """Have *tracer* note what is read from the module *imp*."""

    class Watched(_Module):  # type: ignore[misc, valid-type]
        def __getattribute__(self, name: str) -> object:
            if name in _MODULE or not name.startswith("_"):
                tracer.note("" if name in _MODULE else name, _getframe(1))
            raise AttributeError

        __getattr__ = _Module.__getattribute__

    Watched.__name__ = Watched.__qualname__ = "module"
    Watched.__module__ = "builtins"
    imp.__class__ = Watched


def _content(path: str) -> bytes:
    """Return the bytes of the file at *path*; `open` would import, and the program may have its own `__import__`."""
    file = _open(path, os.O_RDONLY)
    try:
        return _read(file, _size(file).st_size)
    finally:
        _close(file)


def _is_public(node: "Any", kind: str) -> bool:  # noqa: ANN401
    """Tell whether *node* is the definition of a public name."""
    return type(node).__name__ == kind and not node.name.startswith("_")


def _instrument(function: "Any", name: str) -> None:  # noqa: ANN401
    """Have *function* begin with a note that *name* is called; its docstring stays first."""
    arguments = [argument.arg for argument in function.args.args if argument.arg != "self"]
    call = _statement(f"{_TRACER!r}.called({', '.join([repr(name), *arguments])})", function.body[0])
    documented = isinstance(getattr(getattr(function.body[0], "value", None), "value", None), str)
    function.body.insert(int(documented), call)


def _statement(code: str, beside: "Any") -> "Any":  # noqa: ANN401
    """Return the statement *code*, in the line of *beside*."""
    statement = compile(code, "", "exec", _TO_TREE).body[0]
    call = statement.value
    for node in (statement, call, call.func, call.func.value, *call.args):
        for place in ("lineno", "col_offset", "end_lineno", "end_col_offset"):
            setattr(node, place, getattr(beside, place, None))
    return statement


def _with_tracer(code: "CodeType", tracer: "_Tracer") -> "CodeType":
    """Return *code*, and all code within, with *tracer* where it is named."""
    constants = (_with_tracer(each, tracer) if isinstance(each, _Code) else each for each in code.co_consts)
    return code.replace(co_consts=tuple(tracer if each == _TRACER else each for each in constants))


def _is_library(file: str) -> bool:
    """Tell whether *file* is part of the standard library."""
    if file.startswith(("<frozen ", "<builtin>")):
        return True
    return file.startswith(_LIBRARY) and not any(part in file for part in _INSTALLED)


def _is_installed(file: str) -> bool:
    """Return whether *file* is in a directory for installed packages."""
    return any(part in file for part in _INSTALLED)


def _kind(value: object) -> str:
    """Return what kind of argument *value* is: the name of its type, or None."""
    kind = type(value)
    if value is None:
        return "None"
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
