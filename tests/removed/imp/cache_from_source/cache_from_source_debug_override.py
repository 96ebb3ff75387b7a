"""`debug_override` by position and keyword, literal or not, with commas and comments.

api: imp.cache_from_source
becomes: importlib.util.cache_from_source(optimization='', path="a.py")
becomes: optimization=1
becomes: print(cache_from_source("a.py", o)
becomes: map(cache_from_source,
"""
import imp
print(imp.cache_from_source(debug_override=True, path="a.py"))
print(imp.cache_from_source("a.py", True,))
print(imp.cache_from_source("a.py", debug_override=(False),))
print(imp.cache_from_source("a.py", debug_override = None))
print(imp.cache_from_source(
    "a.py",
    True,  # why
))
print(imp.cache_from_source("a.py", *[True]), imp.cache_from_source(**{"path": "b.py", "debug_override": 0}))
o = "x"
print(imp.cache_from_source("a.py", o), imp.cache_from_source("a.py", 0), imp.cache_from_source("a.py", 1), imp.cache_from_source("a.py", ""))
print(imp.cache_from_source("a.py", not o), imp.cache_from_source("a.py", 2))
print(list(map(imp.cache_from_source, ["a.py", "b.py"], [True, None])))
