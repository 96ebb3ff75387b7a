"""The block with the import calls a function above it: constants and helpers stand before the block.

api: imp.PY_SOURCE
api: imp.get_suffixes
becomes: return PY_SOURCE, get_suffixes()[-1]
"""
def kind():
    return imp.PY_SOURCE, imp.get_suffixes()[-1]
if True:
    import imp
    x = kind()
print(x)
