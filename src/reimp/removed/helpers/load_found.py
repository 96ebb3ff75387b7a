"""With `--modern`, for `imp.load_module` of what a search has found elsewhere."""
# SPDX-License-Identifier: 0BSD

import importlib.util
import os
import sys


def load_found(name, file, path, details):
    """Load the module that a search has found, again if it is loaded."""
    if details[2] == 5:  # a package
        path = os.path.join(path, "__init__.py")
    spec = importlib.util.spec_from_file_location(name, path)
    module = sys.modules.setdefault(name, importlib.util.module_from_spec(spec))
    spec.loader.exec_module(module)
    return module
