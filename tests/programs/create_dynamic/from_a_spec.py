"""`create_dynamic` makes the extension module of a spec; it goes by the spec's name and origin, and executes nothing.

clauses: load-7 load-11
cannot run: pyodide3.14: it has none of the extension modules that are made for tests
"""

import imp
import sys
from importlib.machinery import ExtensionFileLoader, ModuleSpec
from types import SimpleNamespace

from observe import new_modules, outcome_type, test_extension

path = test_extension("_testmultiphase")
before = set(sys.modules)
name = "_testmultiphase"

spec = ModuleSpec(name, ExtensionFileLoader(name, path), origin=path)
module = imp.create_dynamic(spec)
print(module.__name__, name in sys.modules, hasattr(module, "foo"), module.__spec__)
spec.loader.exec_module(module)
print(module.foo(1, 2), name in sys.modules)
print(imp.create_dynamic(spec) is module)

# Two attributes are all that it takes.
other = imp.create_dynamic(SimpleNamespace(name=name, origin=path))
print(other.__name__, other is module)

# A second argument is a file that is not used.
print(imp.create_dynamic(spec, None).__name__)

missing = ModuleSpec("missing", None, origin=path)
try:
    imp.create_dynamic(missing)
except ImportError as error:
    print(error.msg.endswith("PyInit_missing)"), error.name, error.path == path)
outcome_type(imp.create_dynamic, ModuleSpec("missing", None, origin="missing.so"))
outcome_type(imp.create_dynamic, ModuleSpec("missing", None))
outcome_type(imp.create_dynamic, SimpleNamespace(name=name))
outcome_type(imp.create_dynamic, None)
outcome_type(imp.create_dynamic)
print(new_modules(before))
