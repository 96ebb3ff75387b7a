"""The report as Markdown."""

from sample_report import FULL

from reimp.report import markdown


def test_markdown() -> None:
    shown = markdown.render(FULL)
    rows = [line for line in shown.splitlines() if line.startswith("| ")]
    assert rows[0] == "| File | Exact | Adapted | Manual | Ready |"
    assert rows[1] == "| `src/a.py` | 3 |  |  |  |"
    assert "| `` odd\\|`<b>&\\x1b[2J.py `` | 1 |  |  |  |" in rows
    assert len(rows) == 11
    assert shown.count("<details>") == shown.count("</details>") == 10
    assert "\n````diff\n" in shown, "a fence that the file's own ``` does not close"
