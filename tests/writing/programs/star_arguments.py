"""Arguments by `*` and `**`.

api: imp.cache_from_source
api: imp.get_magic
api: imp.is_builtin
api: imp.new_module
api: imp.source_from_cache
becomes: cache_from_source(*args), is_builtin(*["sys"])
becomes: if is_builtin(*["sys"])
"""
import imp
args = ("a.py", True)
print(imp.cache_from_source(*args), imp.is_builtin(*["sys"]), imp.new_module(*["x"]).__name__, imp.get_magic(*[]) == imp.get_magic())
print(imp.source_from_cache(path=imp.cache_from_source("a.py")), imp.new_module(name="y").__name__)
if imp.is_builtin(*["sys"]): print("star")
