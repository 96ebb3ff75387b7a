"""For `imp.find_module` with a list of folders where its whole result is used."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery
import os
import tokenize


def find_module(name, path):
    """Find (file, path, (suffix, mode, type)) in path as imp.find_module did."""
    machinery = importlib.machinery
    kinds = [(suffix, "rb", 3) for suffix in machinery.EXTENSION_SUFFIXES]
    kinds += [(suffix, "r", 1) for suffix in machinery.SOURCE_SUFFIXES]
    kinds += [(suffix, "rb", 2) for suffix in machinery.BYTECODE_SUFFIXES]
    for stem in (os.path.join(entry, "" + name) for entry in [] + path):
        package = [os.path.join(stem, "__init__" + end) for end in (".py", ".pyc")]
        if any(map(os.path.isfile, package)):
            return None, stem, ("", "", 5)  # PKG_DIRECTORY
        for kind in kinds:
            if os.path.isfile(file := stem + kind[0]):
                opened = tokenize.open(file) if kind[2] == 1 else open(file, "rb")
                return opened, file, kind
    raise ImportError(f"No module named {name!r}", name=name)
