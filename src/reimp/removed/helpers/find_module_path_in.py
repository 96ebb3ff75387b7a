"""For `imp.find_module` with a list of folders where only the path is used."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery
import os
import tokenize


def find_module_path(name, path):
    """Return the path that imp.find_module found in path, or raise ImportError."""
    suffixes = importlib.machinery.EXTENSION_SUFFIXES
    suffixes = suffixes + importlib.machinery.all_suffixes()
    for stem in (os.path.join(entry, "" + name) for entry in [] + path):
        for suffix in (".py", ".pyc"):
            if os.path.isfile(os.path.join(stem, "__init__" + suffix)):
                return stem
        for file in filter(os.path.isfile, [stem + suffix for suffix in suffixes]):
            is_source = file.endswith(tuple(importlib.machinery.SOURCE_SUFFIXES))
            (tokenize.open(file) if is_source else open(file, "rb")).close()
            return file
    raise ImportError(f"No module named {name!r}", name=name)
