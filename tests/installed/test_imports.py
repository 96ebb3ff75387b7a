"""Which modules are imported with the top-level one, on disk and in archives."""

import io
import tarfile
import zipfile
from pathlib import Path

import pytest
from command import lay_out

from reimp.installed.imports import imported_with_top, module_file, stopping_modules
from reimp.installed.library import Library, open_library

# The code of package/__init__.py, and the modules that are imported with it, without the package itself.
IMPORTS: dict[str, tuple[str, set[str]]] = {
    "nothing": ("x = 1\n", set()),
    "absolute": ("import package.a\n", {"a"}),
    "from the package": ("from package import a\n", {"a"}),
    "relative": ("from . import a\n", {"a"}),
    "relative module": ("from .a import x\n", {"a"}),
    "through another": ("from .sub import c\n", {"sub", "sub.c", "a"}),
    "parents": ("import package.sub.d\n", {"sub", "sub.d"}),
    "in a class": ("class C:\n    from . import a\n", {"a"}),
    "in a branch": ("if x:\n    from . import a\nelse:\n    from . import b\n", {"a", "b"}),
    "in a function": ("def f():\n    from . import a\n", set()),
    "handled": ("try:\n    from . import a\nexcept ImportError:\n    from . import b\n", set()),
    "handled otherwise": ("try:\n    from . import a\nexcept KeyError:\n    pass\n", {"a"}),
    "as a program": ("if __name__ == '__main__':\n    from . import a\n", set()),
    "for Python 2": ("import sys\nif sys.version_info[0] == 2:\n    from . import a\n", set()),
    "for types": ("if TYPE_CHECKING:\n    from . import a\n", set()),
    "in a circle": ("from .b import x\n", {"b"}),
    "broken": ("from . import (\n", set()),
}
FILES: dict[str, str | bytes] = {
    "package/a.py": "",
    "package/b.py": "import package\n",
    "package/sub/__init__.py": "",
    "package/sub/c.py": "from .. import a\n",
    "package/sub/d.py": "from ... import nothing\n",
}


def library_of(folder: Path, where: str) -> tuple[Library, str]:
    """Return the files of *folder*, as they are or in an archive, and the path of its content."""
    if where == "folder":
        return open_library(str(folder)), str(folder)
    path = folder.parent / f"package-1.0.{where}"
    if where == "whl":
        with zipfile.ZipFile(path, "w") as archive:
            for file in folder.rglob("*.py"):
                archive.write(file, file.relative_to(folder))
        return open_library(str(path)), str(path)
    with tarfile.open(path, "w:gz") as tar:
        tar.add(folder, "package-1.0")
    return open_library(str(path)), f"{path}/package-1.0"


@pytest.mark.parametrize("where", ["folder", "whl", "tar.gz"])
@pytest.mark.parametrize(("code", "expected"), IMPORTS.values(), ids=IMPORTS)
def test_imported_with_top(tmp_path: Path, code: str, expected: set[str], where: str) -> None:
    lay_out(tmp_path / "files", FILES | {"package/__init__.py": code})
    library, folder = library_of(tmp_path / "files", where)
    file = module_file(library, f"{folder}/package/sub/d.py")
    assert (file.folder, file.name, file.top) == (folder, "package.sub.d", "package")
    assert imported_with_top(library, file) == {"package", *(f"package.{name}" for name in expected)}


def test_stopping_modules(tmp_path: Path) -> None:
    texts = {"a.py": "import asyncore, os\n", "b.py": "try:\n    import cgi\nexcept ImportError:\n    pass\n"}
    lay_out(tmp_path, {**texts, "c.py": "from distutils.core import setup\n", "d.py": "from . import telnetlib\n"})
    paths = [str(path) for path in sorted(tmp_path.iterdir())]
    assert stopping_modules(open_library(str(tmp_path)), paths) == {"asyncore": "3.12", "distutils": "3.12"}


def test_broken_archive(tmp_path: Path) -> None:
    lay_out(tmp_path, {"a-1.0.tar.gz": "nothing of the kind"})
    assert not open_library(str(tmp_path / "a-1.0.tar.gz")).has("a-1.0/a.py")


def test_archive_in_an_archive(tmp_path: Path) -> None:
    """The paths are those under which scan reports the files."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("package/__init__.py", "from . import a\n")
        archive.writestr("package/a.py", "")
    path = tmp_path / "a-1.0.conda"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("inner.zip", inner.getvalue())
    library = open_library(str(path))
    file = module_file(library, f"{path}/inner.zip/package/a.py")
    assert (file.folder, file.name) == (f"{path}/inner.zip", "package.a")
    assert imported_with_top(library, file) == {"package", "package.a"}
