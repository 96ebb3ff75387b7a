"""New Pythons have a branch of their own; the old one stays for the others.

api: imp.load_source
idiom: recipe
becomes: config = load_source("config", "config.py")
modern: loader.exec_module(config)
"""
import imp
import sys

from observe import write

write("config.py", "VALUE = 1\n")
if sys.version_info[0] >= 4:
    config = None
else:
    config = imp.load_source("config", "config.py")
print(config.VALUE)
