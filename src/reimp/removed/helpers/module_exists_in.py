"""For `imp.find_module` with a list of folders where only the answer counts."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery
import os
import tokenize


def module_exists(name, path):
    """Tell whether imp.find_module would have found the module in path."""
    ends = importlib.machinery.EXTENSION_SUFFIXES + importlib.machinery.all_suffixes()
    for stem in (os.path.join(entry, "" + name) for entry in [] + path):
        package = [os.path.join(stem, "__init__" + end) for end in (".py", ".pyc")]
        if any(map(os.path.isfile, package)):
            return True
        for file in filter(os.path.isfile, [stem + end for end in ends]):
            is_source = file.endswith(tuple(importlib.machinery.SOURCE_SUFFIXES))
            (tokenize.open(file) if is_source else open(file, "rb")).close()
            return True
    return False
