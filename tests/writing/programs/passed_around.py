"""Functions in dicts, lists, `map`, `functools.partial`, default arguments.

api: imp.PY_SOURCE
api: imp.cache_from_source
api: imp.get_magic
api: imp.get_suffixes
api: imp.get_tag
api: imp.is_builtin
api: imp.is_frozen
api: imp.new_module
api: imp.reload
becomes: "tag": get_tag, "magic": get_magic
becomes: partial(cache_from_source, debug_override=True)
becomes: def default(kind=PY_SOURCE, *, tag=sys.implementation.cache_tag)
becomes: (lambda f=is_frozen: f("os"))()
"""
from functools import partial
import imp
table = {"tag": imp.get_tag, "magic": imp.get_magic, "suffixes": imp.get_suffixes, "built": imp.is_builtin, "new": imp.new_module}
print(sorted(table), table["tag"]() is not None, type(table["magic"]()), len(table["suffixes"]()) > 2, table["built"]("sys"), table["new"]("x").__name__)
print(list(map(imp.is_builtin, ["sys", "time", "nothing"])), partial(imp.cache_from_source, debug_override=True)("a.py"))
print([f("os") for f in (imp.is_frozen, imp.is_builtin)], (lambda f=imp.is_frozen: f("os"))())
print(imp.get_tag.__name__, imp.get_magic.__name__, imp.reload.__name__, imp.is_builtin.__name__)
def default(kind=imp.PY_SOURCE, *, tag=imp.get_tag()): return kind, tag is not None
print(default())
