"""The names that new code uses, where a star import or the file itself may take them."""

import pytest
from texts import Rewritten, check_rewritten

from reimp.migration.pipeline import migrate

REWRITTEN: Rewritten = {
    "a star after it": (
        b"from imp import reload\nfrom x import *\nreload(x)\n",
        b"from importlib import reload\nfrom x import *\nreload(x)\n",
    ),
    "a star between two of it": (
        b"from imp import new_module\nfrom x import *\nif y:\n    from imp import new_module\nnew_module(z)\n",
        (
            b"from types import ModuleType as new_module\nfrom x import *\nif y:\n"
            b"    from types import ModuleType as new_module\nnew_module(z)\n"
        ),
    ),
    "a star of the standard library": (
        b"import imp\nfrom tokenize import *\nimp.reload(x)\n",
        b"import importlib as _importlib\nfrom tokenize import *\n_importlib.reload(x)\n",
    ),
    "a star after an import that the new code needs": (
        b"import sys\nfrom x import *\nimport imp\nimp.get_tag()\n",
        b"import sys\nfrom x import *\nimport sys as _sys\n_sys.implementation.cache_tag\n",
    ),
    "__all__": (
        b"from imp import reload\n__all__ = ['reload']\n",
        b"from importlib import reload\n__all__ = ['reload']\n",
    ),
    "a constant before operators": (
        b"import imp\nx = -imp.PY_SOURCE ** imp.PKG_DIRECTORY\n",
        b"PY_SOURCE = 1\nPKG_DIRECTORY = 5\nx = -PY_SOURCE ** PKG_DIRECTORY\n",
    ),
    "a helper whose name is taken": (
        b"import imp\nis_frozen = 1\nimp.is_frozen(x, y)\n",
        (
            b"import importlib.machinery\n\n\ndef _is_frozen(name):\n"
            b'    """Tell whether a module is frozen, as imp.is_frozen did up to Python 3.11."""\n'
            b"    return importlib.machinery.FrozenImporter.find_spec(name) is not None\n\n\nis_frozen = 1\n"
            b"_is_frozen(x, y)\n"
        ),
    ),
    "a helper whose second name is taken": (
        b"import imp\nis_frozen = _is_frozen = 1\nimp.is_frozen(x, y)\n",
        (
            b"import importlib.machinery\n\n\ndef _is_frozen_(name):\n"
            b'    """Tell whether a module is frozen, as imp.is_frozen did up to Python 3.11."""\n'
            b"    return importlib.machinery.FrozenImporter.find_spec(name) is not None\n\n\n"
            b"is_frozen = _is_frozen = 1\n_is_frozen_(x, y)\n"
        ),
    ),
    "a helper whose third name is taken": (
        b"import imp\nis_frozen = _is_frozen = _is_frozen_ = 1\nimp.is_frozen(x, y)\n",
        (
            b"import importlib.machinery\n\n\ndef _is_frozen__(name):\n"
            b'    """Tell whether a module is frozen, as imp.is_frozen did up to Python 3.11."""\n'
            b"    return importlib.machinery.FrozenImporter.find_spec(name) is not None\n\n\n"
            b"is_frozen = _is_frozen = _is_frozen_ = 1\n_is_frozen__(x, y)\n"
        ),
    ),
    "a helper whose name is taken in one function": (
        b"import imp\nimp.is_frozen(x, y)\ndef f(is_frozen): imp.is_frozen(x, y)\nimp.is_frozen(z, y)\n",
        (
            b"import importlib.machinery\n\n\ndef _is_frozen(name):\n"
            b'    """Tell whether a module is frozen, as imp.is_frozen did up to Python 3.11."""\n'
            b"    return importlib.machinery.FrozenImporter.find_spec(name) is not None\n\n\n_is_frozen(x, y)\n"
            b"def f(is_frozen): _is_frozen(x, y)\n_is_frozen(z, y)\n"
        ),
    ),
    "a constant whose name is taken": (
        b"import imp\nPY_SOURCE = 2\nprint(imp.PY_SOURCE, imp.PY_COMPILED)\n",
        b"PY_COMPILED = 2\nPY_SOURCE = 2\nprint(1, PY_COMPILED)\n",
    ),
    "a constant whose name is taken in an earlier function": (
        b"import imp\ndef f(PY_SOURCE): return imp.PY_SOURCE\nprint(imp.PY_SOURCE)\n",
        b"def f(PY_SOURCE): return 1\nprint(1)\n",
    ),
    "a constant whose name is taken in a later function": (
        b"import imp\nprint(imp.PY_SOURCE)\ndef f(PY_SOURCE): return imp.PY_SOURCE\n",
        b"print(1)\ndef f(PY_SOURCE): return 1\n",
    ),
    "a module whose name is taken": (
        b"import imp\nimportlib = 1\nimp.reload(x)\n",
        b"import importlib as _importlib\nimportlib = 1\n_importlib.reload(x)\n",
    ),
    "a module whose second name is taken": (
        b"import imp\nimportlib = _importlib = 1\nimp.reload(x)\n",
        b"import importlib as _importlib_\nimportlib = _importlib = 1\n_importlib_.reload(x)\n",
    ),
    "two modules whose names are taken": (
        b"import imp\nimportlib = 1\ndef f(_importlib, _importlib_): imp.reload(x)\nimp.get_magic()\n",
        (
            b"import importlib as _importlib__\nimport importlib.util as _importlib_util\nimportlib = 1\n"
            b"def f(_importlib, _importlib_): _importlib__.reload(x)\n_importlib_util.MAGIC_NUMBER\n"
        ),
    ),
    "a module whose name is taken in one of two functions": (
        b"import imp\ndef f(sys): return imp.get_tag()\ndef g(): return imp.get_tag()\n",
        (
            b"import sys as _sys\ndef f(sys): return _sys.implementation.cache_tag\n"
            b"def g(): return _sys.implementation.cache_tag\n"
        ),
    ),
    "a module whose name is taken in another function": (
        b"import imp\ndef f(sys): return 1\nimp.get_tag()\n",
        b"import sys\ndef f(sys): return 1\nsys.implementation.cache_tag\n",
    ),
    "a module that a function imports": (
        b"import imp\ndef f():\n    import sys\n    return imp.get_tag()\n",
        b"import sys as _sys\ndef f():\n    import sys\n    return _sys.implementation.cache_tag\n",
    ),
    "imported in the function that takes the name": (
        b"def f(importlib):\n    import imp\n    imp.reload(x)\n",
        b"def f(importlib):\n    import importlib as _importlib\n    _importlib.reload(x)\n",
    ),
    "modules that are imported": (
        b"import imp\nimport sys\nimport importlib.util\nimp.get_tag(), imp.get_magic()\n",
        b"import sys\nimport importlib.util\nsys.implementation.cache_tag, importlib.util.MAGIC_NUMBER\n",
    ),
    "names that other files take": (
        b"from imp import get_tag, is_frozen\n__all__ = ['get_tag', 'is_frozen']\n",
        (
            b"import importlib.machinery\nimport sys\n\n\ndef get_tag():\n"
            b'    """Return the tag that bytecode files have in their names, as imp.get_tag did."""\n'
            b"    return sys.implementation.cache_tag\n\n\ndef is_frozen(name):\n"
            b'    """Tell whether a module is frozen, as imp.is_frozen did up to Python 3.11."""\n'
            b"    return importlib.machinery.FrozenImporter.find_spec(name) is not None\n\n\n"
            b"__all__ = ['get_tag', 'is_frozen']\n"
        ),
    ),
    "constants by other names": (
        b"from imp import PY_SOURCE, PY_COMPILED as C\nf(PY_SOURCE, C)\n",
        b"PY_SOURCE = 1\nPY_COMPILED = 2\nf(PY_SOURCE, PY_COMPILED)\n",
    ),
    "a module that is imported, and its name bound again": (
        b"import importlib.machinery\nimportlib = 1\nimport imp\nimp.is_frozen(x, y)\n",
        (
            b"import importlib.machinery\nimportlib = 1\nimport importlib.machinery as _importlib_machinery\n\n\n"
            b"def is_frozen(name):\n"
            b'    """Tell whether a module is frozen, as imp.is_frozen did up to Python 3.11."""\n'
            b"    return _importlib_machinery.FrozenImporter.find_spec(name) is not None\n\n\nis_frozen(x, y)\n"
        ),
    ),
    "a module that is imported, and its name deleted": (
        b"import importlib.machinery\ndel importlib\nimport imp\nimp.is_frozen(x, y)\n",
        (
            b"import importlib.machinery\ndel importlib\nimport importlib.machinery as _importlib_machinery\n\n\n"
            b"def is_frozen(name):\n"
            b'    """Tell whether a module is frozen, as imp.is_frozen did up to Python 3.11."""\n'
            b"    return _importlib_machinery.FrozenImporter.find_spec(name) is not None\n\n\nis_frozen(x, y)\n"
        ),
    ),
    "a module that is imported by its submodule": (
        b"import importlib.util\nimport imp\nimp.get_magic(), imp.reload\n",
        b"import importlib.util\nimportlib.util.MAGIC_NUMBER, importlib.reload\n",
    ),
    "a submodule that is imported under another name": (
        b"import importlib.util as u, importlib\nimport imp\nimp.get_magic(), imp.reload\n",
        (
            b"import importlib.util as u, importlib\nimport importlib.util\n"
            b"importlib.util.MAGIC_NUMBER, importlib.reload\n"
        ),
    ),
    "a module for which there is no import, and whose name is taken": (
        b"sys = 1\nx = __import__('imp').get_tag()\n",
        b"import sys as _sys\nsys = 1\nx = _sys.implementation.cache_tag\n",
    ),
    "a helper whose name is that of an import": (
        b"import imp\nimport is_frozen\nimp.is_frozen(x, y)\n",
        (
            b"import importlib.machinery\nimport is_frozen\n\n\ndef _is_frozen(name):\n"
            b'    """Tell whether a module is frozen, as imp.is_frozen did up to Python 3.11."""\n'
            b"    return importlib.machinery.FrozenImporter.find_spec(name) is not None\n\n\n_is_frozen(x, y)\n"
        ),
    ),
}


@pytest.mark.parametrize(("before", "after"), REWRITTEN.values(), ids=REWRITTEN)
def test_rewritten(before: bytes, after: bytes) -> None:
    """The text becomes just that, and stays that."""
    check_rewritten(before, after)


# A statement that takes names, and the name of the helper `load_spec` that only the helper `init_builtin` calls.
INNER = {
    "free": ("x = 1", "load_spec"),
    "taken": ("load_spec = 1", "_load_spec"),
    "taken twice": ("load_spec = _load_spec = 1", "_load_spec_"),
}


@pytest.mark.parametrize(("statement", "name"), INNER.values(), ids=INNER)
def test_inner_helper(statement: str, name: str) -> None:
    result = migrate(f"import imp\n{statement}\nimp.init_builtin(y)\n".encode()).result.decode()
    assert f"def {name}(" in result
    assert f" {name}(" in result.replace(f"def {name}(", "")
    assert result.endswith(f"\n{statement}\ninit_builtin(y)\n")


def test_inner_helper_that_the_file_calls_too() -> None:
    text = b"import pkgutil\nfind_package_loader = 1\nx = pkgutil.find_loader(a), pkgutil.get_loader(b)\n"
    result = migrate(text).result.decode()
    assert result.count("def _find_package_loader(") == 1
    assert result.count(" _find_package_loader(") == 4  # its definition, two calls of the other helper, and this:
    assert result.endswith("\nfind_package_loader = 1\nx = _find_package_loader(a), get_loader(b)\n")


def test_module_of_a_name_that_stays() -> None:
    """What the file still has for others is set by the new name of a module."""
    text = (
        b"from imp import cache_from_source\nimportlib = 1\n__all__ = ['cache_from_source']\n"
        b"cache_from_source(x, True); y = cache_from_source\n"
    )
    result = migrate(text).result.decode()
    assert result.startswith("import importlib.util as _importlib_util\n")
    assert "    return _importlib_util.cache_from_source(path, optimization=optimization)\n" in result
    assert result.endswith("\n_importlib_util.cache_from_source(x, optimization=''); y = cache_from_source\n")
