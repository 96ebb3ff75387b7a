"""`load_module` with a description that says that it is a folder.

idiom: triple
becomes: return load_package(fullname, folder)
modern: .exec_module(
"""
import imp
import os

from observe import outcome, write

write("garden/graph/__init__.py", "VALUE = __name__\n")


class Importer:
    def _load(self, fullname, folder):
        return imp.load_module(fullname, None, folder, ("", "", imp.PKG_DIRECTORY))

    def load(self, fullname):
        folder = os.path.join("garden", fullname.rpartition(".")[2])
        if os.path.exists(folder):
            return self._load(fullname, folder)
        return None


outcome(Importer().load, "kivy.graph")
outcome(Importer().load, "kivy.none")
