"""The helpers in the place of `imp`, so that the programs of tests/programs run with them.

Each search is done with `find_module`, `find_module_path` and `module_exists`, which have to agree. If _MODE is "pairs",
`load_module` of what `find_module` has found last is the pair: `find_and_load` does both. If it is "found", `load_path`
loads what was found in given folders; if it is "file", `load_found_file` does, with the file.
"""

import importlib
import importlib.util
import sys
import tokenize
import types
import warnings
from _imp import acquire_lock, lock_held, release_lock  # no helper's business
from importlib import machinery, reload, util
from importlib.util import source_from_cache

from reimp.removed.helpers.cache_from_source import cache_from_source
from reimp.removed.helpers.find_and_load import find_and_load
from reimp.removed.helpers.find_and_load_in import find_and_load as _find_and_load_in
from reimp.removed.helpers.find_module import find_module as _find_module
from reimp.removed.helpers.find_module_in import find_module as _find_module_in
from reimp.removed.helpers.find_module_path import find_module_path as _find_module_path
from reimp.removed.helpers.find_module_path_in import find_module_path as _find_module_path_in
from reimp.removed.helpers.get_frozen_object import get_frozen_object
from reimp.removed.helpers.get_magic import get_magic
from reimp.removed.helpers.get_suffixes import get_suffixes
from reimp.removed.helpers.get_tag import get_tag
from reimp.removed.helpers.init_builtin import init_builtin
from reimp.removed.helpers.init_frozen import init_frozen
from reimp.removed.helpers.is_builtin import is_builtin
from reimp.removed.helpers.is_frozen import is_frozen
from reimp.removed.helpers.is_frozen_package import is_frozen_package
from reimp.removed.helpers.load_compiled import load_compiled as _load_compiled
from reimp.removed.helpers.load_compiled_file import load_compiled as _load_compiled_file
from reimp.removed.helpers.load_dynamic import load_dynamic
from reimp.removed.helpers.load_found_file import load_found_file
from reimp.removed.helpers.load_path import load_path
from reimp.removed.helpers.load_module import load_module as _load_module
from reimp.removed.helpers.load_package import load_package
from reimp.removed.helpers.load_source import load_source as _load_source
from reimp.removed.helpers.load_source_file import load_source as _load_source_file
from reimp.removed.helpers.module_exists import module_exists as _module_exists
from reimp.removed.helpers.module_exists_in import module_exists as _module_exists_in
from reimp.removed.helpers.null_importer import NullImporter

SEARCH_ERROR, PY_SOURCE, PY_COMPILED, C_EXTENSION, PY_RESOURCE = range(5)
PKG_DIRECTORY, C_BUILTIN, PY_FROZEN, PY_CODERESOURCE, IMP_HOOK = range(5, 10)

_MODE = "single"  # the test writes another here
_found = None


def new_module(name):
    return types.ModuleType(name)


def _outcome(function, name, path):
    try:
        return function(name, path)
    except Exception as error:
        return type(error), str(error), getattr(error, "name", None)


def _check(name, path):
    """Raise what imp raised for arguments of a wrong type: the helpers may raise any TypeError."""
    if not isinstance(name, str):
        raise TypeError(f"'name' must be a str, not {type(name)}")
    if not isinstance(path, (type(None), list)):
        raise RuntimeError(f"'path' must be None or a list, not {type(path)}")


def find_module(name, path=None):
    global _found
    _check(name, path)
    if path is None and not isinstance(sys.path, list):  # may be a generator
        return _find_module(name, path)
    searches = [(_find_module, _find_module_path, _module_exists)]
    if path is not None:
        searches.append((_find_module_in, _find_module_path_in, _module_exists_in))
    found = None, None, None
    for search, search_path, search_answer in searches:
        if found[0] is not None and not isinstance(found[0], type):
            found[0].close()
        pathname = _outcome(search_path, name, path)
        exists = _outcome(search_answer, name, path)
        found = _outcome(search, name, path)
        if isinstance(found[0], type):
            assert pathname == found, (pathname, found)
            assert exists == (False if found[0] is ImportError else found), (exists, found)
            continue
        assert exists is True, exists
        assert pathname == found[1], (pathname, found)
    if isinstance(found[0], type):
        return _find_module(name, path)
    if _MODE != "single":
        _found = name, path, found
    return found


def load_module(name, file, filename, details):
    if _found is not None and all(new is old for new, old in zip((file, filename, details), _found[2])):
        if _MODE == "file" and _found[1] is not None:
            return load_found_file(name, file, filename)
        if file is None or not file.closed:
            if details[2] in (PY_SOURCE, PY_COMPILED):
                file.close()  # as load_module does if nothing is cached
            searched, path = _found[:2]
            if path is None:
                return find_and_load(searched, path, name)
            if _MODE == "found":
                return load_path(name, filename)
            return _find_and_load_in(searched, path, name)
    return _load_module(name, file, filename, details)


def load_source(name, pathname, file=None):
    if file is None:
        return _load_source(name, pathname)
    return _load_source_file(name, pathname, file)


def load_compiled(name, pathname, file=None):
    if file is None:
        return _load_compiled(name, pathname)
    return _load_compiled_file(name, pathname, file)
