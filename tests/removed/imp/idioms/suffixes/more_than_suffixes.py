"""Modes and types are used too, or the whole list.

api: imp.get_suffixes
not idiom: suffixes
becomes: get_suffixes()
"""
import imp
import importlib.machinery

importlib.machinery.EXTENSION_SUFFIXES[:] = [".abi3.so", ".so"]  # each Python has others


def shown():
    for suffix, mode, kind in imp.get_suffixes():
        print(suffix, mode)
    return kind


def with_types():
    return [(suffix, kind) for suffix, _, kind in imp.get_suffixes()]


def not_of_one_type():
    return [suffix for suffix, _, kind in imp.get_suffixes() if kind != imp.PY_SOURCE]


def of_two_types(some=(imp.PY_SOURCE, imp.PY_COMPILED)):
    return [x[0] for x in imp.get_suffixes() if x[2] in some]


def unpacked():
    first, *others = imp.get_suffixes()
    return first, len(others)


def translated(_=str.upper):
    for suffix, _, _ in imp.get_suffixes():
        print(suffix)
    return _


def a_triple():
    for triple in imp.get_suffixes():
        print(triple[0], len(triple))


for each in (shown, with_types, not_of_one_type, of_two_types, unpacked, translated, a_triple):
    print(each())
