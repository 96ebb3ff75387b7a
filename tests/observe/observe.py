"""What a program can observe of the import system, printed so that two runs can be compared.

A program of tests/programs prints through these functions; none of them imports `imp`.
"""

import contextlib
import gc
import io
import os
import sys
import textwrap
import types
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")

ATTRIBUTES = ("__name__", "__file__", "__path__", "__loader__", "__spec__", "__package__")


def write(path: str | Path, content: str | bytes = "") -> str:
    """Write *content* (text is dedented, and encoded as UTF-8) to *path*, making its parents; return the path."""
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, str):
        content = textwrap.dedent(content).lstrip("\n").encode()
    target.write_bytes(content)
    return str(path)


def describe(value: object) -> str:
    """Return a text for *value* that is the same under every interpreter for the same behavior."""
    if isinstance(value, types.ModuleType):
        return f"<module {value.__name__}>"
    if isinstance(value, tuple) and type(value) is tuple:
        return "(" + ", ".join(describe(item) for item in value) + ")"
    if isinstance(value, list) and type(value) is list:
        return "[" + ", ".join(describe(item) for item in value) + "]"
    if hasattr(value, "read") and hasattr(value, "closed"):
        mode, name = getattr(value, "mode", None), getattr(value, "name", None)
        encoding = getattr(value, "encoding", None)
        state = "closed" if value.closed else f"at {value.tell()}"  # type: ignore[attr-defined]
        return f"<file {name!r} mode={mode!r} encoding={encoding!r} {state}>"
    if isinstance(value, BaseException):
        extra = [f"{key}={getattr(value, key)!r}" for key in ("name", "path") if getattr(value, key, None) is not None]
        return f"{type(value).__name__}: {value}" + (f" [{', '.join(extra)}]" if extra else "")
    return repr(value)


def outcome(function: Callable[..., T], *args: Any, **kwargs: Any) -> T | BaseException:
    """Call *function*, print its result or its exception with text, name and path, and return it."""
    try:
        result: T | BaseException = function(*args, **kwargs)
    except BaseException as error:
        print("raises", describe(error))
        return error
    print("returns", describe(result))
    return result


def show_module(module: Any) -> None:
    """Print the attributes that the import system sets on *module*, its loader and its spec."""
    for attribute in ATTRIBUTES:
        if not hasattr(module, attribute):
            print(f"  {attribute} is not set")
        elif attribute == "__loader__":
            loader = module.__loader__
            name = loader.__name__ if isinstance(loader, type) else type(loader).__name__
            print(f"  __loader__ {name} name={getattr(loader, 'name', None)!r} path={getattr(loader, 'path', None)!r}")
        elif attribute == "__spec__":
            show_spec(module.__spec__)
        else:
            print(f"  {attribute} {getattr(module, attribute)!r}")


def show_spec(spec: Any) -> None:
    """Print what *spec* says."""
    if spec is None:
        print("  __spec__ None")
        return
    loader = spec.loader
    name = loader.__name__ if isinstance(loader, type) else type(loader).__name__
    print(
        f"  __spec__ name={spec.name!r} loader={name} origin={spec.origin!r} "
        f"has_location={spec.has_location} locations={spec.submodule_search_locations!r} "
        f"cached={spec.cached!r} parent={spec.parent!r}"
    )


def names(module: Any) -> list[str]:
    """Return the names that the body of *module* has set, in order of definition."""
    return [name for name in vars(module) if not (name.startswith("__") and name.endswith("__"))]


def tree(folder: str = ".") -> None:
    """Print every file below *folder*, sorted."""
    for path in sorted(Path(folder).rglob("*")):
        if path.is_file():
            print(" ", path.as_posix())


def open_files() -> list[str]:
    """Return the regular files below the current folder that this process has open, sorted."""
    found = []
    if os.name == "nt":  # no way to ask for descriptors: these are the file objects that are not closed
        files = [each for each in gc.get_objects() if isinstance(each, io.FileIO) and not each.closed]
        paths = [os.path.abspath(each.name) for each in files if isinstance(each.name, str)]
        return sorted({path for path in paths if path.startswith(os.getcwd() + os.sep)})
    for descriptor in os.listdir("/proc/self/fd"):
        try:
            target = os.readlink(f"/proc/self/fd/{descriptor}")
        except OSError:
            continue
        if target.startswith(os.getcwd() + os.sep):
            found.append(target)
    return sorted(found)


def new_modules(before: set[str]) -> list[str]:
    """Return the names in `sys.modules` that are not in *before*, sorted, without the standard library's."""
    known = set(sys.stdlib_module_names)
    return sorted(name for name in sys.modules if name not in before and name.partition(".")[0] not in known)


def warned(function: Callable[..., T], *args: Any, **kwargs: Any) -> T | BaseException:
    """Like `outcome`, and print the category and text of every warning."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = outcome(function, *args, **kwargs)
    for warning in caught:
        print("warns", warning.category.__name__, warning.message)
    return result


def show_loaded(module: Any) -> None:
    """Like `show_module`, without what the newest versions no longer set (`__package__`, `__cached__`, `spec.cached`)."""
    for attribute in ("__name__", "__file__", "__path__"):
        print(f"  {attribute}", repr(getattr(module, attribute)) if hasattr(module, attribute) else "is not set")
    for attribute, loader in (
        ("__loader__", module.__loader__),
        ("__spec__.loader", getattr(module.__spec__, "loader", None)),
    ):
        name = loader.__name__ if isinstance(loader, type) else type(loader).__name__
        print(f"  {attribute} {name} name={getattr(loader, 'name', None)!r} path={getattr(loader, 'path', None)!r}")
    spec = module.__spec__
    if spec is None:
        print("  __spec__ None")
        return
    print(
        f"  __spec__ name={spec.name!r} origin={spec.origin!r} has_location={spec.has_location} "
        f"locations={spec.submodule_search_locations!r} parent={spec.parent!r}"
    )


def outcome_type(function: Callable[..., T], *args: Any, **kwargs: Any) -> T | BaseException:
    """Like `outcome`, for an exception whose text is the interpreter's own and changes between versions."""
    try:
        result: T | BaseException = function(*args, **kwargs)
    except BaseException as error:
        extra = [f"{key}={getattr(error, key)!r}" for key in ("name", "path") if isinstance(error, ImportError)]
        print("raises", " ".join([type(error).__name__, *extra]))
        return error
    print("returns", describe(result))
    return result


def test_extension(*names: str) -> str:
    """Return the file of the first of the extension modules *names*, which CPython ships for its own tests.

    End the program where there is none.
    """
    from importlib.util import find_spec

    for spec in map(find_spec, names):
        if spec is not None and spec.origin is not None:
            return spec.origin
    print("no test extension")
    raise SystemExit(0)


def search_often(find_module: Callable[..., Any], *entries: str) -> None:
    """Search each of *entries* so often for a module it does not have that our `imp` keeps the names in it."""
    for entry in entries:
        for _ in range(300):
            with contextlib.suppress(ImportError):
                find_module("no_module_has_this_name", [entry])


def search(find_module: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
    """Like `outcome` for a search, and close the file that it found."""
    found = outcome(find_module, *args, **kwargs)
    if isinstance(found, tuple) and found[0] is not None:
        found[0].close()
