"""The module of the user's project that holds the helper functions, for `--helpers`: its path and its content."""

import os
from collections.abc import Iterable, Iterator
from keyword import iskeyword
from pathlib import Path

from reimp.model import Edit, File, Migration
from reimp.project.errors import HelpersError


def check_name(name: str) -> None:
    """Raise HelpersError if no module can be called *name*."""
    if not all(part.isidentifier() and not iskeyword(part) for part in name.split(".")):
        message = f"--helpers {name}: not the name of a module, as package.compat"
        raise HelpersError(message)


def helper_module(name: str, files: Iterable[File], paths: Iterable[str], project: str) -> tuple[File, ...]:
    """Return the file of the module *name* with the helpers that *files* need; none if they need none."""
    needed = sorted({helper for file in files if file.changes for helper in file.migration.helpers})
    if not needed:
        return ()
    from reimp.removed.helper import module_text

    path = module_path(name, paths, project)
    try:
        old = path.read_bytes().decode() if path.exists() else ""
        new = module_text(needed, old)
    except (OSError, UnicodeDecodeError, SyntaxError) as error:
        message = f"--helpers {name}: {path} cannot be read: {error}"
        raise HelpersError(message) from error
    migration = Migration(edits=(Edit(0, len(old), new),), result=new.encode())
    return (File(os.path.relpath(path), old.encode(), migration, new=not path.exists(), is_helper_module=True),)


def module_path(name: str, paths: Iterable[str], project: str) -> Path:
    """Return the path of the file of module *name*: an existing file, or else a new one in its package."""
    package, _, module = name.rpartition(".")
    roots = list(_roots(paths, project))
    candidates = [root.joinpath(*name.split(".")[:-1]) / f"{module}.py" for root in roots]
    found = next((path for path in candidates if path.is_file()), None)
    found = found or next((path for path in candidates if path.parent.is_dir()), None)
    if found is None:
        looked = ", ".join(sorted({str(root) for root in roots}))
        message = f"--helpers {name}: there is no package {package} in {looked}"
        raise HelpersError(message)
    return found


def _roots(paths: Iterable[str], project: str) -> Iterator[Path]:
    """Yield the folders that modules are imported from: src, the folders that were named, the project's folder."""
    top = Path(project)
    if (top / "src").is_dir() and not (top / "src" / "__init__.py").exists():
        yield top / "src"
    for path in map(Path, paths):
        folder = path if path.is_dir() else path.parent
        while (folder / "__init__.py").exists():
            folder = folder.parent
        yield folder
    yield top
