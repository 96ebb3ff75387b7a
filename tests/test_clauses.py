"""Every clause of the contract has a program or a test, and every program names clauses of the contract."""

import re

import oracle
import pytest

CONTRACT = oracle.ROOT / "docs" / "contract.md"


def contract() -> dict[str, str]:
    """Return the clauses, errata and additions of the contract: id and text."""
    rows = re.findall(r"^\| ([a-z]+-\d+|[AE]\d) \| (.+?) \|", CONTRACT.read_text(encoding="utf-8"), re.MULTILINE)
    return dict(rows)


def proofs() -> list[oracle.Program]:
    """Return the programs, and the test files that prove a clause by themselves."""
    tests = (oracle.ROOT / "tests").glob("test_*.py")
    return [
        *oracle.programs(),
        *(oracle.read_program(path) for path in tests if "\nclauses: " in path.read_text("utf-8")),
    ]


@pytest.mark.parametrize("clause", contract())
def test_clause_has_a_proof(clause: str) -> None:
    assert [proof.path.name for proof in proofs() if clause in proof.clauses]


@pytest.mark.parametrize("program", oracle.programs(), ids=lambda program: program.id)
def test_program_names_clauses(program: oracle.Program) -> None:
    assert set(program.clauses) <= set(contract())


@pytest.mark.parametrize("program", oracle.programs(), ids=lambda program: program.id)
def test_deviation_names_an_addition(program: oracle.Program) -> None:
    for reason in program.expected.values():
        assert reason.partition(":")[0] in contract()
