"""A binary file that is passed in is read from where it stands, and closed; the path only gives the name.

clauses: load-6 load-7
"""

import imp
import os
import shutil

from observe import open_files, outcome, write

write("lib/plain.py", "PATH = 1\n")
write("lib/other.py", "# a\nFILE = 2\n")


def load(file, name="plain", path="lib/plain.py"):
    shutil.rmtree("lib/__pycache__", ignore_errors=True)
    result = outcome(imp.load_source, name, path, file)
    print(
        sorted(key for key in vars(result) if key.isupper()) if name in str(result) else "", file.closed, open_files()
    )


load(open("lib/plain.py", "rb"))

# The file's content, not the path's.
load(open("lib/other.py", "rb"), "other_content")

# From where it stands: after the first five bytes, "ILE = 2" is left; at the end, nothing is.
file = open("lib/other.py", "rb")
file.read(5)
load(file, "partly")
file = open("lib/other.py", "rb")
file.seek(0, os.SEEK_END)
load(file, "at_the_end")

# Buffered or not, for reading and writing.
load(open("lib/other.py", "rb", buffering=0), "unbuffered")
load(open("lib/other.py", "r+b"), "updating")

# The path need not exist; nothing is written for it then.
load(open("lib/other.py", "rb"), "no_path", "lib/gone.py")
print(sorted(os.listdir("lib")))

# A file for writing only cannot be read, but is closed.
load(open("lib/new.py", "wb"), "write_only")
