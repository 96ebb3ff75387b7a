"""A hierarchical importer in the style of the old ni and knee modules replaces `__import__` and `reload` for a while.

clauses: mod-4 find-8 load-3 reload-1
"""

import builtins
import imp
import sys

from observe import open_files, write

write("tree/zoo/__init__.py", "import cage\nfrom zoo.cage import lock as sesame\n")
write("tree/zoo/cage/__init__.py", "from zoo.cage import lock\n")
write("tree/zoo/cage/lock.py", "import zoo.names, math\nKEY = 'open'\n")
write("tree/zoo/names.py", "ALL = ['lion']\n")
write("tree/cage.py", "TOP = True\n")
original, original_reload = builtins.__import__, imp.reload
log = []


def import_module(part, full, parent):
    if full in sys.modules:
        return sys.modules[full]
    try:
        file, pathname, description = imp.find_module(part, parent and parent.__path__)
    except ImportError:
        return None
    log.append((full, description[2]))
    try:
        module = imp.load_module(full, file, pathname, description)
    finally:
        if file:
            file.close()
    if parent:
        setattr(parent, part, module)
    return module


def import_hook(name, globals=None, locals=None, fromlist=None, level=0):
    if level > 0 or name.partition(".")[0] not in ("zoo", "cage", "missing"):
        return original(name, globals, locals, fromlist, level)
    module = top = None
    full = ""
    for part in name.split("."):
        full = full + "." + part if full else part
        module = import_module(part, full, module)
        if module is None:
            raise ImportError("No module named " + full)
        top = top or module
    if not fromlist:
        return top
    for part in fromlist:
        if not hasattr(module, part) and hasattr(module, "__path__"):
            if import_module(part, f"{module.__name__}.{part}", module) is None:
                raise ImportError(f"No module named {module.__name__}.{part}")
    return module


def reload_hook(module):
    name = module.__name__
    parent = sys.modules[name.rpartition(".")[0]] if "." in name else None
    file, pathname, description = imp.find_module(name.rpartition(".")[2], parent and parent.__path__)
    try:
        return imp.load_module(name, file, pathname, description)
    finally:
        if file:
            file.close()


sys.path.insert(0, "tree")
builtins.__import__, imp.reload = import_hook, reload_hook
try:
    import zoo
    from zoo.cage import lock
    from zoo import names

    print(zoo.sesame is lock, zoo.cage.lock.KEY, names.ALL, zoo.names is names, sys.modules["cage"].TOP)
    try:
        import zoo.cage.tiger
    except ImportError as error:
        print(error)
    write("tree/zoo/names.py", "ALL = ['lion', 'gnu']\nMORE = 1\n")
    print(imp.reload(names) is names, names.ALL, zoo.names.MORE)
finally:
    builtins.__import__, imp.reload = original, original_reload
print(log)
import zoo.cage.lock as again

print(again is lock, open_files())
