"""The functions have the signatures that they had.

clauses: mod-3
"""

import imp
import inspect

for name in (
    "cache_from_source", "find_module", "get_magic", "get_suffixes", "get_tag", "init_builtin", "load_compiled", "load_dynamic",
    "load_module", "load_package", "load_source", "new_module", "reload", "source_from_cache", "NullImporter",
):  # fmt: skip
    print(name, inspect.signature(getattr(imp, name)))

print("those in C")
for name in (
    "acquire_lock", "get_frozen_object", "init_frozen", "is_builtin", "is_frozen", "is_frozen_package",
    "lock_held", "release_lock", "_fix_co_filename",
):  # fmt: skip
    function = getattr(imp, name)
    print(name, callable(function), function.__name__, inspect.signature(function))
for function in (imp.is_builtin, imp.is_frozen):
    try:
        function(name="sys")
    except TypeError:
        print("by position only")
