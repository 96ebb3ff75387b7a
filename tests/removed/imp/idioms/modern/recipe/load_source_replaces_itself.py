"""A body that puts another module into `sys.modules`: that is the result.

api: imp.load_source
idiom: recipe
becomes: lazy = load_source("lazy", "lazy.py")
modern: loader.exec_module(lazy)
"""
import imp

from observe import write

write("lazy.py", """
    import sys
    import types
    class Lazy(types.ModuleType):
        answer = 42
    lazy = sys.modules[__name__] = Lazy(__name__)
    lazy.__spec__ = __spec__
    """)
lazy = imp.load_source("lazy", "lazy.py")
print(type(lazy).__name__, lazy.answer)
