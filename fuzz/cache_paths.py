"""Fuzzes cache_from_source and source_from_cache: any text as a path."""
# ruff: noqa: INP001

import importlib._bootstrap_external as machinery
import sys

import atheris
import both

atheris.instrument_func(machinery.cache_from_source)
atheris.instrument_func(machinery.source_from_cache)


def target(data: bytes) -> None:
    """Ask for the bytecode of a path, for its source, and for the source of its bytecode."""
    provider = atheris.FuzzedDataProvider(data)
    override = provider.PickValueInList([None, True, False, 0, 1, "", "x"])
    path = provider.ConsumeUnicodeNoSurrogates(60).replace("<tag>", both.standard.get_tag())
    both.same("cache_from_source", path, override)
    both.same("source_from_cache", path)
    both.same("source_from_cache", f"/lib/__pycache__/{path}")
    both.same("source_from_cache", both.outcome(both.ours.cache_from_source, path, override)[1])


atheris.Setup(sys.argv, target)
atheris.Fuzz()
