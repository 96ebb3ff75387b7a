"""The reasons of findings have one shape and one wording."""

import ast
import re

import pytest
import reasons

CATALOGUE = reasons.reasons()
# About a use that needs no change: nothing is to do.
NO_WORK = (
    "is ignored by a comment on its line",
    "is still there in the target version",
    "is not reached by Python",
    "is ready:",
)


def given() -> list[str]:
    """Return the reasons that rules and decisions write out."""
    texts: list[str] = []
    for path in sorted(reasons.SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Refused":
                texts += reasons.texts(ast.Module([ast.Expr(node.args[0])], []))
    return [text for text in dict.fromkeys(texts) if " " in text]


@pytest.mark.parametrize("reason", given())
def test_reason_names_the_next_step(reason: str) -> None:
    """It finishes the sentence "imp.reload ..." and has a semicolon before the next step."""
    assert reason in CATALOGUE or reason.startswith(NO_WORK)


def test_one_wording_for_one_reason() -> None:
    """Two reasons never differ in punctuation, case or articles only."""
    words = [" ".join(re.findall(r"[\w…]+", re.sub(r"\b(?:a|an|the)\b", "", each.lower()))) for each in CATALOGUE]
    assert len(set(words)) == len(words)


def test_page_has_each_reason() -> None:
    assert reasons.page().count("\n") == len(CATALOGUE) + 2
