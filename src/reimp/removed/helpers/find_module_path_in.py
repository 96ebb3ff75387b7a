"""For `imp.find_module` with a list of folders where only the path is used."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery
import os
import tokenize


def find_module_path(name, path):
    """Return the path that imp.find_module found in path, or raise ImportError."""
    ends = importlib.machinery.EXTENSION_SUFFIXES + importlib.machinery.all_suffixes()
    for stem in (os.path.join(entry, "" + name) for entry in [] + path):
        package = [os.path.join(stem, "__init__" + end) for end in (".py", ".pyc")]
        if any(map(os.path.isfile, package)):
            return stem
        for file in filter(os.path.isfile, [stem + end for end in ends]):
            is_source = file.endswith(tuple(importlib.machinery.SOURCE_SUFFIXES))
            (tokenize.open(file) if is_source else open(file, "rb")).close()
            return file
    raise ImportError(f"No module named {name!r}", name=name)
