"""The source of what was loaded can be read.

api: imp.load_source
idiom: recipe
becomes: module = load_source("tasks", "tasks.py")
modern: loader.exec_module(module)
"""
import imp
import inspect

from observe import write

write("tasks.py", 'def build():\n    """Build it."""\n    return 1\n')
module = imp.load_source("tasks", "tasks.py")
print(inspect.getsource(module.build))
print(inspect.getmodule(module.build) is module, inspect.getdoc(module.build))
