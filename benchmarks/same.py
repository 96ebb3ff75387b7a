#!/usr/bin/env python3
"""Compare what two checkouts of reimp make of the same files: findings, edits and bytes, in both modes.

usage: same.py OLD NEW PATH...      OLD and NEW are checkouts; prints each difference, exits with 1 if there is one
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MODES = {"exact": (), "modern": ("--modern",)}
ADDED = {"api"}  # what a finding has in one of the two only


def main() -> int:
    """Print the differences; return the exit code."""
    old, new, *paths = sys.argv[1:]
    count = files = 0
    for mode, options in MODES.items():
        before, after = (examined(checkout, options, paths) for checkout in (old, new))
        files = len(before)
        for path in sorted({*before, *after}):
            for difference in differences(before.get(path, {}), after.get(path, {})):
                count += 1
                print(f"{mode}: {path}: {difference}")
    print(f"{files} files with findings, {count} differences")
    return int(count > 0)


def examined(checkout: str, options: tuple[str, ...], paths: list[str]) -> dict[str, dict[str, Any]]:
    """Return what a checkout finds in each file: its findings, its diff, and its edits as SARIF has them."""
    report, sarif = (_run(checkout, [*options, "--format", form], paths) for form in ("json", "sarif"))
    found = {
        file["path"]: {"findings": file["findings"], "diff": file["diff"], "edits": []} for file in report["files"]
    }
    for result in sarif["runs"][0]["results"]:
        path = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].removeprefix("file://")
        if result.get("fixes"):
            found.setdefault(path, {})["edits"] = result["fixes"]
    return found


def _run(checkout: str, options: list[str], paths: list[str]) -> Any:  # noqa: ANN401 - JSON
    command = [sys.executable, "-m", "reimp", "migrate", "--check", *options, *paths]
    environment = {**os.environ, "PYTHONPATH": str(Path(checkout).resolve() / "src")}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=False)
    return json.loads(done.stdout)


def differences(before: dict[str, Any], after: dict[str, Any]) -> Iterator[str]:
    """Yield what is not the same of one file."""
    old, new = (
        {json.dumps({key: each[key] for key in each if key not in ADDED}, sort_keys=True) for each in some}
        for some in (before.get("findings", []), after.get("findings", []))
    )
    yield from (f"finding gone: {each}" for each in sorted(old - new))
    yield from (f"finding new: {each}" for each in sorted(new - old))
    for key in ("diff", "edits"):
        if before.get(key) != after.get(key):
            yield f"other {key}:\n{before.get(key)}\n{after.get(key)}" if key == "diff" else f"other {key}"


if __name__ == "__main__":
    sys.exit(main())
