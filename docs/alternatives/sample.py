"""A program that uses removed import APIs, in steps. It prints what each step returns or raises."""

import importlib.machinery
import os
import pkgutil
import py_compile
import sys
import tempfile

folder = tempfile.mkdtemp()
config, plugin = os.path.join(folder, "settings.conf"), os.path.join(folder, "plugin.py")
for path in (config, plugin):
    with open(path, "w") as file:
        file.write("color = 'red'\n")
os.mkdir(os.path.join(folder, "package"))
with open(os.path.join(folder, "package", "__init__.py"), "w") as file:
    file.write("x = 1\n")


def load_config():
    import imp  # use

    return imp.load_source("settings", config).color  # use


def load_config_twice():
    import imp  # use

    return imp.load_source("settings", config) is imp.load_source("settings", config)  # use


def register_config():
    import imp  # use

    imp.load_source("registered", config)  # use
    return "registered" in sys.modules


def load_plugin():
    from imp import find_module, load_module  # use

    file, path, description = find_module("plugin", [folder])  # use
    try:
        return load_module("plugin", file, path, description).color  # use
    finally:
        file.close()


def find_missing():
    from imp import find_module  # use

    return find_module("missing", [folder])  # use


def find_dotted():
    from imp import find_module  # use

    return find_module("xml.dom")  # use


def find_new_file():
    import imp  # use

    with open(os.path.join(folder, "new.py"), "w"):
        pass
    file, path, description = imp.find_module("new", [folder])  # use
    file.close()
    return os.path.basename(path), description


def find_package():
    import imp  # use

    return imp.find_module("package", [folder])[2]  # use


def load_package():
    import imp  # use

    return imp.load_package("package", os.path.join(folder, "package")).x  # use


def load_compiled():
    import imp  # use

    return imp.load_compiled("compiled", py_compile.compile(plugin, os.path.join(folder, "plugin.pyc"))).color  # use


def reload_module():
    import imp  # use

    return imp.reload(os) is os  # use


def new_module():
    import imp  # use

    return imp.new_module("fresh")  # use


def list_suffixes():
    import imp  # use

    return [kind for _, _, kind in imp.get_suffixes() if kind == imp.PY_SOURCE]  # use


def cached():
    import imp  # use

    return imp.source_from_cache(imp.cache_from_source("plugin.py"))  # use


def hold_lock():
    import imp  # use

    imp.acquire_lock()  # use
    try:
        return imp.lock_held()  # use
    finally:
        imp.release_lock()  # use


def is_builtin():
    import imp  # use

    return imp.is_builtin("sys"), imp.is_frozen("nothing")  # use


def load_builtin():
    import imp  # use

    return imp.init_builtin("missing")  # use


def null_importer():
    import imp  # use

    return imp.NullImporter("missing").find_module("x")  # use


def loader_of_package():
    return pkgutil.get_loader("json").name  # use


def load_with_loader():
    return importlib.machinery.SourceFileLoader("loaded", plugin).load_module().color  # use


STEPS = [
    load_config, load_config_twice, register_config, load_plugin, find_missing, find_dotted, find_new_file, find_package, load_package,
    load_compiled, reload_module, new_module, list_suffixes, cached, hold_lock, is_builtin, load_builtin, null_importer,
    loader_of_package, load_with_loader,
]  # fmt: skip

for step in STEPS:
    try:
        print(step.__name__, step())
    except Exception as error:
        print(step.__name__, type(error).__name__)
