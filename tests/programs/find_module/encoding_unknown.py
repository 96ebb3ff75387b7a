"""An unknown encoding is a SyntaxError that names the file, and leaves nothing open.

clauses: find-4
"""

import imp

from observe import open_files, outcome, write

for number, cookie in enumerate(("no-such-codec", "utf-9", "latin-99", "-", "undefined_codec", "x" * 40)):
    write(f"lib/m{number}.py", f"# coding: {cookie}\nVALUE = 1\n")
    error = outcome(imp.find_module, f"m{number}", ["lib"])
    print("  ", error.args == (str(error),), error.filename, error.lineno, error.text, error.__cause__, open_files())

print("the search ends there")
write("other/m0.py")
outcome(imp.find_module, "m0", ["lib", "other"])
found = outcome(imp.find_module, "m0", ["other", "lib"])
found[0].close()
