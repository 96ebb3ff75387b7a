"""What a program patches in a module that it finds in imp's namespace, or puts there instead, is what imp then calls.

clauses: mod-2
"""

import imp
import sys
import types
from unittest import mock

from observe import write

write("lib/plain.py", "VALUE = 1\n")
write("lib/plain.pyx", "VALUE = 2\n")
write("lib/pack/__init__.py", "VALUE = 1\n")
imp.load_source("plain", "lib/plain.py")
COMPILED = imp.cache_from_source("lib/plain.py")


def found():
    file, pathname, triple = imp.find_module("plain", ["lib"])
    with file:
        return pathname, triple, file.encoding, file.read()


CALLS = {
    "find_module": found,
    "load_source": lambda: imp.load_source("one", "lib/plain.py"),
    "load_compiled": lambda: imp.load_compiled("two", COMPILED),
    "load_package": lambda: imp.load_package("pack", "lib/pack"),
    "load_dynamic": lambda: imp.load_dynamic("four", "lib/missing.so"),
    "source_from_cache": lambda: imp.source_from_cache(COMPILED),
    "get_suffixes": lambda: imp.get_suffixes(),
    "get_magic": lambda: imp.get_magic(),
    "get_tag": lambda: imp.get_tag(),
    "cache_from_source": lambda: imp.cache_from_source("a.py"),
    "new_module": lambda: imp.new_module("made"),
    "reload": lambda: imp.reload(types),
    "NullImporter": lambda: imp.NullImporter("lib/plain.py"),
}


class Patched(BaseException):
    """Raised by what is patched."""


def reached():
    """Return the functions that get to what is patched."""
    names = []
    for name, call in CALLS.items():
        try:
            call()
        except Patched:
            names.append(name)
        except ImportError:
            continue
        finally:
            for module in ("one", "two", "pack"):
                sys.modules.pop(module, None)
    return names


print("nothing", reached())
for target in (
    "imp.tokenize.detect_encoding",
    "imp.importlib.reload",
    "imp.importlib.machinery.SourceFileLoader",
    "imp.machinery.SourceFileLoader",
    "imp.machinery.SourcelessFileLoader",
    "imp.machinery.ExtensionFileLoader",
    "imp.machinery.ModuleSpec",
    "imp.importlib.util.spec_from_file_location",
    "imp.util.spec_from_file_location",
    "imp.util.cache_from_source",
    "imp.util.source_from_cache",
    "imp.types.ModuleType",
    "imp.os.path.isfile",
    "imp.os.path.isdir",
    "imp.os.path.exists",
    "imp.SourcelessFileLoader",
):
    with mock.patch(target, side_effect=Patched):
        print(target, reached())


class Raises(types.ModuleType):
    """A module that raises for each of its names."""

    def __getattr__(self, name):
        raise Patched(name)


for name in ("importlib", "machinery", "tokenize", "types", "util"):
    with mock.patch.object(imp, name, Raises(name)):
        print("imp." + name, reached())
    print(type(getattr(imp, name)).__name__)

with mock.patch("imp.tokenize.detect_encoding", return_value=("latin-1", [])) as detect_encoding:
    print(found(), detect_encoding.call_count)
with mock.patch("imp.tokenize.detect_encoding", autospec=True, return_value=("latin-1", [])) as detect_encoding:
    print(found(), detect_encoding.call_count)
with mock.patch("imp.machinery.SOURCE_SUFFIXES", [".pyx"]):
    print(found(), imp.get_suffixes()[-2])
imp.machinery.SOURCE_SUFFIXES.insert(0, ".pyx")
print(found(), (".pyx", "r", imp.PY_SOURCE) in imp.get_suffixes())
imp.machinery.SOURCE_SUFFIXES.remove(".pyx")
with (
    mock.patch.object(imp.util, "MAGIC_NUMBER", b"magi"),
    mock.patch.object(imp.sys.implementation, "cache_tag", "tag"),
):
    print(imp.get_magic(), imp.get_tag())
with mock.patch.object(imp.importlib, "reload", return_value="reloaded") as reload:
    print(imp.reload(types), reload.call_args.args == (types,))
with mock.patch("imp.sys.path", ["lib"]):
    print(imp.find_module("pack"))
with mock.patch("imp._ERR_MSG", "not there: {}"):
    try:
        imp.find_module("missing", ["lib"])
    except ImportError as error:
        print(error)
print(found())
