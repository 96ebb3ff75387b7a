"""Database migrations: scripts whose names are no identifiers, from source or, where that is gone, from bytecode.

clauses: load-7 load-8 load-10
"""

import imp
import os
import py_compile
import re
import sys

from observe import tree, write

write("versions/1a2b_create.py", "revision, down = '1a2b', None\ndef upgrade():\n    return 'create ' + __name__\n")
write("versions/3c4d_add-column.py", "revision, down = '3c4d', '1a2b'\ndef upgrade():\n    return 'add'\n")
write("versions/5e6f_only bytecode.py", "revision, down = '5e6f', '3c4d'\ndef upgrade():\n    return 'compiled'\n")
py_compile.compile("versions/5e6f_only bytecode.py", doraise=True)
os.remove("versions/5e6f_only bytecode.py")
write("versions/readme.txt", "no script\n")


def load_python_file(folder, filename):
    module_id = re.sub(r"\W", "_", filename)
    path = os.path.join(folder, filename)
    if os.path.exists(path):
        with open(path, "rb") as file:
            module = imp.load_source(module_id, path, file)
    else:
        compiled = imp.cache_from_source(path)
        with open(compiled, "rb") as file:
            module = imp.load_compiled(module_id, compiled, file)
    del sys.modules[module_id]
    return module


def scripts(folder):
    names = {name for name in os.listdir(folder) if name.endswith(".py")}
    cached = os.path.join(folder, "__pycache__")
    for name in os.listdir(cached) if os.path.isdir(cached) else ():
        names.add(os.path.basename(imp.source_from_cache(os.path.join(cached, name))))
    return sorted(names)


for turn in ("first", "second"):
    print(turn)
    for name in scripts("versions"):
        script = load_python_file("versions", name)
        print(script.__name__, script.revision, script.down, script.upgrade(), type(script.__loader__).__name__)
tree("versions")
print([name for name in sys.modules if "create" in name or "column" in name])
