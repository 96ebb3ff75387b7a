"""Names of importlib that it has, and an import of what it never had that is handled, are left alone.

api: imp.load_source
becomes: plug = load_source("plug", "plug.py")
becomes: imp.import_module("json")
becomes: from importlib import new_module
modern: plug = sys.modules.setdefault("plug", importlib.util.module_from_spec(spec))
"""

import importlib as imp

import imp as old
from observe import write

write("plug.py", "VALUE = 1\n")
try:
    from importlib import new_module
except ImportError:
    new_module = type(imp)
plug = old.load_source("plug", "plug.py")
print(plug.VALUE, imp.import_module("json").__name__, new_module("made").__name__)
print(hasattr(imp, "load_source"))
