"""A relative path, and the folder changes afterwards.

api: imp.load_source
idiom: recipe
becomes: module = load_source("here", "here.py")
modern: loader.exec_module(module)
"""
import imp
import os

from observe import write

write("sub/here.py", "import os\nPLACE = os.path.basename(os.getcwd())\n")
os.chdir("sub")
module = imp.load_source("here", "here.py")
os.chdir("..")
print(module.PLACE, os.path.basename(module.__file__))
