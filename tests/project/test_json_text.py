r"""Each string of a JSON text is found with its place; the rest is read as json.loads reads it."""

import json
from itertools import pairwise

import pytest

from reimp.project.json_text import Text, Value, parse

TEXTS = {
    "object": '{"a": "b", "c": ["d", {"e": ""}]}',
    "white space": ' {\r\n\t"a" :\n[ "b" ,\t"c" ] } ',
    "escapes": r'["\"", "\\", "\/\n", "\u00e9", "\ud83d\ude00"]',
    "punctuation in strings": '{"[{": "]},:", "a": "x:y"}',
    "a string alone": '"a"',
    "empty": "[[], {}]",
    "not ASCII": '["é😀"]',
}


def _strings(value: Value) -> object:
    """Return *value* with plain strings."""
    match value:
        case Text():
            return value.value
        case list():
            return [_strings(each) for each in value]
        case dict():
            return {key: _strings(each) for key, each in value.items()}
    return None


def _texts(value: Value) -> list[Text]:
    if isinstance(value, Text):
        return [value]
    inside = value.values() if isinstance(value, dict) else value or []
    return [text for each in inside for text in _texts(each)]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_strings_and_their_places(text: str) -> None:
    found = parse(text)
    assert _strings(found) == json.loads(text)
    for each in _texts(found):
        assert json.loads(f'"{text[each.start : each.end]}"') == each.value
        starts = [*each.offsets(text), each.end]
        written = [text[start:end] for start, end in pairwise(starts)]
        assert [json.loads(f'"{part}"') for part in written] == list(each.value)


def test_numbers_and_constants_are_none() -> None:
    assert parse('[1, -2.5e3, true, false, null, "a"]')[:5] == [None] * 5  # type: ignore[index]


@pytest.mark.parametrize("text", ["", "{", '["a"', '{"a" "b"}', "[1,]", "nothing", '"\n"'])
def test_not_json(text: str) -> None:
    with pytest.raises(ValueError, match=r"line \d+ column \d+"):
        parse(text)
