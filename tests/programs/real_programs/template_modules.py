"""A template engine keeps its templates as modules, in memory or in a folder, and compiles them again when they change.

clauses: new-1 load-7 load-10 load-8
"""

import imp
import os
import sys
import textwrap

from observe import tree, write


def generate(text):
    return textwrap.dedent(f"""
        _source = {text!r}
        def render(**names):
            return _source.format(**names)
    """)


def in_memory(text, identifier):
    module = imp.new_module(identifier)
    exec(compile(generate(text), identifier, "exec"), module.__dict__, module.__dict__)
    return module


class Lookup:
    def __init__(self, folder, target):
        self.folder, self.target = folder, target

    def get(self, uri):
        path = os.path.join(self.folder, uri)
        module_path = os.path.join(self.target, uri + ".py")
        if not os.path.exists(module_path) or os.stat(module_path).st_mtime < os.stat(path).st_mtime:
            print("compiles", uri)
            with open(path) as file:
                write(module_path, generate(file.read()))
            os.utime(module_path, (os.stat(path).st_mtime,) * 2)
        module = imp.load_source(uri.replace(".", "_"), module_path)
        del sys.modules[uri.replace(".", "_")]
        return module


module = in_memory("memory says {word}", "memory:0x01")
print(module.render(word="hello"), module.__name__, "memory:0x01" in sys.modules)

write("templates/index.html", "<h1>{title}</h1>")
os.utime("templates/index.html", (1_000_000_000, 1_000_000_000))
lookup = Lookup("templates", "cache")
for turn in range(2):
    module = lookup.get("index.html")
    print(module.render(title="Home"), os.path.relpath(module.__file__), "index_html" in sys.modules)
write("templates/index.html", "<h2>{title}</h2>")
print(lookup.get("index.html").render(title="Home"))
tree("cache")
