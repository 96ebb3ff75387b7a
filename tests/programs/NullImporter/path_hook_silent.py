"""As an entry of sys.path_hooks it gives no warning, on any version.

clauses: null-3 A1
expected: ours: A1: the class has what newer versions ask of a path entry finder, so nothing falls back to find_module
"""

import imp
import importlib.util
import sys
import warnings

sys.path_hooks.insert(0, imp.NullImporter)
sys.path.insert(0, "missing")
sys.path_importer_cache.clear()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(importlib.util.find_spec("absent"))
print([warning.category.__name__ for warning in caught])
print(type(sys.path_importer_cache["missing"]).__name__)
