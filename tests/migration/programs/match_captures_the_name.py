"""A pattern binds the name of the import.

api: imp.PY_SOURCE
stays: print(imp.PY_SOURCE)
"""
import imp
class O: PY_SOURCE = "captured"
match O:
    case imp:
        pass
print(imp.PY_SOURCE)
