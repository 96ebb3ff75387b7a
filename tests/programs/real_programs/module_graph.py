"""A freezer follows the imports of a program by `find_module` and its type codes, and compiles what it finds.

clauses: find-1 find-2 find-5 find-6 magic-1 const-1
"""

import dis
import imp
import marshal
import os
import py_compile

from observe import open_files, write

write("app/main.py", "import sys, helper, pack.part, compiled, gone\n")
write("app/helper.py", "import pack\n")
write("app/pack/__init__.py", "from . import part\n")
write("app/pack/part.py", "import sys\n")
py_compile.compile(write("compiled.py", "import helper\n"), cfile="app/compiled.pyc", doraise=True)
KINDS = {
    imp.PY_SOURCE: "source",
    imp.PY_COMPILED: "bytecode",
    imp.C_EXTENSION: "extension",
    imp.PKG_DIRECTORY: "package",
}
KINDS.update({imp.C_BUILTIN: "built in", imp.PY_FROZEN: "frozen"})


class Graph:
    def __init__(self, path):
        self.path, self.modules = path, {}

    def add(self, name):
        if name in self.modules:
            return
        parent, _, base = name.rpartition(".")
        try:
            path = [self.modules[parent][1]] if parent else None if imp.is_builtin(name) else self.path
            file, pathname, (suffix, mode, kind) = imp.find_module(base, path)
        except (ImportError, KeyError, TypeError):
            self.modules[name] = "missing", None
            return
        self.modules[name] = KINDS[kind], pathname
        if kind is imp.PKG_DIRECTORY:
            self.scan(name, self.code(*imp.find_module("__init__", [pathname])))
        elif kind in (imp.PY_SOURCE, imp.PY_COMPILED):
            self.scan(name, self.code(file, pathname, (suffix, mode, kind)))
        elif file is not None:
            file.close()

    def code(self, file, pathname, triple):
        with file:
            if triple[2] == imp.PY_SOURCE:
                return compile(file.read() + "\n", pathname, "exec")
            if file.read(4) != imp.get_magic():
                raise ImportError(f"bad magic in {pathname}")
            file.read(12)
            return marshal.load(file)

    def scan(self, package, code):
        for instruction in dis.get_instructions(code):
            if instruction.opname == "IMPORT_NAME" and instruction.argval:
                parts = instruction.argval.split(".")
                for end in range(len(parts)):
                    self.add(".".join(parts[: end + 1]))


graph = Graph(["app"])
graph.add("main")
for name, (kind, pathname) in sorted(graph.modules.items()):
    print(name, kind, pathname and pathname.replace(os.sep, "/"))
print(open_files())
