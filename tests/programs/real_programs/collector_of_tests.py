"""A test collector imports a dotted name from one folder part by part, under the import lock, and binds the children.

clauses: load-1 load-3 find-8 lock-2
"""

import imp
import os
import sys

from observe import open_files, write

write("one/tests/__init__.py", "WHERE = 'one'\n")
write("one/tests/unit/__init__.py")
write("one/tests/unit/test_math.py", "def test_add():\n    assert 1 + 1 == 2\n")
write("two/tests/__init__.py", "WHERE = 'two'\n")
write("two/tests/unit/__init__.py")
write("two/tests/unit/test_math.py", "def test_add():\n    assert 1 + 1 == 3\n")


def same_folder(module, folder):
    path = getattr(module, "__path__", [os.path.dirname(module.__file__)])[0]
    return os.path.normpath(path).startswith(os.path.abspath(folder) + os.sep)


def import_from(folder, dotted):
    path, parent, full = [folder], None, ""
    for part in dotted.split("."):
        full = full + "." + part if full else part
        imp.acquire_lock()
        try:
            file, pathname, description = imp.find_module(part, path)
            old = sys.modules.get(full)
            try:
                if old is not None and same_folder(old, folder):
                    module = old
                else:
                    sys.modules.pop(full, None)
                    module = imp.load_module(full, file, pathname, description)
            finally:
                if file:
                    file.close()
        finally:
            imp.release_lock()
        if parent is not None:
            setattr(parent, part, module)
        parent, path = module, getattr(module, "__path__", None)
    return module


for folder in ("one", "two", "two", "one"):
    module = import_from(folder, "tests.unit.test_math")
    try:
        module.test_add()
        outcome = "passes"
    except AssertionError:
        outcome = "fails"
    print(folder, outcome, sys.modules["tests"].WHERE, sys.modules["tests"].unit.test_math is module)
print(imp.lock_held(), open_files())
