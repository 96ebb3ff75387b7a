"""A class, a lambda, a comprehension and a coroutine in the function with the import.

api: imp.PKG_DIRECTORY
api: imp.PY_SOURCE
api: imp.get_tag
api: imp.new_module
becomes: import types
becomes: kind = PY_SOURCE
"""
def outer():
    import imp
    class Inner:
        kind = imp.PY_SOURCE
        def method(self): return [imp.get_tag() is not None for sys in (1,)], (lambda types: imp.new_module(types).__name__)("n")
    async def co(): return imp.PKG_DIRECTORY
    import asyncio
    return Inner.kind, Inner().method(), asyncio.run(co(), debug=False)
print(outer())
