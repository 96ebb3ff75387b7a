"""An expression over several lines, with a comment inside that has to be kept.

api: imp.find_module
api: imp.load_module
not idiom: nested
becomes: # where plug-ins are
modern: return load_found(
"""
import imp

from observe import outcome, write

write("lib/plug.py", "print('running', __name__)\n")


def load():
    return imp.load_module(
        "plug",
        *imp.find_module(
            "plug",
            ["lib"],  # where plug-ins are
        )
    )


outcome(load)
