"""A program that replaces `builtins.__import__` sees its own imports and the bodies', none of imp's.

clauses: load-7 mod-4
"""

import builtins
import imp
import py_compile

from observe import write

write("lib/plain.py", "import sys\n")
write("lib/pack/__init__.py", "import sys\n")
py_compile.compile("lib/plain.py", cfile="lib/compiled.pyc", doraise=True)
original = builtins.__import__
asked = []


def logging_import(name, *args, **kwargs):
    if not name.startswith("_"):  # what the interpreter's C code imports is its own business
        asked.append(name)
    return original(name, *args, **kwargs)


def search_and_load(name):
    file, pathname, description = imp.find_module(name, ["lib"])
    try:
        return imp.load_module(name, file, pathname, description)
    finally:
        if file:
            file.close()


for function, *arguments in [
    (search_and_load, "plain"),
    (search_and_load, "pack"),
    (search_and_load, "compiled"),
    (imp.load_source, "source", "lib/plain.py"),
    (imp.load_package, "package", "lib/pack"),
    (imp.init_builtin, "itertools"),
    (imp.new_module, "new"),
    (imp.get_suffixes,),
    (imp.NullImporter, "missing"),
]:
    builtins.__import__ = logging_import
    try:
        result = function(*arguments)
    except Exception as error:
        result = error
    finally:
        builtins.__import__ = original
    print(function.__name__, arguments, type(result).__name__, asked)
    asked.clear()
