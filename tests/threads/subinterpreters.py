"""Several subinterpreters, each in a thread, import imp and load modules at once: each has its own."""

import imp
import sys

from observe import write
from stress import fail, finish, one_at_a_time, together

sys.path.insert(0, "lib")
write("lib/plain.py", "import plain_below\nCOUNT = globals().get('COUNT', 0) + 1\n")
write("lib/plain_below.py", "LAST = 1\n")
write("lib/pack/__init__.py", "from . import inner\n")
write("lib/pack/inner.py", "LAST = 1\n")
CODE = f"""
import sys, warnings
sys.path[:] = {sys.path}
warnings.simplefilter("ignore", DeprecationWarning)
import imp
assert "plain" not in sys.modules, "modules of another interpreter"
for count in (1, 2, 3):
    file, pathname, description = imp.find_module("plain", ["lib"])
    with file:
        assert imp.load_module("plain", file, pathname, description).COUNT == count
assert imp.reload(sys.modules["plain"]).COUNT == 4
assert imp.load_package("pack", "lib/pack").inner.LAST == 1
assert imp.load_source("other", "lib/plain.py") is sys.modules["other"]
assert imp.init_builtin("itertools").count
imp.acquire_lock()
assert imp.lock_held()
imp.release_lock()
"""


def runner():
    """Return the function that runs code in a new interpreter, with the newest module that there is for it."""
    try:
        from concurrent import interpreters
    except ImportError:
        pass
    else:

        def run(code):
            interpreter = interpreters.create()
            try:
                interpreter.exec(code)
            finally:
                interpreter.close()

        return run
    try:
        import _interpreters as low
    except ImportError:
        import _xxsubinterpreters as low

    def run_low(code):
        with one_at_a_time:
            number = low.create()
        try:
            raised = low.run_string(number, code)
            if raised is not None:
                fail(str(raised))
        finally:
            with one_at_a_time:
                low.destroy(number)

    return run_low


run = runner()


def in_subinterpreter(turn):
    run(CODE)


def in_main(turn):
    name = f"main{turn}"
    if imp.load_source(name, "lib/plain.py").COUNT != 1 or sys.modules[name].plain_below.LAST != 1:
        fail(f"{name} is half-built")


# 3.12 sometimes crashes when two run at once, without `imp` as well: there it is a new thread for each round, in turns.
if sys.version_info[:2] == (3, 12):
    for number in range(20):
        together(in_subinterpreter, seconds=0)
        together(lambda _turn, number=number: in_main(number), seconds=0)
else:
    together(*[in_subinterpreter] * 3, in_main)
finish()
