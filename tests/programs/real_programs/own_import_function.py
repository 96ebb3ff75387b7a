"""A program replaces `__import__` by one that is made of `find_module` and `load_module` for its own folder.

clauses: mod-4 load-1 load-2
"""

import builtins
import imp
import sys

from observe import open_files, outcome, write

write("own/alpha.py", "import beta, sys\nVALUE = beta.VALUE + 1\n")
write("own/beta.py", "VALUE = 1\nimport alpha as circular\n")
write("own/gamma/__init__.py", "VALUE = 'package'\n")
original = builtins.__import__
log = []


def own_import(name, globals=None, locals=None, fromlist=(), level=0):
    if name in sys.modules or level or "." in name:
        return original(name, globals, locals, fromlist, level)
    try:
        file, pathname, description = imp.find_module(name, ["own"])
    except ImportError:
        return original(name, globals, locals, fromlist, level)
    log.append(name)
    try:
        return imp.load_module(name, file, pathname, description)
    finally:
        if file:
            file.close()


builtins.__import__ = own_import
try:
    import alpha
    import gamma
    from gamma import VALUE

    outcome(__import__, "no_such_module")
finally:
    builtins.__import__ = original

print(log, alpha.VALUE, sys.modules["beta"].circular is alpha, gamma.VALUE, VALUE)
print(imp.lock_held(), open_files())
