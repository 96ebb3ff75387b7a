"""For `imp.find_module` where only the path is used."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery
import os
import sys
import tokenize


def find_module_path(name, path=None):
    """Return the path that imp.find_module found, or raise ImportError.

    It is None for built-in and frozen modules.
    """
    machinery = importlib.machinery
    suffixes = machinery.EXTENSION_SUFFIXES + machinery.all_suffixes()
    for importer in (machinery.BuiltinImporter, machinery.FrozenImporter):
        if path is None and importer.find_spec(name):
            return None
    for entry in sys.path if path is None else [] + path:
        stem = os.path.join(entry, "" + name)
        for suffix in (".py", ".pyc"):
            if os.path.isfile(os.path.join(stem, "__init__" + suffix)):
                return stem
        for file in filter(os.path.isfile, [stem + suffix for suffix in suffixes]):
            is_source = file.endswith(tuple(machinery.SOURCE_SUFFIXES))
            (tokenize.open(file) if is_source else open(file, "rb")).close()
            return file
    raise ImportError(f"No module named {name!r}", name=name)
