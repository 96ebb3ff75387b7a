"""Code in a string uses the name.

stays: eval("imp.PY_SOURCE")
"""
import imp
print(eval("imp.PY_SOURCE"), imp.PY_SOURCE)
