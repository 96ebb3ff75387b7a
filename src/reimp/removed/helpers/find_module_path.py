"""For `imp.find_module` where only the path is used."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery
import os
import sys
import tokenize


def find_module_path(name, path=None):
    """Return the path that imp.find_module found; None if it is built in or frozen."""
    machinery = importlib.machinery
    importers = (machinery.BuiltinImporter, machinery.FrozenImporter)
    if path is None and any(each.find_spec(name) for each in importers):
        return None
    ends = machinery.EXTENSION_SUFFIXES + machinery.all_suffixes()
    for entry in sys.path if path is None else [] + path:
        stem = os.path.join(entry, "" + name)
        package = [os.path.join(stem, "__init__" + end) for end in (".py", ".pyc")]
        if any(map(os.path.isfile, package)):
            return stem
        for file in filter(os.path.isfile, [stem + end for end in ends]):
            is_source = file.endswith(tuple(machinery.SOURCE_SUFFIXES))
            (tokenize.open(file) if is_source else open(file, "rb")).close()
            return file
    raise ImportError(f"No module named {name!r}", name=name)
