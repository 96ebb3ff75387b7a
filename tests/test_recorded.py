"""The recorded answers are those of the 3.11 of this machine. `make recorded` writes them."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import docs_pages
import migrated
import oracle
import pytest
import pythons
import recorded
import test_docs
import test_pkgutil
from removed.helpers import test_helpers
from restore import test_programs

pytestmark = pytest.mark.slow
WAYS = migrated.Ways()

# Corpus -> what asks the oracle about a program, and the programs.
CORPORA: dict[str, tuple[Callable[..., str], list[object]]] = {
    "programs": (oracle.standard, [*oracle.programs(), *test_helpers.OWN]),
    "migration": (WAYS.answer, [*migrated.programs()]),
    "restore": (lambda program: test_programs.expected(program, ""), [*test_programs.PROGRAMS]),
    "shapes": (test_docs.before, [*docs_pages.shapes()]),
    "pkgutil": (test_pkgutil.expected, [*test_pkgutil.ROWS]),
}


@pytest.mark.parametrize("corpus", CORPORA)
def test_recorded(corpus: str, pytestconfig: pytest.Config) -> None:
    """A 3.11 prints what is recorded, for each program and for no other."""
    pythons.path(recorded.ORACLE)
    if recorded.is_outdated():
        pytest.skip("this 3.11 is older than the one that the answers are recorded from")
    ask, programs = CORPORA[corpus]
    with ThreadPoolExecutor(1 if corpus == "migration" else 4) as pool:
        list(pool.map(ask, programs))
    answers = recorded.ASKED[corpus]
    if pytestconfig.getoption("--record"):
        recorded.write(corpus, answers)
    known = recorded.read(corpus)
    changed = [name for name in {**answers, **known} if answers.get(name) != known.get(name)]
    assert changed == [], "another answer, or none, is recorded for these: run `make recorded`"


def test_a_text_without_answer_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a 3.11, a recorded answer is one to the very text of the program."""
    monkeypatch.delitem(pythons.FOUND, recorded.ORACLE, raising=False)
    name, known = next(iter(recorded.read("shapes").items()))
    text = next(path for path in docs_pages.shapes() if path.stem == name).read_bytes()
    assert recorded.answer("shapes", name, text, str) == known["prints"]
    for other in ((name, text + b"\n"), ("none", text)):
        with pytest.raises(pytest.skip.Exception, match="not recorded"):
            recorded.answer("shapes", *other, str)
