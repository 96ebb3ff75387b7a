"""What comes after the load in the `try` stays, without the `try`.

idiom: pair
becomes: module = find_and_load(name, ["lib"])
becomes: return {key: value for key, value in vars(module).items() if key.isupper()}
gone: finally:
drops: # do not leak it: close the file
modern: spec.loader.exec_module(module)
"""
import imp

from observe import outcome, write

write("lib/plug.py", "print('running', __name__)\nVALUE = 1\n")
write("lib/broken.py", "1 / 0\n")


def load(name):
    file, path, description = imp.find_module(name, ["lib"])
    try:
        module = imp.load_module(name, file, path, description)  # the load
        # what it has
        if not vars(module):
            raise ValueError(
                name,
            )

        return {key: value for key, value in vars(module).items() if key.isupper()}
    finally:
        # do not leak it: close the file
        if file:
            file.close()


for name in ("plug", "broken", "absent"):
    outcome(load, name)
