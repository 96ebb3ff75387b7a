"""A new module whose body raises is gone again: nothing in `sys.modules`, what it imported stays, no file stays open.

clauses: load-4 load-6
"""

import imp
import sys
import traceback

from observe import new_modules, open_files, outcome, tree, write

write(
    "lib/broken.py",
    """
    import sys
    SEEN = sys.modules[__name__]
    sys.kept = SEEN
    import helper_of_broken
    VALUE = 1
    1 / 0
    NEVER = 2
""",
)
write("lib/helper_of_broken.py", "VALUE = 1\n")
sys.path.insert(0, "lib")
before = set(sys.modules)

file, pathname, description = imp.find_module("broken", ["lib"])
error = outcome(imp.load_module, "broken", file, pathname, description)
print(file.closed, open_files())
file.close()

print("broken" in sys.modules, new_modules(before))
print(sorted(name for name in vars(sys.kept) if name.isupper()), sys.kept.__name__)
last = traceback.extract_tb(error.__traceback__)[-1]
print(last.filename, last.lineno, last.name, last.line)
tree()

# The second try is a new module.
with open("lib/broken.py") as file:
    first = sys.kept
    outcome(imp.load_module, "broken", file, "lib/broken.py", description)
    print(sys.kept is first, "broken" in sys.modules)
