"""`del imp`, and then a look whether it is gone.

api: imp.get_tag
api: imp.reload
stays: del imp
"""
import imp
import os
TAG = imp.get_tag()
again = imp.reload
del imp
print(TAG is not None, again(os).__name__)
try: imp
except NameError as e: print(e)
