"""The finder and loader of the classic pkgutil.ImpImporter: PEP 302 wrapped around imp, as a meta path finder of today.

clauses: find-2 load-1 mod-4
"""

import imp
import importlib.util
import inspect
import os
import sys

from observe import open_files, write

write("lib/single.py", "def where():\n    return __name__\n")
write("lib/pack/__init__.py", "SIZE = 1\n")
write("lib/pack/deep/__init__.py", "")
write("lib/pack/deep/leaf.py", "from .. import SIZE as VALUE\n")


class ImpImporter:
    def __init__(self, path=None):
        self.path = path

    def find_module(self, fullname, path=None):
        name = fullname.rpartition(".")[2]
        if name != fullname and self.path is None:
            return None
        try:
            return ImpLoader(fullname, *imp.find_module(name, None if self.path is None else [self.path]))
        except ImportError:
            return None


class ImpLoader:
    code = source = None

    def __init__(self, fullname, file, filename, etc):
        self.fullname, self.file, self.filename, self.etc = fullname, file, filename, etc

    def load_module(self, fullname):
        self.reopen()
        try:
            return imp.load_module(fullname, self.file, self.filename, self.etc)
        finally:
            if self.file:
                self.file.close()

    def reopen(self):
        if self.file and self.file.closed:
            kind = self.etc[2]
            if kind == imp.PY_SOURCE:
                self.file = open(self.filename)
            elif kind in (imp.PY_COMPILED, imp.C_EXTENSION):
                self.file = open(self.filename, "rb")

    def get_source(self):
        self.reopen()
        if self.etc[2] == imp.PY_SOURCE:
            with self.file:
                return self.file.read()
        if self.etc[2] == imp.PKG_DIRECTORY:
            return ImpImporter(self.filename).find_module("__init__").get_source()
        return None


for path in ("lib", "lib/pack", "lib/pack/deep"):
    for entry in sorted(os.listdir(path)):
        name = inspect.getmodulename(entry) or entry
        loader = ImpImporter(path).find_module(name)
        if loader:
            print(path, name, loader.etc, repr(loader.get_source()))
single = ImpImporter("lib").find_module("single").load_module("single")
print(single.where(), inspect.getsource(single.where))
pack = ImpImporter("lib").find_module("pack").load_module("pack")
deep = ImpImporter(pack.__path__[0]).find_module("pack.deep").load_module("pack.deep")
leaf = ImpImporter(deep.__path__[0]).find_module("pack.deep.leaf").load_module("pack.deep.leaf")
print(leaf.VALUE, leaf.__package__, importlib.util.find_spec("pack.deep.leaf").name)
builtin = ImpImporter().find_module("sys")
print(builtin.etc, builtin.load_module("sys") is sys, ImpImporter().find_module("pack.deep"), open_files())
