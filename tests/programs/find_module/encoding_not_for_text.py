"""A cookie that names a codec which is not for text is a LookupError, and leaves nothing open.

clauses: find-4
"""

import imp

from observe import open_files, write

for codec in ("hex", "rot13", "base64", "zip", "bz2", "quopri", "uu"):
    write(f"lib/of_{codec}.py", f"# coding: {codec}\nVALUE = 1\n")
    try:
        file, _, _ = imp.find_module(f"of_{codec}", ["lib"])
    except Exception as error:
        print(codec, type(error) is LookupError, repr(codec)[1:4] in str(error), open_files())
    else:
        print(codec, file.encoding)
        file.close()
