"""What has been removed, replaced or changed between search and load: the load does with it what 3.11 does.

clauses: load-1 load-4 load-6
expected: pyodide3.14: its numbers for the operating system's errors are others
"""

import imp
import os
import shutil
import sys

from observe import describe, open_files, outcome, outcome_type, write


def turn_into_folder(path):
    os.remove(path)
    os.mkdir(path)


def turn_into_loop(path):
    os.remove(path)
    os.symlink(os.path.basename(path), path)


CHANGES = {
    "removed": os.remove,
    "folder": turn_into_folder,
    "loop": turn_into_loop,
    "emptied": lambda path: os.truncate(path, 0),
    "replaced": lambda path: os.replace(write("replacement", "VALUE = 'replaced'\n"), path),
    "rewritten": lambda path: write(path, "VALUE = 'written over'\n"),
    "longer": lambda path: open(path, "a").close() or write(path, "VALUE = 'x'\n" * 3000),
    "broken": lambda path: write(path, "VALUE = \n"),
    "bad_bytes": lambda path: write(path, b"VALUE = '\xff'\n"),
    "no_tree": lambda path: shutil.rmtree("lib"),
    "moved_away": lambda path: os.rename("lib", "elsewhere"),
}
for binary in (False, True):
    for name, change in CHANGES.items():
        path = write(f"lib/{name}.py", f"VALUE = 'as it was, {name}'\n")
        file, pathname, triple = imp.find_module(name, ["lib"])
        if binary:
            file.close()
            file = open(pathname, "rb")
        change(path)
        print(name)
        result = outcome_type(imp.load_module, name, file, pathname, triple)
        print(" ", getattr(result, "VALUE", getattr(result, "errno", None)), describe(file), name in sys.modules)
        file.close()
        sys.modules.pop(name, None)
        for folder in ("lib", "elsewhere"):
            shutil.rmtree(folder, ignore_errors=True)

# Bytecode
write("lib/compiled.pyc", imp.get_magic() + b"\0" * 100)
file, pathname, triple = imp.find_module("compiled", ["lib"])
os.truncate("lib/compiled.pyc", 6)
outcome(imp.load_module, "compiled", file, pathname, triple)
print(file.closed)

# Packages
PACKAGE_CHANGES = {
    "no_init": lambda: os.remove("lib/pack/__init__.py"),
    "byte_code": lambda: os.rename("lib/pack/__init__.py", "lib/pack/__init__.pyc"),
    "gone": lambda: shutil.rmtree("lib/pack"),
    "file": lambda: (shutil.rmtree("lib/pack"), write("lib/pack", "VALUE = 'a file now'\n")),
    "folder": lambda: turn_into_folder("lib/pack/__init__.py"),
    "link": lambda: (os.rename("lib/pack", "lib/moved"), os.symlink("moved", "lib/pack")),
}
for name, change in PACKAGE_CHANGES.items():
    write("lib/pack/__init__.py", "VALUE = 'package'\n")
    found = imp.find_module("pack", ["lib"])
    change()
    print(name)
    result = outcome(imp.load_module, "pack", *found)
    print(" ", getattr(result, "VALUE", None), sys.modules.pop("pack", None) is not None)
    shutil.rmtree("lib")
print(open_files())
