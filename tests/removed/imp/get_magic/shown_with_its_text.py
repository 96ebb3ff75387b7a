"""An f-string shows the text of the call beside its value.

api: imp.get_magic
stays: {len(imp.get_magic())=}
becomes: importlib.util.MAGIC_NUMBER[2:]
"""
import imp

print(f"{len(imp.get_magic())=}")
print(imp.get_magic()[2:])
