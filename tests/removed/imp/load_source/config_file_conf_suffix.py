"""A configuration in Python, in a file that is called `.conf`.

api: imp.load_source
idiom: recipe
becomes: return load_source("app_config", path)
modern: .exec_module(
"""
import imp
import os
import sys

from observe import write

sys.dont_write_bytecode = True
write("etc/app.conf", "PORT = 8000\nWORKERS = PORT // 4000\n")


def read(path):
    if not os.path.exists(path):
        return None
    return imp.load_source("app_config", path)


settings = read("etc/app.conf")
print(settings.PORT, settings.WORKERS, settings.__name__, settings.__file__)
print(read("etc/none.conf"))
