"""Programs with find_module, load_module and load_source do, once migrated, what they did with the `imp` of 3.11."""

import migrated
import oracle
import pytest
from migrated import Program, Ways

from reimp.migration.pipeline import migrate
from reimp.model import Options, Verdict

PROGRAMS = migrated.programs(oracle.ROOT / "tests" / "idioms" / "programs")
each_idiom = pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.path.stem)


@each_idiom
def test_same_on_311(program: Program, ways: Ways) -> None:
    """On 3.11 a == c, and the program has something to say."""
    ways.compare(program, "3.11")


@pytest.mark.parametrize("kind", migrated.NEWER)
@each_idiom
def test_same_on_newer(program: Program, kind: str, ways: Ways) -> None:
    """On newer Pythons a == b == d."""
    ways.compare(program, kind)


@pytest.mark.long
@pytest.mark.parametrize("kind", migrated.ELSEWHERE)
@each_idiom
def test_same_elsewhere(program: Program, kind: str, ways: Ways) -> None:
    """The same on the other interpreters of this machine."""
    ways.compare(program, kind)


@each_idiom
def test_becomes(program: Program) -> None:
    """The migrated file is what the doc string promises; nothing is lost; a second run has nothing more to do."""
    migrated.check_texts(program)


@each_idiom
def test_modern(program: Program) -> None:
    """With --modern the result is Python, each adapted finding states its difference, and that is all there is."""
    found = program.modern
    compile(found.result, str(program.path), "exec", dont_inherit=True)
    adapted = [finding for finding in found.findings if finding.verdict is Verdict.ADAPTED]
    assert all(finding.reason for finding in adapted)
    assert bool(adapted) == bool(program.lines("modern"))
    assert [line for line in program.lines("modern") if line not in migrated.code(found)] == [], migrated.code(found)
    assert migrate(found.result, Options(modern=True)).result == found.result
