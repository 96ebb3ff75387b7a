"""A function imports imp into the namespace of the module.

api: imp.is_frozen
stays: return [imp.is_frozen(name)
"""


def frozen(*names):
    global imp
    import imp

    return [imp.is_frozen(name) for name in names]


print(frozen("__hello__", "json"))
print(imp.__name__)
