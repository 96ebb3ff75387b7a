"""Code in a string uses the name.

api: imp.PY_SOURCE
stays: eval("imp.PY_SOURCE")
"""
import imp
print(eval("imp.PY_SOURCE"), imp.PY_SOURCE)
