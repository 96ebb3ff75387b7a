"""Arguments with effects are evaluated in their order.

api: imp.cache_from_source
api: imp.is_builtin
api: imp.is_frozen
becomes: cache_from_source(debug_override=say("o", True), path=say("p", "a.py"))
"""
import imp
def say(x, y): print(x); return y
print(imp.cache_from_source(debug_override=say("o", True), path=say("p", "a.py")))
print(imp.cache_from_source(path=say("p", "a.py"), debug_override=False))
print(say(1, 2) if imp.is_builtin(say("name", "sys")) else say(3, 4))
print(imp.is_frozen(say("name", "os")) and say("then", 1))
