"""Extension modules whose initialisation fails: the error, and nothing left in `sys.modules`.

clauses: load-11 load-4
cannot run: pyodide3.14: it has none of the extension modules that are made for tests
"""

import imp
import sys

from observe import open_files, outcome_type, test_extension

path = test_extension("_testmultiphase")
KINDS = [
    "bad_slot_large",
    "create_null",
    "create_raise",
    "nonmodule_with_exec_slots",
    "exec_err",
    "exec_raise",
    "export_null",
    "export_uninitialized",
    "export_raise",
]
for kind in KINDS:
    name = "_testmultiphase_" + kind
    print(kind)
    outcome_type(imp.load_dynamic, name, path)
    print(name in sys.modules, open_files())

# One that was loaded stays when another fails, but a failure under its own name takes it out.
good = imp.load_dynamic("_testmultiphase", path)
sys.modules["_testmultiphase_exec_raise"] = sys.modules["_testmultiphase_create_raise"] = good
outcome_type(imp.load_dynamic, "_testmultiphase_exec_raise", path)
outcome_type(imp.load_dynamic, "_testmultiphase_create_raise", path)
for name in ("_testmultiphase", "_testmultiphase_exec_raise", "_testmultiphase_create_raise"):
    print(name, sys.modules.get(name) is good)
