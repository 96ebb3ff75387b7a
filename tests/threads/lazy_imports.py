"""Many threads load and use modules with lazy imports, `lazy import imp` among them: each gets whole modules."""

import imp
import sys

from observe import write
from stress import fail, files_have_changed, finish, once, together

sys.path.insert(0, "lib")
write(
    "lib/finds.py",
    """
    lazy import imp
    lazy from imp import find_module, PY_SOURCE

    def find(name):
        file, pathname, description = find_module(name, ["lib"])
        with file:
            return imp.load_module(name, file, pathname, description), description[2] == PY_SOURCE
""",
)


def make(turn):
    """Write three modules that import each other in a circle when first used, and one of them imports at once."""
    names = [f"lazy{turn}_{number}" for number in range(3)]
    for name, following in zip(names, names[1:] + names[:1], strict=True):
        write(
            f"lib/{name}.py",
            f"""
            lazy import {following} as following
            lazy from {following} import LAST as OTHER
            import time
            time.sleep(0.0005)
            def use():
                return following.LAST, OTHER, following.following.LAST
            LAST = "{name}"
        """,
        )
    return names


def work(turn):
    names = make(turn)
    files_have_changed()
    ways = [
        lambda name: imp.load_source(name, f"lib/{name}.py"),
        lambda name: sys.modules["finds"].find(name)[0],
        __import__,
    ]

    def load_and_use(number):
        module = ways[(number + turn) % 3](names[number])
        expected = names[(number + 1) % 3], names[(number + 1) % 3], names[(number + 2) % 3]
        if names[number] != module.LAST or module.use() != expected:
            fail(f"{names[number]}: {module.LAST}, {module.use()}, expected {expected}")

    once(*[lambda number=number: load_and_use(number) for number in range(3)])


# What the first use of `lazy import imp` does, it does in many threads at once.
finds = imp.load_source("finds", "lib/finds.py")
write("lib/plain.py", "LAST = 1\n")
once(*[lambda: fail("lost") if not finds.find("plain")[1] else None] * 4)
together(work)
finish()
