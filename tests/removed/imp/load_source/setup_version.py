"""The version of a package, read by `setup.py` without an import of the package.

api: imp.load_source
idiom: recipe
becomes: version = load_source("demo.version", os.path.join(here, "demo", "version.py")).__version__
modern: .exec_module(
"""
import imp
import os
import sys

from observe import write

write("demo/__init__.py", "raise RuntimeError('not installed yet')\n")
write("demo/version.py", "__version__ = '1.2.' + str(3)\n")
here = os.getcwd()
version = imp.load_source("demo.version", os.path.join(here, "demo", "version.py")).__version__
print(version, "demo" in sys.modules, "demo.version" in sys.modules)
