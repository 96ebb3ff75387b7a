"""What is passed for a file has to have `closed` and `mode`; one that is false is not looked at.

clauses: load-6 load-7
"""

import imp
import io
import shutil

from observe import open_files, write

write("lib/plain.py", "VALUE = 'path'\n")


class False_(io.BytesIO):
    mode = "rb"

    def __bool__(self):
        return False


class Binary(io.BytesIO):
    mode = "rb"


class Text(io.StringIO):
    mode = "r"


class Reader:
    closed, mode = False, "b"

    def read(self):
        return b"VALUE = 'reader'\n"

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.closed = True


def load(kind, file):
    shutil.rmtree("lib/__pycache__", ignore_errors=True)
    try:
        print(kind, imp.load_source(kind, "lib/plain.py", file).VALUE, getattr(file, "closed", ""))
    except Exception as error:
        print(kind, "raises", type(error).__name__, getattr(file, "closed", ""))


load("BytesIO", io.BytesIO(b"VALUE = 'bytes'\n"))
load("StringIO", io.StringIO("VALUE = 'text'\n"))
load("False", False_(b"VALUE = 'false'\n"))
load("Binary", Binary(b"VALUE = 'binary'\n"))
load("Text", Text("VALUE = 'text'\n"))
load("Reader", Reader())
load("path", "lib/plain.py")
load("number", 5)
print(open_files())
