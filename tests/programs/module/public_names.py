"""Every public name is there, by attribute, in dir() and by from-import.

clauses: mod-3
"""

import imp

functions = """
    acquire_lock cache_from_source create_dynamic find_module get_frozen_object get_magic get_suffixes get_tag init_builtin
    init_frozen is_builtin is_frozen is_frozen_package load_compiled load_dynamic load_module load_package load_source
    lock_held new_module release_lock reload source_from_cache _fix_co_filename _frozen_module_names
""".split()
for name in functions:
    print(name, callable(getattr(imp, name)), name in dir(imp))
print(isinstance(imp.NullImporter, type), imp.NullImporter.__module__, imp.find_module.__module__)

for name in "importlib machinery os sys tokenize types util warnings SourcelessFileLoader".split():
    print(name, getattr(imp, name).__name__, name in dir(imp))
from imp import machinery, types, util

print(machinery.__name__, types.__name__, util.__name__, hasattr(imp, "find_spec"))
try:
    imp.no_such_name
except AttributeError as error:
    print(error, error.name)
try:
    from imp import no_such_function
except ImportError as error:
    print(type(error).__name__, error.name)
