"""Branches behind `hasattr(imp, "name")`: one of them goes.

idiom: asked
api: imp.cache_from_source
api: imp.get_tag
api: imp.get_magic
api: imp.reload
becomes: get_tag = _get_tag
becomes: number = importlib.util.MAGIC_NUMBER
becomes: one_line = sys.implementation.cache_tag
gone: hasattr
gone: if True:
drops: # Python 2.5 has no imp.reload
drops: # two levels
"""
import imp
import sys

if hasattr(imp, 'cache_from_source'):
    # the body moves to the left
    def cached(path):
        return imp.cache_from_source(path)

    TEXT = """more
    text"""
else:
    def cached(path):
        return path + 'c'

if not hasattr(imp, "reload"):
    imp.reload = reload  # Python 2.5 has no imp.reload

get_tag = imp.get_tag if hasattr(imp, "get_tag") else None


def magic(wanted):
    if not hasattr(imp, "get_magic"):
        # two levels
        if wanted:
            return None
    else:
        return imp.get_magic()


def chain(number):
    if number > 1:
        return "more"
    elif hasattr(imp, "get_tag"):
        return imp.get_tag()
    else:
        return "less"


def not_there(number):
    if hasattr(imp, "invalid"):
        return imp.invalid
    elif number and hasattr(imp, "reload"):
        return "else"
    if hasattr(imp, "no_such_name"):
        return 1


if hasattr(imp, "get_magic"):
    from collections import OrderedDict
    number = imp.get_magic(
)
if hasattr(imp, "get_tag"): one_line = imp.get_tag()

print(cached("a.py").startswith("__pycache__"), repr(TEXT), get_tag() == one_line)
print(len(magic(True)), chain(2), chain(1) == get_tag(), not_there(1), not_there(0))
imp.reload(sys.modules["json"] if "json" in sys.modules else __import__("json"))
