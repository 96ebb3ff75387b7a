"""One shared object has several modules: the name says which one is initialized.

clauses: load-11 load-7
cannot run: pyodide3.14: it has none of the extension modules that are made for tests
"""

import imp
import sys

from observe import new_modules, test_extension

path = test_extension("_testimportmultiple")
before = set(sys.modules)

for name in ("_testimportmultiple", "_testimportmultiple_foo", "_testimportmultiple_bar"):
    module = imp.load_dynamic(name, path)
    print(module.__name__, sys.modules[name] is module, module.__doc__, list(sys.modules)[-1])
    print(hasattr(module, "__path__"), module.__loader__.name, module.__loader__.path == path)
    spec = module.__spec__
    print(
        spec.name, spec.origin == path, spec.has_location, spec.submodule_search_locations, type(spec.loader).__name__
    )

try:
    imp.load_dynamic("_testimportmultiple_missing", path)
except ImportError as error:
    print(error.msg.endswith("PyInit__testimportmultiple_missing)"), error.name, error.path == path)
print(new_modules(before))
