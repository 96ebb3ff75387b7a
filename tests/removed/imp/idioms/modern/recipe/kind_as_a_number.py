"""The kind of a file that is handed over is written as a number, and the load shares its line with the next statement.

api: imp.load_module
idiom: recipe
becomes: config = open_and_load("settings", path); print(config.debug)
modern: config = load_file("settings", path); print(config.debug)
"""
import imp

from observe import write

path = write("site_settings.py", "debug = True\n")
with open(path) as file:
    config = imp.load_module("settings", file, path, (".py", "r", 1)); print(config.debug)
