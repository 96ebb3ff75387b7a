"""A word follows the closing parenthesis at once.

api: imp.get_magic
api: imp.get_tag
api: imp.is_builtin
becomes: sys.builtin_module_names and n
becomes: sys.implementation.cache_tag or(x)
becomes: MAGIC_NUMBER if(x)
"""
import imp
n = "sys"
if imp.is_builtin(n)and n: print(1)
print(2 if imp.is_builtin(n)else 3)
x = (4)
print(len(imp.get_tag()or(x)) > 3)
print(len(imp.get_magic()if(x)else(x)))
