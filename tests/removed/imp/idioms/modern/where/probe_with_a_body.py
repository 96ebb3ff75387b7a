"""Probes in a `try` with more statements, which raise no ImportError.

idiom: where
becomes: find_module_path(name, [folder])
modern: if importlib.machinery.PathFinder.find_spec(name, [folder]) is not None:
modern: raise ImportError(f"No module named {name!r}", name=name)
"""
import imp
import os

from observe import write

write("lib/plug.py", "")
write("lib/package/__init__.py", "")


def with_pass(name, folder):
    try:
        file, _, _ = imp.find_module(name, [folder])
        if file:
            file.close()
        # found
        return True
    except ImportError:
        pass
    return "nothing"


def with_continue(names, folder):
    found = []
    for name in names:
        try:
            imp.find_module(name, [folder])
            found.append(name)
        except ImportError as error:
            found.append("no " + name)
            continue
    return found


def other_errors(name, folder):
    try:
        imp.find_module(name, [folder])
        raise ImportError("another")
    except ImportError:
        return "handled"


def looked_at(name, folder):
    try:
        imp.find_module(name, [folder])
        found = ""
    except ImportError as error:
        found = str(error)
    return found


for name in "plug", "package", "missing":
    print(name, with_pass(name, "lib"), other_errors(name, "lib"), looked_at(name, "lib"))
print(with_continue(["plug", "missing", "package"], "lib"))
