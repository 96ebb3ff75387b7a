"""The function is kept, with its first argument, for later.

api: imp.load_source
not idiom: recipe
becomes: read_config = functools.partial(load_source, "config")
"""
import functools
import imp

from observe import outcome, write

write("one.py", "ONE = 1\n")
write("two.py", "TWO = 2\n")
read_config = functools.partial(imp.load_source, "config")
first = outcome(read_config, "one.py")
second = outcome(read_config, "two.py")
print(first is second, second.ONE, second.TWO)
