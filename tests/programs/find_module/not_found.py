"""Nothing found is an ImportError, not a ModuleNotFoundError, with the name and nothing else.

clauses: find-7
"""

import imp

from observe import write

write("lib/plain.py")
for name in ("absent", "plain2", "plain.py", "Plain", "it's", 'say "it\'s"', "back\\slash", "tab\t"):
    for path in (["lib"], [], None):
        try:
            imp.find_module(name, path)
        except ImportError as error:
            print(type(error) is ImportError, error, error.args, repr(error.name), error.path)
            print("  ", error.__cause__, error.__context__, error.__suppress_context__)
