"""`is_frozen` says whether a module is frozen into the interpreter.

clauses: load-7
"""

import imp

from observe import outcome_type

NAMES = ["__hello__", "__phello__", "__phello__.spam", "_frozen_importlib", "_frozen_importlib_external", "zipimport"]
NAMES += ["os", "abc", "codecs", "json", "sys", "no_such_module", "", "__hello__.spam", "OS"]
for name in NAMES:
    print(name, imp.is_frozen(name))
outcome_type(imp.is_frozen)
