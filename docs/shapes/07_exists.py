"""Test whether a module exists."""

import imp


def have(name):
    try:
        imp.find_module(name)
        return True
    except ImportError:
        return False


print(have("helpers_of_mine"), have("no_such_module"))
