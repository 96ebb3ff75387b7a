"""Names with spaces, line ends, quotes or NUL, and very long ones, are either file names or not found.

clauses: find-7 find-9
"""

import imp

from observe import outcome, search, write

for name in (
    "new\nline",
    "with space",
    "tab\there",
    "quote'",
    'double"',
    "1digit",
    "class",
    "a-b",
    "star*",
    "[x]",
    "%s",
    "{}",
):
    search(imp.find_module, name, ["lib"])
    write(f"lib/{name}.py", "x = 1\n")
    search(imp.find_module, name, ["lib"])

write("lib/nul.py")
for name in ("nul\0", "\0nul", "nul\0.py", "\0"):
    outcome(imp.find_module, name, ["lib"])
    outcome(imp.find_module, name)

for length in (252, 253, 5000):
    try:
        imp.find_module("n" * length, ["lib"])
    except ImportError as error:
        print(length, len(str(error)), error.name == "n" * length)
write(f"lib/{'n' * 252}.py")
file, pathname, description = imp.find_module("n" * 252, ["lib"])
file.close()
print(len(pathname), description)
