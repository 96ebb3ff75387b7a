"""All constants, in operations and f-strings.

api: imp.C_BUILTIN
api: imp.C_EXTENSION
api: imp.IMP_HOOK
api: imp.PKG_DIRECTORY
api: imp.PY_CODERESOURCE
api: imp.PY_COMPILED
api: imp.PY_FROZEN
api: imp.PY_RESOURCE
api: imp.PY_SOURCE
api: imp.SEARCH_ERROR
becomes: print(-PY_SOURCE, (PY_SOURCE).bit_length(), PKG_DIRECTORY ** 2
"""
import imp
print(imp.SEARCH_ERROR, imp.PY_SOURCE, imp.PY_COMPILED, imp.C_EXTENSION, imp.PY_RESOURCE, imp.PKG_DIRECTORY, imp.C_BUILTIN, imp.PY_FROZEN, imp.PY_CODERESOURCE, imp.IMP_HOOK)
print(-imp.PY_SOURCE, imp.PY_SOURCE.bit_length(), imp.PKG_DIRECTORY ** 2, 2 ** imp.PKG_DIRECTORY, f"{imp.PY_SOURCE}{imp.PY_COMPILED:03d}", [0, 1, 2][imp.PY_COMPILED])
