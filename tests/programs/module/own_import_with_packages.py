"""A hierarchical __import__ made of find_module and load_module takes the place of the built-in one.

clauses: mod-4 find-8
"""

import builtins
import imp
import sys

from observe import open_files, write

write(
    "app/main.py",
    "import zoo.animals.cat, zoo.food as food\nfrom zoo.animals import dog, cat as tom\nprint(tom.NAME, dog.sound(), food.FOR)\n",
)
write("app/zoo/__init__.py", "print('zoo runs')\nNAME = 'zoo'\n")
write(
    "app/zoo/food.py",
    "from zoo.animals.cat import NAME\nfrom . import NAME as place\nFOR = NAME + ' at the ' + place\n",
)
write("app/zoo/animals/__init__.py", "from .. import NAME as home\n")
write("app/zoo/animals/cat.py", "NAME = 'tom'\n")
write(
    "app/zoo/animals/dog.py",
    "from .cat import NAME\nfrom ..food import FOR\n\n\ndef sound():\n    return 'chases ' + NAME\n",
)
builtin_import = builtins.__import__


def load(full, part, parent):
    """Return the module, found in its parent or in app, and bind it in its parent."""
    if full in sys.modules:
        return sys.modules[full]
    file, pathname, description = imp.find_module(part, parent.__path__ if parent else ["app"])
    try:
        module = imp.load_module(full, file, pathname, description)
    finally:
        if file:
            file.close()
    print("loaded", full)
    if parent:
        setattr(parent, part, module)
    return module


def my_import(name, globals=None, locals=None, fromlist=(), level=0):
    """Import as the statement does."""
    if level:
        base = globals["__package__"].split(".")
        name = ".".join(base[: len(base) - level + 1] + ([name] if name else []))
    elif name.partition(".")[0] not in ("zoo", "main"):
        return builtin_import(name, globals, locals, fromlist, level)
    module, full = None, ""
    for part in name.split("."):
        full = f"{full}.{part}" if full else part
        module = load(full, part, module)
    for part in fromlist or ():
        if not hasattr(module, part):
            load(f"{full}.{part}", part, module)
    return module if fromlist else sys.modules[name.partition(".")[0]]


builtins.__import__ = my_import
try:
    import main
finally:
    builtins.__import__ = builtin_import
print(main.tom is sys.modules["zoo.animals.cat"], main.zoo.NAME, open_files())
