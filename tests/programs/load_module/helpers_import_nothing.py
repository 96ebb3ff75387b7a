"""No function of imp imports a module when it is called: it works where nothing can be found, and no `__import__` sees it.

clauses: find-4 magic-1 cache-1 source-1 mod-4
"""

import builtins
import codecs
import imp
import sys

from observe import write

write("lib/latin.py", "# coding: iso-8859-1\nVALUE = __name__\n")
codecs.lookup("iso-8859-1")
original = builtins.__import__
asked = []


def logging_import(name, *args, **kwargs):
    if not name.startswith("_"):  # what the interpreter's C code imports is its own business
        asked.append(name)
    return original(name, *args, **kwargs)


def find():
    file, pathname, description = imp.find_module("latin", ["lib"])
    file.close()
    return file.encoding, description


CALLS = [
    (find,),
    (imp.get_magic,),
    (imp.get_tag,),
    (imp.cache_from_source, "a.py", False),
    (imp.source_from_cache, f"__pycache__/a.{imp.get_tag()}.pyc"),
]
for function, *arguments in CALLS:
    finders, builtins.__import__ = sys.meta_path[:], logging_import
    sys.meta_path.clear()
    try:
        result = function(*arguments)
    except BaseException as error:
        result = error
    finally:
        sys.meta_path[:], builtins.__import__ = finders, original
    print(function.__name__, type(result).__name__, asked)
    asked.clear()
