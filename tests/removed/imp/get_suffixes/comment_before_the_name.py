"""A comment between `imp` and the name would be lost.

api: imp.get_suffixes
stays: imp  # of this Python
becomes: get_suffixes()[-2])
"""
import imp

suffixes = (imp  # of this Python
            .get_suffixes)()
print(suffixes[-1])
print(imp.get_suffixes()[-2])
