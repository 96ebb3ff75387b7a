"""For `imp.cache_from_source` with a `debug_override` that is not a literal."""
# SPDX-License-Identifier: 0BSD

import importlib.util


def cache_from_source(path, debug_override=None):
    """Return the path of the bytecode, as imp.cache_from_source did."""
    optimization = None if debug_override is None else "" if debug_override else 1
    return importlib.util.cache_from_source(path, optimization=optimization)
