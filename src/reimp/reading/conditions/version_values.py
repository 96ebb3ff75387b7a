"""The values on each version of Python of what differs between them, such as `sys.version_info`."""

from collections.abc import Callable, Mapping, Sequence

from reimp.reading.conditions.partial_values import Beginning, Builtin, Numbers, Value
from reimp.removed.table import MODULES, TABLE
from reimp.versions import BUILTINS_OF_PYTHON_2, NAMES, OLDEST, PYTHON_2, SAMPLES, Version

Series = Sequence[Value]  # one value for each of SAMPLES
UNKNOWN: Sequence[None] = (None,) * len(SAMPLES)


def constant(value: Value) -> Series:
    """Return a value that is the same on all versions."""
    return (value,) * len(SAMPLES)


def value_of(full_name: str) -> Series:
    """Return the value on each version of the object with this full name, such as "sys.version_info" or "six.PY2"."""
    known = _VALUES.get(full_name)
    if known or full_name.startswith("builtins."):
        return known or UNKNOWN
    if full_name.endswith(("typing.TYPE_CHECKING", "typing_extensions.TYPE_CHECKING")):
        return _NEVER
    if full_name.endswith("six.PY34"):
        return _PY34
    module, _, name = full_name.rpartition(".")
    return _FLAGS.get(name, UNKNOWN) if module or full_name.startswith(".") else UNKNOWN


def value_of_call(function: str) -> Series:
    """Return the result on each version of a call without arguments; *function* is its full name."""
    return _RESULTS.get(function, UNKNOWN)


def has_attribute(module: str, name: str) -> Series:
    """Return the result on each version of `hasattr(module, "name")`."""
    if module == "builtins" and name in BUILTINS_OF_PYTHON_2:
        return _PY2
    removed = TABLE.get(f"{module}.{name}")
    if removed and module not in MODULES:
        return _series(lambda version: version < removed.gone if version >= OLDEST else None)
    is_submodule = f"{module}.{name}" in NAMES  # which something has to import first
    if removed or (name in NAMES.get(module, ()) and not is_submodule):
        return _series(lambda version: True if version >= OLDEST else None)
    return UNKNOWN


def _series(function: Callable[[Version], Value]) -> Series:
    return tuple(map(function, SAMPLES))


def _hexversion(version: Version) -> Value:
    number = version[0] << 24 | version[1] << 16
    return Numbers(number | 0x00F0, number | 0xFFFF)


_NEVER = constant(False)
_PY2 = _series(lambda version: version == PYTHON_2)
_PY3 = _series(lambda version: version > PYTHON_2)
_PY34 = _series(lambda version: version >= (3, 4))
_TEXT = _series(lambda version: Beginning(f"{version[0]}.{version[1]}."))

_VALUES: Mapping[str, Series] = {
    "builtins.False": _NEVER,
    "builtins.True": constant(True),
    "builtins.bytes": _series(lambda version: Builtin("str" if version == PYTHON_2 else "bytes")),
    "builtins.str": constant(Builtin("str")),
    "sys.hexversion": _series(_hexversion),
    "sys.version": _TEXT,
    "sys.version_info": _series(lambda version: (*version, Numbers(0, 255), "final", Numbers(0, 255))),
}
_RESULTS: Mapping[str, Series] = {
    "platform.python_version": _TEXT,
    "platform.python_version_tuple": _series(lambda version: (str(version[0]), str(version[1]), None)),
}
# The names in six, future.utils, requests.compat, sqlalchemy.util.compat and other modules.
_FLAGS: Mapping[str, Series] = {
    **dict.fromkeys(("PY2", "IS_PY2", "is_py2", "PY2K", "py2k"), _PY2),
    **dict.fromkeys(("PY3", "IS_PY3", "is_py3", "PY3K", "py3k"), _PY3),
}
