"""Subcommands in modules of a package, found when they are called for.

idiom: pair
becomes: return find_and_load(name, commands.__path__, fullname="commands." + name)
gone: fp
modern: return importlib.import_module("commands." + name)
"""
import imp
import sys

from observe import outcome, write

write("lib/commands/__init__.py")
write("lib/commands/start.py", "NAME = __name__\nPACKAGE = __package__\n")
sys.path.insert(0, "lib")
import commands  # noqa: E402

REGISTRY = {}


def command(name):
    def fetch():
        (fp, path, desc) = imp.find_module(name, commands.__path__)
        try:
            return imp.load_module("commands." + name, fp, path, desc)
        finally:
            if fp:
                fp.close()

    if name not in REGISTRY:
        REGISTRY[name] = fetch()
    return REGISTRY[name]


first = outcome(command, "start")
print(command("start") is first, first.NAME, first.PACKAGE, hasattr(commands, "start"))
outcome(command, "stop")
