"""Tests of `imp` whose branches do more than the test says.

not idiom: asked
api: imp.get_tag
becomes: if True:
becomes: if not True:
"""
import imp

if hasattr(imp, "get_tag"):
    from importlib import util
print(len(util.MAGIC_NUMBER))


def local():
    if not hasattr(imp, "get_tag"):
        value = 1
    return value


def generator():
    if not hasattr(imp, "get_tag"):
        yield 1


try:
    local()
except UnboundLocalError as error:
    print("not set", type(error).__name__)
print(list(generator()))
print(hasattr(imp, "get_tag"))
