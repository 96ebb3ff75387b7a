"""Files that have been read, are opened at another path, or to be written: what is loaded is in the file.

api: imp.load_source
not idiom: opened
becomes: load_source("plug", "plug.py", file)
modern: load_file(
"""
import imp

from observe import outcome, write

write("plug.py", "print('running', __name__)\n")
write("other.py", "print('another')\n")


def read_before():
    with open("plug.py", "rb") as file:
        file.readline()
        return imp.load_source("plug", "plug.py", file)


def of_another_path():
    with open("other.py", "rb") as file:
        return imp.load_source("plug", "plug.py", file)


def read_after():
    with open("plug.py") as file:
        imp.load_source("plug", "plug.py", file)
        print(file.closed)


def to_be_changed():
    with open("plug.py", "r+b") as file:
        return imp.load_source("plug", "plug.py", file)


for each in (read_before, of_another_path, read_after, to_be_changed):
    outcome(each)
