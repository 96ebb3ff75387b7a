"""Reads the ids and texts of the contract, docs/contract.md."""

import re
from pathlib import Path

CONTRACT = Path(__file__).resolve().parent.parent / "docs" / "contract.md"


def clauses() -> dict[str, str]:
    """Return the clauses, errata, additions and deviations of the contract: id and text."""
    rows = re.findall(r"^\| ([a-z]+-\d+|[ADE]\d) \| (.+?) \|", CONTRACT.read_text(encoding="utf-8"), re.MULTILINE)
    return dict(rows)
