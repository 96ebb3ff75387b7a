"""A file that is opened before the load and closed after it, with more statements in the block.

idiom: opened
becomes: module = open_and_load(name, path)
becomes: return open_and_load("config", path)
becomes: with open(path) as file:
gone: file = open(path)
modern: module = load_file(name, path)
"""
import imp

from observe import outcome, write

write("plug.py", "VALUE = 1\n")
write("broken.py", "raise ValueError('broken')\n")


def more_in_the_block(name, path):
    with open(path) as file:
        module = imp.load_source(name, path, file)
        module.MORE = """more
        text"""
        print(module.VALUE)
    return module.MORE


def in_finally(path):
    file = open(path)
    try:
        return imp.load_source("config", path, file)
    finally:
        file.close()


def in_finally_with_more(path):
    file = open(path, "rb")
    try:
        module = imp.load_module("config", file, path, (".py", "rb", imp.PY_SOURCE))
        # more
        module.MORE = 2
    finally:
        file.close()
    return module.MORE


def one_after_another(name, path):
    file = open(path)
    module = imp.load_module(name, file, path, (".py", "r", imp.PY_SOURCE))
    file.close()
    return module


def not_first(name, path):
    with open(path) as file:
        print("opened")
        module = imp.load_source(name, path, file)
    return module


for path in "plug.py", "missing.py", "broken.py":
    print(outcome(lambda: more_in_the_block("plug", path)), outcome(lambda: in_finally(path).VALUE))
    print(outcome(lambda: in_finally_with_more(path)), outcome(lambda: one_after_another("plug", path).VALUE))
    print(outcome(lambda: not_first("plug", path).VALUE))
