"""The module of the user's project that holds the helper functions, for `--helpers`: its path and its content."""

import io
import os
import sys
import tokenize
from collections.abc import Iterable, Iterator
from keyword import iskeyword
from pathlib import Path

from reimp.model import Edit, File, Migration
from reimp.project.errors import HelpersError
from reimp.project.paths import relative
from reimp.removed.table import MODULES


def check_name(name: str) -> None:
    """Raise HelpersError if no module can be called *name*, or if it would hide one of the standard library."""
    if not all(part.isidentifier() and not iskeyword(part) for part in name.split(".")):
        message = f"--helpers {name}: not the name of a module, as package.compat"
        raise HelpersError(message)
    top = name.partition(".")[0]
    if top in sys.stdlib_module_names or top in MODULES:
        message = f"--helpers {name}: {top} is a module of the standard library; choose another name"
        raise HelpersError(message)


def helper_module(name: str, files: Iterable[File], paths: Iterable[str], project: str) -> tuple[File, ...]:
    """Return the file of the module *name* with what *files* import from it; none if they import nothing.

    Where the module itself is one of *files*, what it gets is added to its own migration.
    """
    every = [*files]
    using = [file for file in every if file.changes and file.migration.shared]
    needed = sorted({helper for file in using for helper in file.migration.helpers})
    constants = sorted({constant for file in using for constant in file.migration.constants})
    if not needed and not constants:
        return ()
    path = module_path(name, paths, project)
    own = next((file for file in every if path.exists() and os.path.abspath(file.path) == str(path)), None)  # noqa: PTH100
    return (_file(name, path, own, needed, constants),)


def _file(name: str, path: Path, own: File | None, needed: Iterable[str], constants: Iterable[str]) -> File:
    from reimp.removed.shared_module import SharedModuleError, module_text

    try:
        old = own.source if own else path.read_bytes() if path.exists() else b""
        before = own.migration.result if own else old
        encoding, _ = tokenize.detect_encoding(io.BytesIO(old).readline)
        text, line_end = before.decode(encoding), "\r\n" if b"\r\n" in old else "\n"
        new = module_text(needed, constants, text.replace("\r\n", "\n"), name.partition(".")[0])
        result = new.replace("\n", line_end).encode(encoding)
        edit = Edit(0, len(old.decode(encoding)), new.replace("\n", line_end))
    except SharedModuleError as error:
        message = f"--helpers {name}: {path} {error}"
        raise HelpersError(message) from error
    except (OSError, UnicodeError, SyntaxError) as error:
        message = f"--helpers {name}: {path} cannot be read: {error}"
        raise HelpersError(message) from error
    findings = own.migration.findings if own else ()
    migration = Migration(findings, () if result == old else (edit,), result)
    return File(own.path if own else relative(path), old, migration, not path.exists(), is_helper_module=True)


def module_path(name: str, paths: Iterable[str], project: str) -> Path:
    """Return the path of the file of module *name*: an existing file, or else a new one in its package."""
    package, _, module = name.rpartition(".")
    roots = list(_roots(paths, project))
    folders = [root.joinpath(*name.split(".")[:-1]) for root in roots]
    for folder in folders:
        if (folder / module / "__init__.py").is_file():
            message = f"--helpers {name}: {folder / module} is a package; name a module in it, as {name}.compat"
            raise HelpersError(message)
    candidates = [folder / f"{module}.py" for folder in folders]
    found = next((path for path in candidates if path.is_file()), None)
    found = found or next((path for path in candidates if path.parent.is_dir()), None)
    if found is None:
        looked = ", ".join(sorted({relative(root) for root in roots}))
        message = f"--helpers {name}: there is no package {package} in {looked}"
        raise HelpersError(message)
    return found


def root_of(folder: Path) -> Path:
    """Return the directory from which the package *folder* is imported; *folder* itself if it is no package."""
    while (folder / "__init__.py").exists() and folder != folder.parent:
        folder = folder.parent
    return folder


def _roots(paths: Iterable[str], project: str) -> Iterator[Path]:
    """Yield the folders that modules are imported from: src, the folders that were named, the project's folder."""
    top = Path(os.path.abspath(project))  # noqa: PTH100
    if (top / "src").is_dir() and not (top / "src" / "__init__.py").exists():
        yield top / "src"
    for path in (Path(os.path.abspath(path)) for path in paths):  # noqa: PTH100
        yield root_of(path if path.is_dir() else path.parent)
    yield top
