"""A second argument has the bytecode.

api: imp.get_frozen_object
stays: imp.get_frozen_object("mine", data)
becomes: print(get_frozen_object("__hello__").co_name
"""
import imp
import marshal

data = marshal.dumps(compile("x = 1", "<text>", "exec"))
print(imp.get_frozen_object("mine", data).co_filename)
print(imp.get_frozen_object("__hello__").co_name)
