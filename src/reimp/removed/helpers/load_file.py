"""With `--modern`, for `imp.load_source` in an expression, or in several places."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery
import importlib.util
import sys


def load_file(name, path):
    """Load the source file at path as the module name, again if it is loaded."""
    loader = importlib.machinery.SourceFileLoader(name, path)
    spec = importlib.util.spec_from_file_location(name, path, loader=loader)
    module = sys.modules.setdefault(name, importlib.util.module_from_spec(spec))
    loader.exec_module(module)
    return module
