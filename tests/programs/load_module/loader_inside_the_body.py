"""Inside a body `__loader__` is one that knows the file passed in; after the load it is an ordinary one.

clauses: load-7 load-8
"""

import imp
import py_compile

from observe import outcome, write

BODY = """
    inside = __loader__
    print(__name__, type(__loader__).__name__, hasattr(__loader__, "file"), __spec__.loader is __loader__)
"""
write("lib/source.py", BODY)
write("lib/pack/__init__.py", BODY)
py_compile.compile("lib/source.py", cfile="lib/compiled.pyc", doraise=True)


def show(module):
    print(
        module.__loader__ is module.inside,
        module.__spec__.loader is module.__loader__,
        type(module.__loader__).__name__,
    )


show(imp.load_source("source", "lib/source.py"))
show(imp.load_compiled("compiled", "lib/compiled.pyc"))
show(imp.load_package("pack", "lib/pack"))

# When the body fails, the one inside is left on a module that was there.
source = imp.load_source("source", "lib/source.py")
write("lib/source.py", "this = __loader__\nraise OSError('failed')\n")
outcome(imp.load_source, "source", "lib/source.py")
print(source.__loader__ is source.this, type(source.__loader__).__name__)
