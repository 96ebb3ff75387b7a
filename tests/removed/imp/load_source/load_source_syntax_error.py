"""What is wrong in a file is told with its name and line.

api: imp.load_source
idiom: recipe
becomes: return load_source("broken", path)
modern: .exec_module(
"""
import imp

from observe import write

write("broken.py", "fine = 1\nnot fine\n")


def load(path):
    try:
        return imp.load_source("broken", path)
    except SyntaxError as error:
        return error.filename, error.lineno


print(load("broken.py"))
