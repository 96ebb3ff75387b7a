"""A package from its folder.

api: imp.load_package
becomes: pack = load_package("pack", "lib/pack")
"""
import imp

from observe import show_loaded, write

write("lib/pack/__init__.py", "from . import part\nVALUE = part.VALUE\n")
write("lib/pack/part.py", "VALUE = 1\n")
pack = imp.load_package("pack", "lib/pack")
print(pack.VALUE, pack.part.__name__)
show_loaded(pack)
