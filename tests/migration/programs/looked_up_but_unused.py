"""An import that nothing uses but what asks for its name.

api: imp
stays: import imp
"""
import imp
print("imp" in globals(), "imp" in dir())
