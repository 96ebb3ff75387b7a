"""load_module() of the loaders for files: new, again, under another name, and with an error."""

import importlib.machinery as machinery
import importlib.util
import py_compile
import sys
import zipfile
import zipimport
from pathlib import Path

from showing import show

Path("plain.py").write_text("count = globals().get('count', 0) + 1\nclass A: pass\n")
Path("broken.py").write_text("before = 1\nraise RuntimeError('broken')\n")
Path("gone_after.py").write_text("import sys\ndel sys.modules[__name__]\n")
Path("other.py").write_text("import sys\nsys.modules[__name__] = 'replaced'\n")
Path("pack").mkdir()
Path("pack/__init__.py").write_text("from . import inner\n")
Path("pack/inner.py").write_text("")
py_compile.compile("plain.py", "compiled.pyc")


def describe(module):
    names = ("__name__", "__package__", "__file__", "__path__", "__cached__", "count")
    return [(name, getattr(module, name)) for name in names if hasattr(module, name)], module.__spec__.name


def loaded(name, path):
    return describe(machinery.SourceFileLoader(name, path).load_module())


show("new", lambda: loaded("plain", "plain.py"))
show("again", lambda: loaded("plain", "plain.py"))
show("same", lambda: machinery.SourceFileLoader("plain", "plain.py").load_module("plain") is sys.modules["plain"])
show("dotted", lambda: loaded("no.such.parent", "plain.py"))
show("package", lambda: loaded("pack", "pack/__init__.py"))
show("broken", lambda: loaded("broken", "broken.py"))
print("broken" in sys.modules)
show("gone", lambda: loaded("gone_after", "gone_after.py"))
show("replaced", lambda: machinery.SourceFileLoader("other", "other.py").load_module())
show("missing", lambda: loaded("missing", "missing.py"))
show("another's name", lambda: machinery.SourceFileLoader("plain", "plain.py").load_module("wrong"))
show("keyword", lambda: describe(machinery.SourceFileLoader("plain", "plain.py").load_module(name="plain")))
show("compiled", lambda: describe(machinery.SourcelessFileLoader("comp", "compiled.pyc").load_module("comp")))
show("spec", lambda: describe(importlib.util.spec_from_file_location("viaspec", "plain.py").loader.load_module()))


class Own(machinery.SourceFileLoader):
    def get_data(self, path):
        return b"own = 1"

    def load_module(self, fullname):
        module = super().load_module(fullname)
        module.seen = True
        return module


show("subclass", lambda: sorted(vars(Own("mine", "plain.py").load_module("mine")).keys() & {"own", "seen", "count"}))

extension = importlib.util.find_spec("_json")
show("extension", lambda: type(extension.loader.load_module("_json")).__name__)

with zipfile.ZipFile("a.zip", "w") as archive:
    archive.writestr("zipped.py", "count = globals().get('count', 0) + 1\n")
    archive.writestr("zbroken.py", "1 / 0\n")
    archive.writestr("zpack/__init__.py", "")
    archive.writestr("zpack/inner.py", "")
importer = zipimport.zipimporter("a.zip")
show("zip", lambda: describe(importer.load_module("zipped")))
show("zip again", lambda: describe(importer.load_module("zipped")))
show("zip package", lambda: describe(importer.load_module("zpack")))
show("zip broken", lambda: importer.load_module("zbroken"))
show("zip missing", lambda: importer.load_module("absent"))
print("zbroken" in sys.modules)
