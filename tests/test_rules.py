"""Programs do, once migrated, what they did with the `imp` of 3.11: at least one for each name that has a rule."""

import migrated
import oracle
import pytest
from migrated import Program, Ways

from reimp.removed.table import TABLE

PROGRAMS = migrated.programs(oracle.ROOT / "tests" / "rules" / "programs")
each_program = pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.path.stem)


@each_program
def test_same_on_311(program: Program, ways: Ways) -> None:
    """On 3.11 a == c."""
    ways.compare(program, "3.11")


@pytest.mark.parametrize("kind", migrated.NEWER)
@each_program
def test_same_on_newer(program: Program, kind: str, ways: Ways) -> None:
    """On newer Pythons a == b == d."""
    ways.compare(program, kind)


@pytest.mark.long
@pytest.mark.parametrize("kind", migrated.ELSEWHERE)
@each_program
def test_same_elsewhere(program: Program, kind: str, ways: Ways) -> None:
    """The same on the other interpreters of this machine."""
    ways.compare(program, kind)


@each_program
def test_becomes(program: Program) -> None:
    """The migrated file is what the doc string promises; nothing is lost; a second run has nothing more to do."""
    migrated.check_texts(program)


def test_every_rule_has_a_program() -> None:
    """Each name with a rule is used by a program, and what is decided about it is what the rule says."""
    used = {finding.use.api for program in PROGRAMS for finding in program.migration.findings}
    assert {api for api in TABLE if api.startswith("imp.")} - used == set()
