"""The description is any iterable of three; everything else fails as unpacking does.

clauses: load-1 load-5
"""

import imp

from observe import outcome, outcome_type, write

write("lib/plain.py", "VALUE = 1\n")


def load(details):
    with open("lib/plain.py") as file:
        outcome_type(imp.load_module, "plain", file, "lib/plain.py", details)
        return file.closed


for details in ((), (".py",), (".py", "r"), (".py", "r", 1, 2), None, 1, "", "py", "abcd", {}):
    print(load(details))

# These have three items.
print(load([".py", "r", imp.PY_SOURCE]))
print(load(item for item in ("", "", imp.PY_SOURCE)))
print(load({".py": 0, "r": 0, imp.PY_SOURCE: 0}))
outcome(imp.load_module, "plain", None, "lib/plain.py", "\0r1")
outcome(imp.load_module, "plain", None, "lib/plain.py", "pyc")

# The arguments are four, and they have names.
outcome_type(imp.load_module, "plain", None, "lib/plain.py")
with open("lib/plain.py") as file:
    outcome(imp.load_module, details=(".py", "r", 1), filename="lib/plain.py", file=file, name="plain")
