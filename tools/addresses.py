#!/usr/bin/env python3
"""Write the address and the version of the project, which src/reimp/__init__.py has, wherever a text names them.

example:
  $ tools/addresses.py            write them
  $ tools/addresses.py --check    only report what is out of step: exit code 1 if something is
"""

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from reimp import URL, __version__

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ("*.md", "pyproject.toml", "docs/*.md", "docs/*/*.md", "packaging/debian/*", "page/*.html", "src/imp.py")
# A link to a repository of this name, of any owner. GitHub has another host for raw files.
LINK = re.compile(r"https://github\.com/[\w.-]+/reimp\b")
RAW_LINK = re.compile(r"https://raw\.githubusercontent\.com/[\w.-]+/reimp\b")
# A hook is pinned to a tag.
PIN = re.compile(rf"(repo: {re.escape(URL)}\n\s+rev: v)[\w.]+")


def main() -> int:
    """Write or check the texts, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing")
    options = parser.parse_args()
    wrong = list(out_of_step())
    for path, text in wrong:
        if options.check:
            print(f"{path.relative_to(ROOT)} has another address or version; run: make docs", file=sys.stderr)
        else:
            path.write_text(text, encoding="utf-8")
    return int(options.check and bool(wrong))


def out_of_step() -> Iterator[tuple[Path, str]]:
    """Yield each file with another address or version, and what its text should be."""
    for path in sorted(each for pattern in TEXTS for each in ROOT.glob(pattern)):
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        if (new := current(text)) != text:
            yield path, new


def current(text: str) -> str:
    """Return *text* with the address and the version of today."""
    raw = URL.replace("https://github.com/", "https://raw.githubusercontent.com/")
    return PIN.sub(rf"\g<1>{__version__}", RAW_LINK.sub(raw, LINK.sub(URL, text)))


def unreachable(addresses: dict[str, str]) -> list[str]:
    """Return the *addresses*, name and URL, that nothing is found at: the first has to be a Git repository."""
    return [f"{name}: {url}" for name, url in addresses.items() if not _answers(name, url)]


def _answers(name: str, url: str) -> bool:
    probe = ["git", "ls-remote", "--exit-code", url, "HEAD"] if name == "Homepage" else ["curl", "-fsSLI", url]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
