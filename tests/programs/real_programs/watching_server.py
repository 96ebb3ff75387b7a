"""A development server reloads the modules whose files have changed, those that depend on them after them.

clauses: reload-1 load-8
"""

import imp
import os
import sys

from observe import write

write("app/model.py", "class User:\n    version = 1\n")
write("app/view.py", "from model import User\ndef show(user):\n    return type(user).version, isinstance(user, User)\n")
sys.path.insert(0, os.path.abspath("app"))
import model
import view


class Watcher:
    def __init__(self, *modules):
        self.modules = modules
        self.times = {module: self.mtime(module) for module in modules}

    def mtime(self, module):
        return os.stat(module.__file__).st_mtime

    def poll(self):
        for module in self.modules:
            if self.mtime(module) != self.times[module]:
                self.times[module] = self.mtime(module)
                try:
                    imp.reload(module)
                    print("reloaded", module.__name__)
                except Exception as error:
                    print("failed", module.__name__, type(error).__name__)


def edit(path, content, time):
    write(path, content)
    os.utime(path, (time, time))


watcher = Watcher(model, view)
user = model.User()
print(view.show(user))
watcher.poll()

edit("app/model.py", "class User:\n    version = 2\n", 1_000_000_001)
watcher.poll()
print(model.User.version, view.show(user), view.show(model.User()))

edit(
    "app/view.py", "from model import User\ndef show(user):\n    return 'new', isinstance(user, User)\n", 1_000_000_002
)
watcher.poll()
print(view.show(user), view.show(model.User()))

edit("app/model.py", "class User\n", 1_000_000_003)
watcher.poll()
watcher.poll()
print(model.User.version, view.show(model.User()))
edit("app/model.py", "class User:\n    version = 3\n", 1_000_000_004)
watcher.poll()
print(model.User.version, view.show(user))
