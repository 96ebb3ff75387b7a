"""Imports in `if`, `for`, `with` and `while`.

api: imp.PY_COMPILED
api: imp.PY_SOURCE
api: imp.get_suffixes
api: imp.get_tag
api: imp.new_module
becomes: print(PY_COMPILED)
becomes: get_suffixes()[-2]
"""
import sys
if len(sys.argv) > 5:
    import imp as loader
else:
    import imp as loader
print(loader.PY_SOURCE, loader.get_suffixes()[-2])
for _ in range(2):
    import imp
    print(imp.new_module("loop").__name__)
with open("x", "w") as f:
    import imp
    print(imp.get_tag() is not None)
while True:
    from imp import PY_COMPILED
    print(PY_COMPILED)
    break
