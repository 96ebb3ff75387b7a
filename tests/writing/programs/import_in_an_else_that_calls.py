"""The `else` with the import calls functions above it.

api: imp.find_module
idiom: path
becomes: p = find_module_path(n)
modern: spec = importlib.machinery.PathFinder.find_spec(n)
"""
import sys
def main():
    return find("json")
def find(n):
    try:
        f, p, d = imp.find_module(n)
        return p.endswith("json")
    except ImportError:
        return None
if len(sys.argv) > 3:
    print("no")
else:
    import imp
    print(main())
