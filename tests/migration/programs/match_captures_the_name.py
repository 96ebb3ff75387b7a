"""A pattern binds the name of the import.

stays: print(imp.PY_SOURCE)
"""
import imp
class O: PY_SOURCE = "captured"
match O:
    case imp:
        pass
print(imp.PY_SOURCE)
