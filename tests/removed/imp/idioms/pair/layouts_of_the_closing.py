"""Blanks, parentheses and line breaks do not matter.

idiom: pair
becomes: first = find_and_load("plug", ["lib"])
becomes: second = (find_and_load("plug", ["lib"]))
becomes: third = find_and_load("plug", ["lib"])
modern: load_from(
gone: file.close()
gone: file . close( )
"""
import imp

from observe import write

write("lib/plug.py", "x = 1\n")
file, path, description = imp.find_module("plug", ["lib"])
first = imp.load_module("plug", file, path, description)
if file  is  not  None:
    file.close()

(file,path,description)=imp.find_module( "plug",["lib"] )
second = (imp.load_module("plug", (file), path,
                          description))
if (file):
    (file.close())

file=None
try:
    file, path, description = (
        imp.find_module("plug", ["lib"])
    )
    third = imp.load_module("plug", file, path, description)
finally:
    if file   is not   None   :
        file . close( )
print(first is second is third, third.x)
