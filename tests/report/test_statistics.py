"""The numbers of uses of each API."""

from sample_report import EMPTY, FULL

from reimp.report import statistics


def test_statistics() -> None:
    """The most used APIs come first, the others by name; each line has how many are exact, adapted and so on."""
    lines = statistics.render(FULL).splitlines()
    assert lines[:3] == [
        "8  imp              7 exact, 1 manual",
        "6  imp.reload       5 exact, 1 ready",
        "2  syntax error     2 manual",
    ]
    assert lines[3:] == [
        "1  imp.find_module  1 adapted",
        "1  imp.lock_held    1 manual",
        "",
        "18 uses in 10 files (1,234 read): 12 exact, 1 adapted, 4 manual, 1 ready.",
    ]


def test_no_uses() -> None:
    assert statistics.render(EMPTY) == "No use of imp or another removed API; 1 file read.\n"
