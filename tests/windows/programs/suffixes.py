"""The suffixes of Windows, and what is found by them: `.pyw`, `.pyd` with and without the tag, bytecode.

clauses: suffix-1 suffix-2 find-2 find-4
"""

import imp
import sys

from observe import write

tag = "cp{}{}-win_amd64".format(*sys.version_info[:2])
print([(suffix.replace(tag, "<tag>"), mode, kind) for suffix, mode, kind in imp.get_suffixes()])
write("lib/window.pyw", "VALUE = 'pyw'\n")
write("lib/both.pyw", "VALUE = 'pyw'\n")
write("lib/both.py", "VALUE = 'py'\n")
write("lib/native.pyd", b"MZ")
write(f"lib/tagged.{tag}.pyd", b"MZ")
write("lib/shared.dll", b"MZ")
write("lib/unix.so", b"")
write("lib/compiled.pyc", b"")
for name in ("window", "both", "native", "tagged", "shared", "unix", "compiled"):
    for path in (["lib"], ["lib\\"], ["lib/"], [".\\lib"]):
        try:
            file, pathname, description = imp.find_module(name, path)
        except ImportError as error:
            print(error)
        else:
            print(pathname.replace(tag, "<tag>"), [str(part).replace(tag, "<tag>") for part in description], file.mode)
            file.close()
for name in ("window", "both"):
    print(imp.load_module(name, *imp.find_module(name, ["lib"])).VALUE)
