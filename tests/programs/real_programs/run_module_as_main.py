"""A tracer runs a module by name as `__main__`: it tells files from packages by the file and the pathname that are None.

clauses: find-5 find-6 find-7 new-1
"""

import imp
import os
import sys

from observe import open_files, outcome, write

write("lib/tool.py", "import sys\nprint(__name__, __package__, sys.argv)\n")
write("lib/pack/__init__.py", "VALUE = 'from the package'\n")
write("lib/pack/__main__.py", "from pack import VALUE\nprint(__name__, __package__, VALUE)\n")
write("lib/empty/__init__.py")
sys.path.insert(0, "lib")


def run_python_module(name, arguments):
    openfile = package = None
    try:
        openfile, pathname, _ = imp.find_module(name, None)
        if openfile is None and pathname is None:
            raise LookupError(f"module {name!r} has no source")
        if openfile is None:
            package, name = name, "__main__"
            __import__(package)
            openfile, pathname, _ = imp.find_module("__main__", sys.modules[package].__path__)
    except ImportError as error:
        raise LookupError(str(error)) from error
    finally:
        if openfile:
            openfile.close()
    run_python_file(os.path.abspath(pathname), [pathname, *arguments], package)


def run_python_file(filename, arguments, package):
    before = sys.modules["__main__"], sys.argv
    main = sys.modules["__main__"] = imp.new_module("__main__")
    main.__file__, main.__package__ = filename, package
    main.__builtins__ = __builtins__
    sys.argv = arguments
    try:
        with open(filename) as file:
            exec(compile(file.read(), filename, "exec"), main.__dict__)
    finally:
        sys.modules["__main__"], sys.argv = before


for name in ("tool", "pack", "empty", "sys", "missing"):
    outcome(run_python_module, name, ["--flag"])
print(__name__, open_files())
