"""`{imp.PY_SOURCE=}` shows the text of the expression.

api: imp.PY_SOURCE
api: imp.get_tag
api: imp.is_builtin
stays: {imp.PY_SOURCE=}
becomes: {PY_SOURCE!r:>4}
"""
import imp
print(f"{imp.get_tag()=}" != "", f"{imp.PY_SOURCE=}", f"{imp.PY_SOURCE!r:>4}", f"{imp.is_builtin('sys')=}")
