"""The loader that is left on a module answers as the one of an import does.

clauses: load-8
"""

import imp
import py_compile
from importlib.machinery import SourceFileLoader, SourcelessFileLoader

from observe import outcome, write

write("lib/source.py", "VALUE = 'wörter'\n")
write("lib/pack/__init__.py", "VALUE = 1\n")
py_compile.compile("lib/source.py", cfile="lib/compiled.pyc", doraise=True)

source = imp.load_source("source", "lib/source.py")
loader = source.__loader__
print(type(loader) is SourceFileLoader, source.__spec__.loader is loader)
same = SourceFileLoader("source", "lib/source.py")
print(loader == same, hash(loader) == hash(same))
print(ascii(loader.get_source("source")), loader.get_data("lib/source.py"), loader.is_package("source"))
outcome(loader.get_filename, "another")
print(loader.get_code("source").co_filename)

compiled = imp.load_compiled("compiled", "lib/compiled.pyc")
loader = compiled.__loader__
print(type(loader) is SourcelessFileLoader, compiled.__spec__.loader is loader, loader.get_source("compiled"))
print(loader.get_code("compiled").co_filename)

pack = imp.load_package("pack", "lib/pack")
loader = pack.__loader__
print(type(loader) is SourceFileLoader, pack.__spec__.loader is loader, loader.is_package("pack"))
write("lib/pack/data.txt", "some data\n")
print(loader.get_data("lib/pack/data.txt"))
