"""Imports run one way, bot -> dialogs -> content, and the core touches no clock, disk, network or chance."""

import ast
import importlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from content.regex import compile_all

ROOT = Path(__file__).parent.parent


def names(text: str) -> frozenset[str]:
    return frozenset(text.split())


MAY_IMPORT = {"bot": {"bot", "dialogs", "content"}, "dialogs": {"dialogs", "content"}, "content": {"content"}}
PURE = names("""
    __future__ abc ahocorasick_rs array bisect calendar collections contextlib copy dataclasses datetime decimal enum
    fractions functools graphlib hashlib heapq highspy html itertools jinja2 json math numpy_financial opencc operator publicsuffixlist
    re statistics string struct textwrap types typing unicodedata urllib.parse zlib
""")
"""All that `dialogs/` may import from outside: modules that only reckon (highspy solves the cheapest plan, numbers in, numbers out). Anything else is looked at before it is added."""
LOADERS = PURE | {"importlib.resources", "pathlib", "tomllib"}
"""What `content/*.py` may import besides: it reads its own package's data."""
IMPURE_CALLS = names("""
    open input print exec eval compile __import__ breakpoint now utcnow today fromtimestamp getenv urlopen system
    read_text read_bytes write_text write_bytes iterdir glob rglob mkdir unlink
""")
READING = frozenset(["read_text", "read_bytes", "iterdir", "glob", "open"])
HARMLESS = frozenset(["re.compile", "date.fromtimestamp"])


def modules(*packages: str) -> list[Path]:
    return [path for package in packages for path in sorted((ROOT / package).rglob("*.py"))]


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), name(path))


def imported(source: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and dotted name of every import, those inside functions included."""
    for node in ast.walk(source):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, "." * node.level + (node.module or "")


def foreign(source: ast.Module, package: str) -> list[str]:
    """Imports against the direction."""
    ours = MAY_IMPORT.keys() | {"tests"}
    heads = ((line, whole, whole.partition(".")[0]) for line, whole in imported(source))
    return [f"{line}: {whole}" for line, whole, head in heads if head in ours - MAY_IMPORT[package] or not head]


def outside(source: ast.Module, allowed: frozenset[str]) -> list[str]:
    """Imports of modules that are not on the list; `urllib.parse` is allowed without the rest of urllib."""
    found = []
    for line, whole in imported(source):
        head = whole.partition(".")[0]
        if head not in MAY_IMPORT and whole not in allowed and head not in allowed:
            found.append(f"{line}: {whole}")
    return found


def impure(source: ast.Module, calls: frozenset[str] = IMPURE_CALLS) -> list[str]:
    """Calls that look at a clock, a disk, the terminal or the environment, or make code of text."""
    found = []
    for node in ast.walk(source):
        if isinstance(node, ast.Call):
            called = node.func
            plain = called.id if isinstance(called, ast.Name) else called.attr if isinstance(called, ast.Attribute) else ""
            if plain in calls and ast.unparse(called) not in HARMLESS:
                found.append(f"{node.lineno}: {ast.unparse(called)}()")
        elif isinstance(node, ast.Attribute) and node.attr in ("environ", "argv", "stdin", "stdout", "stderr"):
            found.append(f"{node.lineno}: {ast.unparse(node)}")
    return found


def compiled_at_once(source: ast.AST) -> list[str]:
    """Patterns that are compiled as the module is read, and not where they are first used."""
    found = []
    for node in ast.iter_child_nodes(source):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile":
            found.append(f"{node.lineno}: {ast.unparse(node)}: say regex(...), from content.regex")
        if not isinstance(node, ast.FunctionDef | ast.Lambda):
            found += compiled_at_once(node)
    return found


@pytest.mark.parametrize("path", modules("bot", "dialogs", "content"), ids=name)
def test_imports_run_from_bot_to_dialogs_to_content(path):
    assert foreign(tree(path), name(path).partition("/")[0]) == []


@pytest.mark.parametrize("path", modules("dialogs"), ids=name)
def test_the_core_imports_only_what_reckons(path):
    assert outside(tree(path), PURE) == []


@pytest.mark.parametrize("path", modules("dialogs"), ids=name)
def test_the_core_touches_no_clock_disk_network_or_chance(path):
    assert impure(tree(path)) == []


@pytest.mark.parametrize("path", modules("bot", "dialogs"), ids=name)
def test_no_prompt_waits_for_a_pattern(path):
    assert compiled_at_once(tree(path)) == []


def test_every_pattern_can_be_compiled():
    for path in modules("dialogs"):
        importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
    compile_all()


@pytest.mark.parametrize("path", modules("content"), ids=name)
def test_the_content_imports_only_what_reads_its_own_files(path):
    assert outside(tree(path), LOADERS) == []


@pytest.mark.parametrize("path", modules("content"), ids=name)
def test_the_content_reads_its_own_files_and_nothing_else(path):
    source = tree(path)
    assert impure(source, IMPURE_CALLS - READING) == []
    literals = [node.value for node in ast.walk(source) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    assert not [text for text in literals if text.startswith(("/", "~", "..")) and len(text) > 2]


@pytest.mark.parametrize(
    ("planted", "seen_by"),
    [
        ("import time", outside),
        ("from random import random", outside),
        ("import os.path", outside),
        ("def f():\n    import socket", outside),
        ("from urllib.request import urlopen", outside),
        ("from datetime import date\nx = date.today()", impure),
        ("import datetime\nx = datetime.datetime.now()", impure),
        ("x = open('a')", impure),
        ("import sys\nx = sys.argv", impure),
        ("x = __import__('os')", impure),
    ],
)
def test_the_guard_sees_what_is_planted(planted, seen_by):
    source = ast.parse(planted)
    assert outside(source, PURE) if seen_by is outside else impure(source)


@pytest.mark.parametrize(
    ("package", "planted"),
    [("content", "from dialogs.slots import find"), ("dialogs", "import bot.app"), ("bot", "from tests import bench")],
)
def test_the_guard_sees_an_arrow_that_points_the_wrong_way(package, planted):
    assert foreign(ast.parse(planted), package)


WATCHED = """
import sys
from datetime import date
from dialogs.engine import Pressed, Said, turn
from dialogs.session import Session

def talk():
    session = Session()
    for text in ("借1万,分12期,每期还944,手续费300先扣了", "不对,到手是9500", "怎么算的", "上一步", "我不想活了", "再说一遍"):
        session = turn(session, Said(text), date(2026, 11, 24)).session
    turn(session, Pressed("1|set:offer.lender_kind=\\"private\\""), date(2026, 11, 24))

talk()
seen = []
sys.addaudithook(lambda event, arguments: seen.append((event, arguments)) if event in WATCH else None)
WATCH = {"open", "socket.connect", "socket.getaddrinfo", "os.listdir", "os.scandir", "subprocess.Popen", "import"}
talk()
print(seen)
"""


def test_a_turn_opens_no_file_and_no_connection_once_the_words_are_read():
    ran = subprocess.run([sys.executable, "-c", WATCHED], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ran.stdout.strip(), ran.stderr) == ("[]", "")
