"""For `imp.find_module` where only the path is used."""

import importlib.machinery
import io
import os
import sys
import tokenize


def find_module_path(name, path=None):
    """Return the path that imp.find_module found (Python 3.11), or raise ImportError.

    It is None for built-in and frozen modules.
    """
    if not isinstance(name, str):
        raise TypeError(f"'name' must be a str, not {type(name)}")
    if not isinstance(path, (type(None), list)):
        raise RuntimeError(f"'path' must be None or a list, not {type(path)}")
    machinery = importlib.machinery
    if path is None:
        for importer in (machinery.BuiltinImporter, machinery.FrozenImporter):
            if importer.find_spec(name):
                return None
    for entry in sys.path if path is None else path:
        stem = os.path.join(entry, name)
        for suffix in (".py", machinery.BYTECODE_SUFFIXES[0]):
            if os.path.isfile(os.path.join(stem, "__init__" + suffix)):
                return stem
        for opener, suffixes in (
            (io.FileIO, machinery.EXTENSION_SUFFIXES),
            (tokenize.open, machinery.SOURCE_SUFFIXES),
            (io.FileIO, machinery.BYTECODE_SUFFIXES),
        ):
            for file in filter(os.path.isfile, [stem + suffix for suffix in suffixes]):
                opener(file).close()  # its errors, a wrong encoding's too
                return file
    raise ImportError(f"No module named {name!r}", name=name)
