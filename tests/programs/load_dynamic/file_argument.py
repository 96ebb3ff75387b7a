"""The file that is passed is not used: it is neither read nor closed, and may be anything.

clauses: load-11 load-6
cannot run: pyodide3.14: it has none of the extension modules that are made for tests
"""

import imp

from observe import describe, open_files, test_extension, write

path = test_extension("_testimportmultiple")
write("plain.py", "VALUE = 1\n")


def show(module):
    print(module.__name__, module.__spec__.origin == path)


for mode in ("r", "rb"):
    with open("plain.py", mode, encoding=None if "b" in mode else "utf-8") as file:
        file.read(3)
        show(imp.load_dynamic("_testimportmultiple", path, file))
        show(imp.load_module("_testimportmultiple", file, path, ("", "r", imp.C_EXTENSION)))
        print(describe(file))

for file in (5, "plain.py", object()):
    show(imp.load_dynamic("_testimportmultiple", path, file))
    show(imp.load_module("_testimportmultiple", file, path, (".so", "rb", 3)))
show(imp.load_dynamic("_testimportmultiple", path=path, file=None))
show(imp.load_module("_testimportmultiple", None, path, (".so", "rb", 3)))
show(imp.load_module("_testimportmultiple", None, path, ("", "", 3)))
print(open_files())
