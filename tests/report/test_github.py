"""The report as annotations of GitHub."""

from sample_report import FULL

from reimp.report import github


def test_github() -> None:
    lines = github.render(FULL).splitlines()
    assert len(lines) == 19
    assert (
        lines[0] == "::warning file=src/a.py,line=1,endLine=1,col=8,endColumn=18,title=imp%3A exact::"
        "imp was removed in Python 3.12; write importlib"
    )
    assert any(line.startswith("::warning file=a%2Cb%3A50%25.py,line=1,") for line in lines)
    (notice,) = (line for line in lines if line.startswith("::notice "))
    place = "file=manual.py,line=3,endLine=3,col=1,endColumn=11"
    assert notice == f"::notice {place},title=imp.reload%3A ready::imp.reload, removed in Python 3.12, is not reached."
    assert lines[-1] == "::error file=no|where%0A.py,title=reimp::no such file, 100%25: or folder"
