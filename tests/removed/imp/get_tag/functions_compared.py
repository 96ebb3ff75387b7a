"""A function is the same object each time.

api: imp.get_tag
becomes: print(get_tag is get_tag, get_tag == get_tag
"""
import imp
print(imp.get_tag is imp.get_tag, imp.get_tag == imp.get_tag, {imp.get_tag: 1}[imp.get_tag])
