"""The modules in a folder are listed by `get_suffixes`, and each is loaded once, by the first suffix that it has.

clauses: suffix-1 load-1 magic-1
"""

import imp
import os
import py_compile

from observe import open_files, write

write("plugins/alpha.py", "FROM = 'source'\n")
write("plugins/beta.py", "FROM = 'bytecode'\n")
py_compile.compile("plugins/beta.py", cfile="plugins/beta.pyc", doraise=True)
os.remove("plugins/beta.py")
py_compile.compile("plugins/alpha.py", cfile="plugins/alpha.pyc", doraise=True)
write("plugins/gamma/__init__.py", "FROM = 'package'\n")
write("plugins/stale.pyc", b"\x03\xf3\r\n" + b"\0" * 20)
write("plugins/readme.txt")


def modules(folder):
    found = {}
    for suffix, mode, kind in imp.get_suffixes():
        for file_name in sorted(os.listdir(folder)):
            if file_name.endswith(suffix):
                found.setdefault(file_name[: -len(suffix)].split(".")[0], (file_name, (suffix, mode, kind)))
    for file_name in sorted(os.listdir(folder)):
        if os.path.isdir(os.path.join(folder, file_name)) and not file_name.startswith("__"):
            found[file_name] = file_name, ("", "", imp.PKG_DIRECTORY)
    return sorted(found.items())


def usable(path):
    with open(path, "rb") as file:
        return file.read()[:4] == imp.get_magic()


for name, (file_name, description) in modules("plugins"):
    path = os.path.join("plugins", file_name)
    if description[2] == imp.PY_COMPILED and not usable(path):
        print(name, "is for another Python")
        continue
    if not description[1]:
        module = imp.load_module(name, None, path, description)
    else:
        with open(path, description[1]) as file:
            module = imp.load_module(name, file, path, description)
    print(name, description, module.FROM)
print(open_files())
