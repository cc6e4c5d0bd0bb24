"""The tables of words in the code: each way to say a thing stands in its table once."""

import ast
from pathlib import Path

import pytest

from content.regex import either, regex

ROOT = Path(__file__).parent.parent
FILES = [path for path in sorted((ROOT / "dialogs").rglob("*.py")) if "either(" in path.read_text()]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_table_has_the_same_way_twice(path):
    calls = [call for call in ast.walk(ast.parse(path.read_text())) if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "either"]
    for call in calls:
        ways = [ast.unparse(way) for way in call.args]
        assert len(ways) == len(set(ways)), f"line {call.lineno}: {sorted(way for way in set(ways) if ways.count(way) > 1)}"


def test_a_table_is_a_pattern_of_any_of_its_ways():
    assert regex(f"^(?:{either('还清', '上岸')})了$").search("上岸了")
