"""A table from types to words.

api: imp.find_module
not idiom: path
becomes: PY_SOURCE: "source",
becomes: return WORDS.get(desc[2], "?")
modern: file, where, desc = find_file(name, path)
"""
import imp

from observe import outcome, write

WORDS = {
    imp.PY_SOURCE: "source",
    imp.PKG_DIRECTORY: "package",
    imp.C_BUILTIN: "built-in",
}
write("lib/plug.py", "")
write("lib/pack/__init__.py", "")


def word(name, path=None):
    file, where, desc = imp.find_module(name, path)
    if file:
        file.close()
    return WORDS.get(desc[2], "?")


outcome(word, "plug", ["lib"])
outcome(word, "pack", ["lib"])
outcome(word, "sys")
