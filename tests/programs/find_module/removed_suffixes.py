"""With no source suffix left no source is found, but packages are; rebinding a list counts as changing it.

clauses: suffix-2 find-5
"""

import imp
from importlib import machinery

from observe import search, write

extension = machinery.EXTENSION_SUFFIXES[0]
write("lib/plain.py")
write("lib/plain.pyc", b"")
write("lib/pack/__init__.py")
write("lib/both" + extension, b"")
write("lib/both.py")


def show():
    for name in ("plain", "pack", "both"):
        try:
            file, pathname, description = imp.find_module(name, ["lib"])
        except ImportError as error:
            print("  ", error)
            continue
        print("  ", pathname.replace(extension, "<extension>"), description[1:])
        if file:
            file.close()


show()
kept = machinery.SOURCE_SUFFIXES[:]
machinery.SOURCE_SUFFIXES.clear()
print([kind for _, _, kind in imp.get_suffixes() if kind != imp.C_EXTENSION])
show()
machinery.SOURCE_SUFFIXES = kept
machinery.EXTENSION_SUFFIXES = []
print(imp.get_suffixes())
show()
machinery.SOURCE_SUFFIXES = (".py",)
machinery.BYTECODE_SUFFIXES = [".bin", ".pyc"]
print(imp.get_suffixes())
show()
write("lib/coded/__init__.pyc", b"")
search(imp.find_module, "coded", ["lib"])
write("lib/coded/__init__.bin", b"")
search(imp.find_module, "coded", ["lib"])
