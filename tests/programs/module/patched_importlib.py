"""What a program patches in importlib.machinery, importlib.util and types is what imp then calls, where it called it.

clauses: mod-2 suffix-2
"""

import imp
import importlib.machinery
import importlib.util
import sys
import types
from unittest import mock

from observe import outcome, search, write

write("lib/plain.py", "VALUE = 1\n")
write("lib/pack/__init__.py", "VALUE = 1\n")
imp.load_source("plain", "lib/plain.py")
COMPILED = imp.cache_from_source("lib/plain.py")


class Special(importlib.machinery.SourceFileLoader):
    pass


class SpecialCompiled(importlib.machinery.SourcelessFileLoader):
    pass


class SpecialModule(types.ModuleType):
    pass


def loaders(module):
    print(type(module.__loader__).__name__, type(module.__spec__.loader).__name__)


for target, new in {
    "importlib.machinery.SourceFileLoader": Special,
    "importlib.machinery.SourcelessFileLoader": SpecialCompiled,
    "types.ModuleType": SpecialModule,
}.items():
    with mock.patch(target, new):
        print(target)
        for again in range(2):
            loaders(imp.load_source("one", "lib/plain.py"))
            loaders(imp.load_compiled("two", COMPILED))
            loaders(imp.load_package("pack", "lib/pack"))
        print(type(imp.new_module("made")).__name__)
    for name in ("one", "two", "pack"):
        del sys.modules[name]

for target in (
    "importlib.util.spec_from_file_location",
    "importlib.util.cache_from_source",
    "importlib.util.source_from_cache",
    "importlib.machinery.ExtensionFileLoader",
    "importlib.machinery.BuiltinImporter",
    "importlib.reload",
    "os.path.exists",
    "os.path.isfile",
    "os.getcwd",
):
    with mock.patch(target, side_effect=ZeroDivisionError) as patched:
        results = []
        for function, *arguments in (
            (imp.load_source, "one", "lib/plain.py"),
            (imp.load_compiled, "two", COMPILED),
            (imp.load_package, "pack", "lib/pack"),
            (imp.load_dynamic, "four", "lib/missing.so"),
            (imp.init_builtin, "time"),
            (imp.cache_from_source, "a.py"),
            (imp.source_from_cache, COMPILED),
            (imp.reload, types),
        ):
            try:
                function(*arguments)
            except ZeroDivisionError:
                results.append(function.__name__)
            except ImportError:
                continue
        print(target, results)
    for name in ("one", "two", "pack"):
        sys.modules.pop(name, None)
