"""How long `migrate` takes, beside what LibCST itself takes for the same files, in turn, in one process.

    python benchmarks/migrate.py [--tree FOLDER] [--rounds N]

The files are those in a tree, as for scan.py, that use imp, each text once. LibCST parses each, finds positions,
parents and scopes, and generates the code. It is a report: a limit that is not met is marked, and fails nothing.
"""

import argparse
import statistics

import libcst as cst
from libcst.metadata import ByteSpanPositionProvider, MetadataWrapper, ParentNodeProvider, ScopeProvider
from scan import installed
from timing import interleave

from reimp.migration.pipeline import migrate
from reimp.model import Candidate
from reimp.project.files import Search

LIMIT = 1.5  # times LibCST


def with_libcst(source: bytes) -> str:
    """Return the code of a file after all that LibCST can tell of it which a migration needs."""
    wrapper = MetadataWrapper(cst.parse_module(source), unsafe_skip_copy=True)
    wrapper.resolve_many([ByteSpanPositionProvider, ParentNodeProvider, ScopeProvider])
    return wrapper.module.code


def texts(tree: str) -> list[bytes]:
    """Return the different texts in a tree that use imp, and that LibCST can parse."""
    found = {each.content for each in Search([tree]) if isinstance(each, Candidate) and each.path.endswith(".py")}
    return sorted(text for text in found if migrate(text).findings and _is_parsed(text))


def _is_parsed(text: bytes) -> bool:
    try:
        cst.parse_module(text)
    except (cst.ParserSyntaxError, UnicodeDecodeError):
        return False
    return True


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tree", default=installed())
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    files = texts(chosen.tree)
    subjects = {"migrate": migrate, "LibCST": with_libcst}
    totals = dict.fromkeys(subjects, 0.0)
    for text in files:
        calls = {name: lambda subject=subject, text=text: subject(text) for name, subject in subjects.items()}
        for name, times in interleave(calls, rounds=range(chosen.rounds)).items():
            totals[name] += statistics.median(times) / 1e9
    size = sum(map(len, files)) / 1024
    ratio = totals["migrate"] / totals["LibCST"]
    print(f"\nMigrate: {len(files)} files that use imp, {size:,.0f} KiB, {chosen.rounds} rounds\n")
    print("| | seconds | times `migrate` takes of it | limit |\n|---|--:|--:|---|")
    print(f"| `migrate` | {totals['migrate']:.2f} | 1.00 | |")
    verdict = "PASS" if ratio <= LIMIT else "**over**"
    print(f"| LibCST: parse, metadata, code | {totals['LibCST']:.2f} | {ratio:.2f} | {LIMIT} {verdict} |")


if __name__ == "__main__":
    main()
