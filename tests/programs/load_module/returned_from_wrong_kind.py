"""Descriptions that do not fit the file: source loaded as bytecode, a package as source, a folder as an extension.

clauses: load-1 load-4 load-5
"""

import imp
import sys

from observe import open_files, write

write("lib/plain.py", "VALUE = 1\n")
write("lib/pack/__init__.py", "VALUE = 2\n")
write("lib/image.so", b"\x7fELF no real one")
imp.load_source("made", "lib/plain.py")
PYC = imp.cache_from_source("lib/plain.py")
KINDS = [
    imp.PY_SOURCE,
    imp.PY_COMPILED,
    imp.C_EXTENSION,
    imp.PY_RESOURCE,
    imp.PKG_DIRECTORY,
    imp.C_BUILTIN,
    imp.PY_FROZEN,
]
for pathname in ("lib/plain.py", PYC, "lib/pack", "lib/pack/__init__.py", "lib/image.so", "lib/missing", "lib"):
    for kind in KINDS:
        try:
            file = open(pathname, "rb")
        except OSError:
            file = None
        try:
            module = imp.load_module("thing", file, pathname, ("", "", kind))
        except BaseException as error:
            print(
                pathname.replace(imp.get_tag(), "<tag>"),
                kind,
                type(error).__name__,
                file and file.closed,
                "thing" in sys.modules,
            )
        else:
            print(
                pathname.replace(imp.get_tag(), "<tag>"),
                kind,
                type(module).__name__,
                getattr(module, "VALUE", None),
                hasattr(module, "__path__"),
            )
        finally:
            if file:
                file.close()
            sys.modules.pop("thing", None)
print(open_files())
