"""The pathname is the entry as it was spelt, joined to the name.

clauses: find-2 find-4 find-5
"""

import imp
import os

from observe import search, write

write("lib/plain.py")
write("lib/pack/__init__.py")
write("top.py")

for entry in ("lib", "lib/", "lib//", "./lib", "lib/.", "lib/pack/..", "../" + os.path.basename(os.getcwd()) + "/lib/"):
    for name in ("plain", "pack"):
        file, pathname, description = imp.find_module(name, [entry])
        print(pathname.replace(os.path.basename(os.getcwd()), "here"), description)
        if file:
            file.close()

for entry in ("", ".", "./", os.getcwd(), os.path.abspath("lib") + "//.."):
    search(imp.find_module, "top", [entry])
