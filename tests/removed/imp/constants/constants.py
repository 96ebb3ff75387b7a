"""All constants, in operations and f-strings.

becomes: print(-PY_SOURCE, (PY_SOURCE).bit_length(), PKG_DIRECTORY ** 2
"""
import imp
print(imp.SEARCH_ERROR, imp.PY_SOURCE, imp.PY_COMPILED, imp.C_EXTENSION, imp.PY_RESOURCE, imp.PKG_DIRECTORY, imp.C_BUILTIN, imp.PY_FROZEN, imp.PY_CODERESOURCE, imp.IMP_HOOK)
print(-imp.PY_SOURCE, imp.PY_SOURCE.bit_length(), imp.PKG_DIRECTORY ** 2, 2 ** imp.PKG_DIRECTORY, f"{imp.PY_SOURCE}{imp.PY_COMPILED:03d}", [0, 1, 2][imp.PY_COMPILED])
