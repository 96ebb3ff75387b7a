"""The report as JSON lines."""

import json

from sample_report import FULL

from reimp.report import json as json_format, jsonl


def test_jsonl() -> None:
    objects = [json.loads(line) for line in jsonl.render(FULL).split("\n") if line]
    assert [each["type"] for each in objects] == ["finding"] * 18 + ["error", "summary"]
    (document,) = [json.loads(json_format.render(FULL))]
    findings = [{"path": file["path"], **finding} for file in document["files"] for finding in file["findings"]]
    assert [{key: value for key, value in each.items() if key != "type"} for each in objects[:18]] == findings
