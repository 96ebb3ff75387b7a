#!/usr/bin/env python3
"""Write the table imp -> importlib into README.md, from src/reimp/removed/imp/replacements.toml.

example:
  $ tools/readme_table.py            write it
  $ tools/readme_table.py --check    only say whether it is in step: exit code 1 when it is not

Either way it fails when a public name of `imp` has no row, or more than one.
"""

import argparse
import ast
import sys
import tomllib
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "reimp" / "removed" / "imp" / "replacements.toml"
README = ROOT / "README.md"
STUB = ROOT / "src" / "imp-stubs" / "__init__.pyi"

BEGIN = "<!-- written by `make docs` from src/reimp/removed/imp/replacements.toml -->\n"
END = "<!-- end -->\n"


def table() -> str:
    """Return the table in Markdown."""
    rows = tomllib.loads(SOURCE.read_text(encoding="utf-8"))["replacement"]
    counts = Counter(name for row in rows for name in row["names"])
    wrong = sorted(name for name in public_names() | set(counts) if counts[name] != 1 or name not in public_names())
    if wrong:
        raise SystemExit(
            f"{SOURCE.name}: each public name of imp needs one row, and nothing else one: {', '.join(wrong)}"
        )
    lines = ["| `imp` | today | what differs |", "|---|---|---|"]
    for row in rows:
        names = ", ".join(f"`{name}`" for name in row["names"])
        lines.append(f"| {names} | {row['use']} | {row.get('differs', '')} |")
    return "\n".join(lines) + "\n"


def public_names() -> set[str]:
    """Return the public names that the stubs of `imp` define or export."""
    names: set[str] = set()
    for node in ast.parse(STUB.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names.add(node.target.id)
        elif isinstance(node, ast.ImportFrom):
            # In a stub, only `import x as x` exports x.
            names.update(alias.name for alias in node.names if alias.asname == alias.name)
    return {name for name in names if not name.startswith("_")}


def main() -> int:
    """Write or check the table and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing")
    options = parser.parse_args()
    old = README.read_text(encoding="utf-8")
    before, _, rest = old.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        raise SystemExit(f"{README.name}: no place for the table between {BEGIN.strip()} and {END.strip()}")
    new = f"{before}{BEGIN}\n{table()}\n{END}{after}"
    if new != old and options.check:
        print(f"{README.name}: the table is out of step with {SOURCE.name}; run: make docs", file=sys.stderr)
        return 1
    if new != old:
        README.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
