"""`from imp import load_source as read`.

api: imp.load_source
idiom: recipe
becomes: config = load_source("config", "config.py")
gone: read(
modern: loader.exec_module(config)
"""
from imp import load_source as read

from observe import write

write("config.py", "VALUE = 1\n")
config = read("config", "config.py")
print(config.VALUE, config.__name__)
