"""A static site generator takes plug-ins by name from several folders, or a function's name in an ordinary module.

clauses: load-1 find-2 find-9
"""

import imp
import sys

from observe import open_files, outcome, write

write("plugins/gallery/__init__.py", "from .gallery import register\n")
write("plugins/gallery/gallery.py", "def register(site):\n    site.append('gallery')\n")
write("plugins/sitemap.py", "def register(site):\n    site.append('sitemap')\n")
write("more/tags.py", "def register(site):\n    site.append('tags')\n")
write("more/no_register.py", "")


def load_plugins(names, paths):
    plugins = []
    for name in names:
        if not isinstance(name, str):
            plugins.append(name)
            continue
        try:
            plugins.append(load_plugin(name, paths))
        except ImportError as error:
            print("cannot load", name, error)
    return plugins


def load_plugin(name, paths):
    file = None
    try:
        file, pathname, description = imp.find_module(name, paths)
        return sys.modules.get(name) or imp.load_module(name, file, pathname, description)
    finally:
        if file is not None:
            file.close()


site = []
for plugin in load_plugins(
    ["gallery", "sitemap", "tags", "missing", "no_register", sys], ["plugins", "nowhere", "more"]
):
    if hasattr(plugin, "register"):
        plugin.register(site)
    else:
        print(plugin.__name__, "has no register")
print(site, open_files())
outcome(load_plugin, "sitemap", "plugins")
outcome(load_plugin, "sitemap", ("plugins",))
