"""A source file may have any name and any suffix; the bytecode goes where the name leads.

clauses: load-7 load-8 load-10
"""

import imp
import os

from observe import tree, write

FILES = ["script", "notes.txt", "app.cfg", "with space.py", "wörter.py", ".hidden", "a.b.c"]
FILES += ["two.pyc", "x.so", "ends.", "-dash", "UPPER.PY"]
for number, file_name in enumerate(FILES):
    path = write(f"etc/{file_name}", "WHERE = __file__\n")
    module = imp.load_source(f"module{number}", path)
    print(ascii(file_name), os.path.basename(module.WHERE) == file_name, type(module.__loader__).__name__)

for path in sorted(os.listdir("etc/__pycache__")):
    print(ascii(path.replace(imp.get_tag(), "TAG")))

# The same, from another folder, by way of dots and of a link.
write("etc/sub/deep.conf", "VALUE = 1\n")
os.symlink("sub/deep.conf", "etc/link.conf")
PATHS = ("etc/sub/../sub/deep.conf", "etc//sub/deep.conf", "etc/link.conf", os.path.abspath("etc/link.conf"))
for number, path in enumerate(PATHS):
    module = imp.load_source(f"deep{number}", path)
    print(module.__file__, module.__loader__.path)
tree("etc/sub")
