"""A function that imports imp for itself is called before the file does.

api: imp.get_suffixes
api: imp.get_tag
becomes: return get_suffixes()[-1]
"""


def last_suffix():
    import imp

    return imp.get_suffixes()[-1]


print(last_suffix())
import imp

print(imp.get_tag() is not None)
