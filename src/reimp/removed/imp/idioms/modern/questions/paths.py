"""What is certain about a path from the expression that makes it."""

import libcst as cst

from reimp.reading.questions.syntax import dotted

_ABSOLUTE = {"abspath", "realpath", "getcwd"}


def ends_with_py(path: cst.BaseExpression) -> bool:
    """Return whether a path certainly ends with ".py": the suffix of a source file on every Python."""
    match path:
        case cst.SimpleString() | cst.ConcatenatedString():
            return isinstance(path.evaluated_value, str) and path.evaluated_value.endswith(".py")
        case cst.BinaryOperation(operator=cst.Add(), right=right):
            return ends_with_py(right)
        case cst.BinaryOperation(operator=cst.Modulo(), left=left):
            return ends_with_py(left)
        case cst.FormattedString(parts=[*_, cst.FormattedStringText(value=text)]):
            return text.endswith(".py")
        case cst.Call(func=cst.Attribute(value=value, attr=cst.Name(value="format"))):
            return ends_with_py(value)
        case cst.Call(func=func, args=[*_, cst.Arg(value=last, keyword=None, star="")]):
            name = dotted(func).rpartition(".")[2]
            return (
                name in {"join", "abspath", "realpath", "str"}
                and not isinstance(path.func, cst.Call)
                and (ends_with_py(last))
            )
    return False


def is_absolute(path: cst.BaseExpression) -> bool:
    """Return whether a path is certainly absolute."""
    if not isinstance(path, cst.Call):
        return False
    name = dotted(path.func).rpartition(".")[2]
    return name in _ABSOLUTE or (name in {"join", "dirname"} and bool(path.args) and is_absolute(path.args[0].value))
