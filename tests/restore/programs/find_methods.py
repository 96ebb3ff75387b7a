"""find_module() and find_loader() of the standard finders and of classes that inherit from the abstract ones."""

import importlib.abc
import importlib.machinery as machinery
import pkgutil
import zipfile
import zipimport
from pathlib import Path

from showing import show

Path("plain.py").write_text("value = 1\n")
Path("space").mkdir()
Path("pack").mkdir()
Path("pack/__init__.py").write_text("")
with zipfile.ZipFile("a.zip", "w") as archive:
    archive.writestr("zipped.py", "value = 2\n")
    archive.writestr("zpack/__init__.py", "")
    archive.mkdir("zspace") if hasattr(archive, "mkdir") else archive.writestr("zspace/", "")


def kind(value):
    if isinstance(value, tuple):
        return tuple(kind(each) for each in value)
    return value if value is None or isinstance(value, str | list) else getattr(value, "__name__", type(value).__name__)


files = machinery.FileFinder(str(Path.cwd()), (machinery.SourceFileLoader, [".py"]))
archive = zipimport.zipimporter("a.zip")
for name in ("plain", "pack", "space", "absent", "a.plain"):
    show(f"FileFinder.find_module {name}", lambda: kind(files.find_module(name)))
    show(f"FileFinder.find_loader {name}", lambda: kind(files.find_loader(name)))
    show(f"PathFinder {name}", lambda: kind(machinery.PathFinder.find_module(name, ["."])))
for name in ("zipped", "zpack", "zspace", "absent"):
    show(f"zipimporter.find_module {name}", lambda: kind(archive.find_module(name)))
    show(f"zipimporter.find_loader {name}", lambda: kind(archive.find_loader(name, None)))
show("PathFinder", lambda: kind(machinery.PathFinder.find_module("json")))
show("PathFinder instance", lambda: kind(machinery.PathFinder().find_module("json", path=None)))
for name in ("sys", "absent"):
    show(f"built-in {name}", lambda: kind(machinery.BuiltinImporter.find_module(name)))
show("built-in with path", lambda: kind(machinery.BuiltinImporter.find_module("sys", ["."])))
for name in ("zipimport", "absent"):
    show(f"frozen {name}", lambda: kind(machinery.FrozenImporter.find_module(name)))
show("keyword", lambda: kind(files.find_module(fullname="plain")))


class Meta(importlib.abc.MetaPathFinder):
    pass


class MetaSpec(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        return machinery.ModuleSpec(name, f"loader {path} {target}")


class Entry(importlib.abc.PathEntryFinder):
    pass


class EntrySpec(importlib.abc.PathEntryFinder):
    def find_spec(self, name, target=None):
        spec = machinery.ModuleSpec(name, None if name == "space" else "loader")
        spec.submodule_search_locations = ["portion"]
        return spec


class EntryLoader(importlib.abc.PathEntryFinder):
    def find_loader(self, name):
        return "own", []


show("meta path", lambda: Meta().find_module("a", None))
show("meta path spec", lambda: MetaSpec().find_module("a", None))
show("entry", lambda: (Entry().find_module("a"), Entry().find_loader("a")), count=None)
show("entry spec", lambda: EntrySpec().find_loader("a"))
show("entry spec module", lambda: EntrySpec().find_module("a"))
show("entry spec space", lambda: EntrySpec().find_loader("space"))
show("entry space module", lambda: EntrySpec().find_module("space"))
show("entry own", lambda: EntryLoader().find_module("a"))
for finder, name, _ in pkgutil.iter_modules(["."]):
    show(f"plug-in {name}", lambda: finder.find_module(name).load_module(name).__name__, count=None)
