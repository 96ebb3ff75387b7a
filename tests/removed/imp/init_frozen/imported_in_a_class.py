"""A class imports imp: the module is an attribute of the class.

api: imp.init_frozen
stays: imp.init_frozen("__hello__")
"""


class Frozen:
    import imp

    module = imp.init_frozen("__hello__")


print(Frozen.module.__name__, Frozen.imp.__name__)
