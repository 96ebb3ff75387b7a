"""Look at bytecode files."""

import imp
import os
import py_compile

compiled = py_compile.compile("helpers_of_mine.py")
with open(compiled, "rb") as file:
    print(file.read(4) == imp.get_magic())
print(imp.cache_from_source("helpers_of_mine.py", True) == compiled, imp.get_tag() in os.path.basename(compiled))
