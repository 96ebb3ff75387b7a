"""`init_frozen` initializes a frozen module, of which it returns the object in `sys.modules`; None for any other name.

clauses: load-7 load-8
"""

import imp
import sys

from observe import outcome_type

before = set(sys.modules)
hello = imp.init_frozen("__hello__")
print(
    hello is sys.modules["__hello__"], hello.initialized, hello.__spec__, hello.__loader__, hasattr(hello, "__file__")
)

# Again: the same object, old names kept.
hello.ADDED = 1
hello.initialized = "changed"
print(imp.init_frozen("__hello__") is hello, hello.ADDED, hello.initialized)

package = imp.init_frozen("__phello__")
print(package.__name__, package.__path__, hasattr(package, "__file__"), package.initialized)
part = imp.init_frozen("__phello__.spam")
print(part.__name__, part.initialized, hasattr(package, "spam"))

for name in ("no_such_module", "sys", "", "__hello__.spam", "json"):
    print(name, imp.init_frozen(name))
print([name for name in ("__hello__", "__phello__", "__phello__.spam") if name in sys.modules and name not in before])
outcome_type(imp.init_frozen)
