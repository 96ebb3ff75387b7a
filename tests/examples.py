"""Reads and runs the programs in Markdown pages.

A block of ```python is a program, and the block of ```text after it is what it prints; but if its first line is a file
name, as `# settings.conf`, it is that file. Programs under one heading share a folder, and begin without each other's.
"""

import os
import re
import subprocess
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

_HEADING = re.compile(r"^#{1,3} (.+)$")
_FILE = re.compile(r"# ([\w/]+\.\w+)\n")


@dataclass(frozen=True)
class Block:
    """One block of code."""

    language: str
    text: str
    line: int


@dataclass(frozen=True)
class Part:
    """What stands under one heading of a page: files, and programs with what they print."""

    page: str
    title: str
    files: tuple[tuple[str, str], ...]
    programs: tuple[tuple[int, str, str], ...]  # line, program, output

    @property
    def id(self) -> str:
        """`guide/Reload a module`, say."""
        return f"{self.page}/{self.title}"


def parts(page: Path) -> list[Part]:
    """Return the parts of a page that have programs."""
    found, title, blocks = [], "", list[Block]()
    for item in [*_items(page.read_text(encoding="utf-8")), ""]:
        if isinstance(item, Block):
            blocks.append(item)
        else:
            found.append(_part(page.stem, title, blocks))
            title, blocks = item.replace("`", ""), []
    return [part for part in found if part.programs]


def _items(text: str) -> list[Block | str]:
    """Return the blocks of code and the headings of a page, in its order."""
    items: list[Block | str] = []
    lines = text.splitlines(keepends=True)
    at = 0
    while at < len(lines):
        start, at = at, at + 1
        if lines[start].startswith("```"):
            while lines[at].rstrip() != "```":
                at += 1
            items.append(Block(lines[start][3:].strip(), "".join(lines[start + 1 : at]), start + 1))
            at += 1
        elif heading := _HEADING.match(lines[start]):
            items.append(heading[1])
    return items


def _part(page: str, title: str, blocks: list[Block]) -> Part:
    files, programs = [], []
    for block, after in pairwise([*blocks, Block("", "", 0)]):
        if block.language != "python":
            continue
        if name := _FILE.match(block.text):
            files.append((name[1], block.text[name.end() :]))
        else:
            programs.append((block.line, block.text, after.text if after.language == "text" else ""))
    return Part(page, title, tuple(files), tuple(programs))


def run(program: str, python: str, folder: Path, *ahead: Path) -> str:
    """Return what *program* prints, with *ahead* before the standard library; the last line of an error included."""
    folder.joinpath("program_.py").write_text(program, encoding="utf-8")
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "HOME": str(folder),
        "PYTHONPATH": os.pathsep.join(map(str, ahead)),
        "PYTHONDONTWRITEBYTECODE": "1",
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(
        [python, "program_.py"],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    error = "".join(done.stderr.splitlines(keepends=True)[-1:]) if done.returncode else ""
    return done.stdout + error
