"""A file with no suffix, as programs in `bin` have.

api: imp.load_source
idiom: recipe
becomes: script = load_source("tool", os.path.join("bin", "tool"))
modern: loader.exec_module(script)
"""
import imp
import os
import sys

from observe import show_loaded, write

sys.dont_write_bytecode = True
write("bin/tool", "#!/usr/bin/env python\ndef main():\n    return __name__\nif __name__ == '__main__':\n    main()\n")
script = imp.load_source("tool", os.path.join("bin", "tool"))
print(script.main())
show_loaded(script)
