"""A body that takes its own name out of `sys.modules` ends in a KeyError, for a new module and for an old one.

clauses: load-4
"""

import imp
import sys

from observe import open_files, outcome, write

write("lib/leaver.py", "import sys\nVALUE = 1\nsys.kept = sys.modules.pop(__name__)\n")
write("lib/pack/__init__.py", "import sys\nVALUE = 2\ndel sys.modules[__name__]\n")
write("lib/stays.py", "VALUE = 3\nOLD = 3\n")
write("lib/raises.py", "import sys\ndel sys.modules[__name__]\nraise OSError('on the way out')\n")


def load(name, path):
    with open(path) as file:
        return imp.load_module(name, file, path, (".py", "r", imp.PY_SOURCE))


outcome(load, "leaver", "lib/leaver.py")
print("leaver" in sys.modules, sys.kept.VALUE)
outcome(imp.load_module, "pack", None, "lib/pack", ("", "", imp.PKG_DIRECTORY))
print("pack" in sys.modules)

# A module that was there is lost, but the program's reference has the new names.
stays = load("stays", "lib/stays.py")
outcome(load, "stays", "lib/leaver.py")
print("stays" in sys.modules, stays.VALUE, stays.OLD, sys.kept is stays)

# Its own exception is what is seen for a new module; for an old one the KeyError covers it.
outcome(load, "raises", "lib/raises.py")
stays = load("stays", "lib/stays.py")
error = outcome(load, "stays", "lib/raises.py")
print(repr(error.__context__), "stays" in sys.modules, open_files())
