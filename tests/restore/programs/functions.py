"""importlib.find_loader(), pkgutil.find_loader() and get_loader()."""

import importlib
import importlib.util
import pkgutil
import sys
import types
from pathlib import Path

from showing import show

Path("plain.py").write_text("")
Path("space").mkdir()
Path("pack").mkdir()
Path("pack/__init__.py").write_text("print('pack is imported')\n")
Path("pack/inner.py").write_text("")
Path("failing").mkdir()
Path("failing/__init__.py").write_text("1 / 0\n")
sys.path.insert(0, "")


def kind(value):
    return value if value is None or isinstance(value, str) else getattr(value, "__name__", type(value).__name__)


def module(name, **attributes):
    made = sys.modules[name] = types.ModuleType(name)
    vars(made).update(attributes)
    return made


module("no_loader", __loader__=None)
del module("unset").__loader__
module("with_loader", __loader__="loader")
module("with_spec", __spec__=importlib.util.find_spec("plain"), __loader__=None)
sys.modules["blocked"] = None

for name in (
    "plain",
    "absent",
    "space",
    "sys",
    "json",
    "pack.inner",
    "no_loader",
    "unset",
    "with_loader",
    "blocked",
    "",
    ".x",
):
    show(f"importlib {name!r}", lambda: kind(importlib.find_loader(name)))
show("importlib path", lambda: kind(importlib.find_loader("pack.inner", ["pack"])))
show("importlib path keyword", lambda: kind(importlib.find_loader("inner", path=["pack"])))
names = (
    "plain",
    "absent",
    "space",
    "sys",
    "pack.inner",
    "no_loader",
    "with_loader",
    "with_spec",
    "blocked",
    "",
    ".x",
    "absent.x",
)
for name in names:
    show(f"pkgutil.find_loader {name!r}", lambda: kind(pkgutil.find_loader(name)), warned=False)
    show(f"pkgutil.get_loader {name!r}", lambda: kind(pkgutil.get_loader(name)), warned=False)
for name in ("sys", "no_loader", "unset", "with_loader", "with_spec"):
    show(f"pkgutil.get_loader module {name}", lambda: kind(pkgutil.get_loader(sys.modules[name])), warned=False)
show("number", lambda: pkgutil.find_loader(5), warned=False)
show("failing parent", lambda: pkgutil.find_loader("failing.x"), warned=False)
print([name for name in ("get_loader", "find_loader", "ImpImporter", "ImpLoader") if name in pkgutil.__all__])
for function in (importlib.find_loader, pkgutil.find_loader, pkgutil.get_loader):
    print(function.__module__, function.__name__, function.__qualname__)
