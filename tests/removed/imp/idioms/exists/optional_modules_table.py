"""What is installed, as a table of answers.

idiom: exists
becomes: HAVE[name] = module_exists(name)
modern: HAVE[name] = importlib.util.find_spec(name) is not None
"""
import imp

HAVE = {}
for name in ("json_of_nobody", "marshal", "sys"):
    try:
        imp.find_module(name)
        HAVE[name] = True
    except ImportError:
        HAVE[name] = False
print(sorted(HAVE.items()))
print(len(HAVE))
