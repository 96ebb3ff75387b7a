"""The function itself is an argument.

api: imp.load_source
not idiom: recipe
becomes: print([module.VALUE for module in map(load_source, ["a", "b"], ["a.py", "b.py"])])
"""
import imp

from observe import write

write("a.py", "VALUE = 1\n")
write("b.py", "VALUE = 2\n")
print([module.VALUE for module in map(imp.load_source, ["a", "b"], ["a.py", "b.py"])])
