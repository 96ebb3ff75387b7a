"""What kind of thing was found."""

import imp

for name in ("tool", "helpers_of_mine", "sys"):
    file, path, (suffix, mode, kind) = imp.find_module(name)
    if file:
        file.close()
    if kind == imp.PKG_DIRECTORY:
        print(name, "is a package")
    elif kind == imp.C_BUILTIN:
        print(name, "is built in")
    else:
        print(name, "is in a file", suffix)
