"""Prints the times of load_source and load_module, and of the bare importlib calls that load the same module."""

import imp
import json
import sys
import tokenize
from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.machinery import PathFinder, SourceFileLoader
from importlib.util import cache_from_source, spec_from_file_location
from pathlib import Path
from typing import Any

from timing import Times, interleave, nothing, settle

_bootstrap = import_module("importlib._bootstrap")

Loads = dict[str, Callable[[str, str], object]]  # subject -> how it loads the module of that name from that path


def main(root: str, rounds: range, *, peer: bool) -> None:
    """Measure each way to load on each module in the folder *root*."""
    folder = Path(root)
    peers = {"zombie-imp": import_module("zombie_imp.imp_3_11")} if peer else {}
    # The baseline twice: how far it is from itself is the noise.
    sources: Loads = {"reimp": imp.load_source, "importlib": load_source, "importlib again": load_source}
    sources |= {name: module.load_source for name, module in peers.items()}
    pairs: Loads = {"reimp": find_and_load(imp), "importlib": find_spec_and_load, "importlib again": find_spec_and_load}
    pairs["importlib, tokenize.open()"] = find_spec_open_and_load
    pairs |= {name: find_and_load(module) for name, module in peers.items()}
    rows: dict[str, Times] = {}

    def measure(row: str, loads: Loads, name: str, path: Path, before: Callable[[], object]) -> None:
        calls = {subject: partial(load, name, str(path)) for subject, load in loads.items()}
        interleave(calls, rounds=range(2), before=before)
        rows[row] = interleave(calls, rounds=rounds, calls=3, before=before)

    for size in ("tiny", "40 functions"):
        name = size.replace("40 functions", "large")
        path = folder / f"{name}.py"
        byte_code = Path(cache_from_source(str(path)))

        forget = partial(sys.modules.pop, name, None)

        def forget_all(forget: Callable[[], object] = forget, byte_code: Path = byte_code) -> None:
            forget()
            byte_code.unlink(missing_ok=True)

        measure(f"load_source, no bytecode, written ({size})", sources, name, path, forget_all)
        sys.dont_write_bytecode = True
        measure(f"load_source, no bytecode, not written ({size})", sources, name, path, forget_all)
        sys.dont_write_bytecode = False
        measure(f"load_source, bytecode, new module ({size})", sources, name, path, forget)
        measure(f"load_source, bytecode, same module again ({size})", sources, name, path, nothing)
        forget()
        find_spec_and_load(name + "_package", root)  # writes its bytecode
        settle([folder])
        for kind, suffix in (("source", ""), ("package", "_package")):
            row = f"find_module + load_module, {kind}, bytecode ({size})"
            measure(row, pairs, name + suffix, folder, partial(sys.modules.pop, name + suffix, None))
    print(json.dumps(rows))


def load_source(name: str, path: str) -> object:
    """Load a source file as load_source does: the module lock is taken, a module that is there is executed again."""
    spec = spec_from_file_location(name, path, loader=SourceFileLoader(name, path))
    return _bootstrap._exec(spec, sys.modules[name]) if name in sys.modules else _bootstrap._load(spec)


def find_spec_and_load(name: str, folder: str) -> object:
    """Search and load with importlib, which does not open the file in between as find_module has to."""
    return _bootstrap._load(PathFinder.find_spec(name, [folder]))


def find_spec_open_and_load(name: str, folder: str) -> object:
    """Search and load with importlib, and open the file in between as find_module does if it is a module's source."""
    spec = PathFinder.find_spec(name, [folder])
    if spec is None or spec.origin is None or spec.submodule_search_locations:
        return _bootstrap._load(spec)
    with tokenize.open(spec.origin):
        return _bootstrap._load(spec)


def find_and_load(module: Any) -> Callable[[str, str], object]:  # noqa: ANN401  (imp, or a module in its place)
    """Return the pair of calls as the documentation of imp shows it."""

    def call(name: str, folder: str) -> None:
        file, pathname, description = module.find_module(name, [folder])
        try:
            module.load_module(name, file, pathname, description)
        finally:
            if file:
                file.close()

    return call


if __name__ == "__main__":
    folder, first, last, zombie = sys.argv[1:]
    main(folder, range(int(first), int(last)), peer=zombie == "peer")
