"""One function searches, the other loads.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: return find_module(name, parents)
becomes: module = load_module(name, fd, path, desc)
modern: return find_file(name, parents)
"""
import imp
import os
import sys

from observe import outcome, write

write("project/tasks.py", "def build():\n    return 'built'\n")
write("project/deep/er/file.txt")


class Collection(Exception):
    pass


class Loader:
    def find(self, name, start):
        parents = [start]
        while os.path.dirname(parents[-1]):
            parents.append(os.path.dirname(parents[-1]))
        try:
            return imp.find_module(name, parents)
        except ImportError:
            raise Collection(name)

    def load(self, name="tasks", start="project/deep/er"):
        fd, path, desc = self.find(name, start)
        try:
            parent = os.path.dirname(path)
            if parent not in sys.path:
                sys.path.insert(0, parent)
            module = imp.load_module(name, fd, path, desc)
            return module, parent
        finally:
            if fd:
                fd.close()


outcome(Loader().load)
outcome(Loader().load, "absent")
