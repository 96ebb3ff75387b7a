"""Loops and comprehensions that use suffixes only, all of them or those of one type.

idiom: suffixes
becomes: return list(importlib.machinery.EXTENSION_SUFFIXES)
becomes: return list(importlib.machinery.SOURCE_SUFFIXES)
becomes: return ["*" + s for s in importlib.machinery.BYTECODE_SUFFIXES]
becomes: return {suffix.lower() for suffix in (
becomes: for suffix in (
becomes: return list(importlib.machinery.SOURCE_SUFFIXES)[0]
gone: get_suffixes
gone: PY_SOURCE
"""
import imp
import importlib.machinery

importlib.machinery.EXTENSION_SUFFIXES[:] = [".abi3.so", ".so"]  # each Python has others


def of_extensions():
    return [suffix for suffix, mode, kind in imp.get_suffixes() if kind == imp.C_EXTENSION]


def of_sources():
    return [x[0] for x in imp.get_suffixes() if x[2] == imp.PY_SOURCE]


def of_bytecode():
    return ["*" + s for s, _, kind in imp.get_suffixes() if kind == 2]


def first():
    return [s for (s, m, k) in imp.get_suffixes() if k == imp.PY_SOURCE][0]


def lowered():
    return {suffix.lower() for suffix, _, _ in imp.get_suffixes()}


def every():
    return [s[0] for s in imp.get_suffixes()]


def last():
    return [s[0] for s in imp.get_suffixes()][-1]


def loop():
    for suffix, _, _ in imp.get_suffixes():
        yield suffix


def loop_with_items():
    found = set()
    for triple in imp.get_suffixes():
        found.add(triple[0])
        print(len(triple[0]))
    return sorted(found), triple[0]


for each in (of_extensions, of_sources, of_bytecode, first, lowered, every, last, loop, loop_with_items):
    result = each()
    print(sorted(result) if isinstance(result, set) else list(result) if each is loop else result)
of_sources().append("changes a copy")
print(of_sources())
