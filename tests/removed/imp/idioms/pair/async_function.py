"""A pair in an async function.

idiom: pair
becomes: return find_and_load(name, ["lib"])
modern: spec = importlib.machinery.PathFinder.find_spec(name, ["lib"])
"""
import asyncio
import imp

from observe import describe, write

write("lib/plug.py", "print('running')\n")


async def load(name):
    f, p, d = imp.find_module(name, ["lib"])
    try:
        return imp.load_module(name, f, p, d)
    finally:
        if f:
            f.close()


print(describe(asyncio.run(load("plug"), debug=False)))
