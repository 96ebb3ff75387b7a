"""For `imp.find_module` where it is only asked whether there is such a module."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery
import os
import sys
import tokenize


def module_exists(name, path=None):
    """Tell whether imp.find_module would have found the module, up to Python 3.11."""
    machinery = importlib.machinery
    importers = (machinery.BuiltinImporter, machinery.FrozenImporter)
    if path is None and any(each.find_spec(name) for each in importers):
        return True
    ends = machinery.EXTENSION_SUFFIXES + machinery.all_suffixes()
    for entry in sys.path if path is None else [] + path:
        stem = os.path.join(entry, "" + name)
        package = [os.path.join(stem, "__init__" + end) for end in (".py", ".pyc")]
        if any(map(os.path.isfile, package)):
            return True
        for file in filter(os.path.isfile, [stem + end for end in ends]):
            is_source = file.endswith(tuple(machinery.SOURCE_SUFFIXES))
            (tokenize.open(file) if is_source else open(file, "rb")).close()
            return True
    return False
