"""The helper that wrapper generators write: find the extension module next to this file, else import it by its name.

clauses: load-1 load-11 find-7 load-6
cannot run: pyodide3.14: it has none of the extension modules that are made for tests
"""

import imp
import os
import sys

from observe import open_files, test_extension, write

path = test_extension("_testmultiphase")
write(
    "lib/thing.py",
    """
    def swig_import_helper():
        from os.path import dirname
        import imp
        fp = None
        try:
            fp, pathname, description = imp.find_module("_testmultiphase", [dirname(__file__)])
        except ImportError:
            import _testmultiphase
            return "imported", _testmultiphase
        if fp is not None:
            try:
                _mod = imp.load_module("_testmultiphase", fp, pathname, description)
            finally:
                fp.close()
            return "loaded", _mod
    how, _thing = swig_import_helper()
    del swig_import_helper
    add = _thing.foo
""",
)
sys.path.insert(0, os.path.abspath("lib"))
import thing

print(thing.how, thing.add(1, 2), thing._thing is sys.modules["_testmultiphase"], hasattr(thing, "swig_import_helper"))

os.symlink(path, "lib/_testmultiphase" + imp.get_suffixes()[0][0])
print(imp.reload(thing).how, thing.add(1, 2), thing._thing is sys.modules["_testmultiphase"])
print(os.path.relpath(thing._thing.__spec__.origin).startswith("lib"), open_files())
