"""Every clause of the contract has a program or a test, and every program names clauses of the contract."""

import contract
import oracle
import pytest


def proofs() -> list[oracle.Program]:
    """Return the programs, and the test files that prove a clause by themselves."""
    tests = (oracle.ROOT / "tests").glob("test_*.py")
    return [
        *oracle.programs(),
        *(oracle.read_program(path) for path in tests if "\nclauses: " in path.read_text("utf-8")),
    ]


@pytest.mark.parametrize("clause", contract.clauses())
def test_clause_has_a_proof(clause: str) -> None:
    assert [proof.path.name for proof in proofs() if clause in proof.clauses]


def test_programs_name_clauses() -> None:
    named = {program.id: set(program.clauses) - set(contract.clauses()) for program in oracle.programs()}
    assert {program: unknown for program, unknown in named.items() if unknown} == {}


def test_deviations_name_their_row() -> None:
    """The reason for another output begins with the id of an erratum, an addition or a deviation."""
    named = {program.id: program.expected.get("ours", "E1:").partition(":")[0] for program in oracle.programs()}
    assert {program: row for program, row in named.items() if row not in contract.clauses()} == {}
