"""For `imp.find_module` where its whole result is used."""

import importlib.machinery
import os
import sys
import tokenize

from reimp.removed.helpers.get_suffixes import get_suffixes


def find_module(name, path=None):
    """Find (file, path, (suffix, mode, type)) as imp.find_module did (Python 3.11)."""
    if not isinstance(name, str):
        raise TypeError(f"'name' must be a str, not {type(name)}")
    if not isinstance(path, (type(None), list)):
        raise RuntimeError(f"'path' must be None or a list, not {type(path)}")
    if path is None:
        if importlib.machinery.BuiltinImporter.find_spec(name):
            return None, None, ("", "", 6)  # C_BUILTIN
        if importlib.machinery.FrozenImporter.find_spec(name):
            return None, None, ("", "", 7)  # PY_FROZEN
    for entry in sys.path if path is None else path:
        stem = os.path.join(entry, name)
        for suffix in (".py", importlib.machinery.BYTECODE_SUFFIXES[0]):
            if os.path.isfile(os.path.join(stem, "__init__" + suffix)):
                return None, stem, ("", "", 5)  # PKG_DIRECTORY
        for suffix, mode, kind in get_suffixes():
            pathname = stem + suffix
            if os.path.isfile(pathname):
                file = open(pathname, mode) if "b" in mode else tokenize.open(pathname)
                return file, pathname, (suffix, mode, kind)
    raise ImportError(f"No module named {name!r}", name=name)
