"""Moves in the conversation: back, cancel, skip, "I don't know" and the rest, and corrections of what was said.

A message is read clause by clause. A clause is a move only as a whole, so 算了一下利息 cancels nothing and
我忘了期数但每期还944 is a fact; what people put around a move (那就, 我想, 吧, please) is peeled off first.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from content.moves import Rule, moves
from content.record import record
from content.regex import regex
from dialogs.understanding.corrections import Correction, correction
from dialogs.understanding.questions import is_question, side_question
from dialogs.understanding.remember import remembered
from dialogs.understanding.text import plain
from dialogs.understanding.values import Span

LONGEST = 120
LONGEST_CLAUSE = 44
BESIDE_A_MOVE, BESIDE_EN = 16, 32
CLAUSE = regex(r"[^,，。!！?？;；:：…~\n.]+(?:\.(?=\d)[^,，。!！?？;；:：…~\n.]+)*")
FIGURE = regex(r"[0-9].*[\u4e00-\u9fff]|[\u4e00-\u9fff].*[0-9]")
"""Chinese with a figure in it tells something: 每期944 is no move, 88 and 3q are."""
NUMERAL = regex(r"\d|[二两三四五六七八九十百千万](?![点直])")
FACE = regex("[\u2600-\u27bf\U0001f300-\U0001faff]")
SAD = regex("[😭😢😞😔😟😣😖😫😩🥺😰😱💔🙏🆘]")
TELLS = regex(r"^[^/\d]*\d[\s\S]*[\u4e00-\u9fff]|[^\W\d][^/\d]{3,}\d")
"""A figure among words: facts, and no move."""
AIMED = regex(r"逾期|欠|催收|起诉|法院|被骗|征信|还不[上起]|overdue|debt|owe|loan")
"""What makes a sigh part of a story that a dialog should hear."""


@record(frozen=True, slots=True)
class Move:
    """`span` is the clause that asks for it, in the text as it was sent; `lang` goes with "language"."""

    kind: str
    lang: str | None = None
    span: Span = (0, 0)


@remembered
def find_move(text: str) -> Move | None:
    """The move that a message is, wholly or mainly; None where it tells or asks something else."""
    if len(text) > LONGEST:
        return None
    words = plain(text)
    if FACE.search(words.text) and not re.search(r"\w", words.text):
        return Move("despair" if SAD.search(words.text) else "laugh", span=(0, len(text)))
    if TELLS.search(words.text):
        return None
    clauses = list(_clauses(words.text.lower().replace("’", "'")))
    found = [(rank, rule, place) for place, (rank, rule) in _moves(clauses)]
    if not found:
        return None
    _, rule, span = min(found, key=lambda row: row[0])
    if rule.unless and rule.unless.search(words.text):
        return None
    said = {place for _, _, place in found}
    beside = "".join(c for c, place in clauses if place not in said and not moves().chatter.fullmatch(c))
    if beside and rule.kind == "despair" and is_question(beside):
        return None  # 烦了,今天打不打: the sigh stands beside what is asked
    if beside and not (rule.firm and _is_remark(beside)) and not (rule.before and _shrugs(clauses, said)):
        return None
    return Move(rule.kind, rule.lang, words.span(*span))


@remembered
def mood(text: str) -> str | None:
    """"despair" or "insult" where a clause of a message that says more sounds of it: worth a warm word."""
    clauses = list(_clauses(plain(text[: 10 * LONGEST]).text.lower()))
    kinds = [rule.kind for _, (_, rule) in _moves(clauses)]
    return next((kind for kind in ("despair", "insult") if kind in kinds), None)


def _is_remark(text: str) -> bool:
    return len(text) <= (BESIDE_EN if text.isascii() else BESIDE_A_MOVE) and not NUMERAL.search(text) and not AIMED.search(text)


def _shrugs(clauses: list[tuple[str, Span]], said: set[Span]) -> bool:
    """利率不清楚,合同也找不到了: every clause says the same, or is too short to tell anything."""
    rest = [clause for clause, place in clauses if place not in said]
    return clauses[0][1] in said and all(_is_remark(clause) and not is_question(clause) for clause in rest)


def _clauses(text: str) -> Iterator[tuple[str, Span]]:
    for match in CLAUSE.finditer(text):
        clause = match[0].strip(" \t'\"“”()（）!！")
        start = match.start() + match[0].find(clause)
        if clause:
            yield clause, (start, start + len(clause))


def _moves(clauses: list[tuple[str, Span]]) -> Iterator[tuple[Span, tuple[int, Rule]]]:
    for clause, place in clauses:
        if len(clause) <= LONGEST_CLAUSE and not FIGURE.search(clause) and (found := _rule(clause)):
            yield place, found


@lru_cache(maxsize=8)
def _rule(clause: str) -> tuple[int, Rule] | None:
    """The first rule whose core is what is left of a clause after some of its heads. Asked for the move and for the mood."""
    table = moves()
    starts = [0]
    while head := table.head.match(clause, starts[-1]):
        starts.append(head.end())
    for rank in sorted(table.others.union(*(table.by_letter.get(clause[start : start + 1], ()) for start in starts))):
        rule = table.rules[rank]
        match = rule.core.match
        for start in starts:
            if match(clause, start):
                return rank, rule
        if rule.before and rule.core.match(clause, _past(rule.before, table.head, clause)):
            return rank, rule
    return None


def _past(before: re.Pattern[str], head: re.Pattern[str], clause: str) -> int:
    """Where the clause goes on after the topic it names (利率我也 | 不知道)."""
    at = 0
    while step := before.match(clause, at) or head.match(clause, at):
        at = step.end()
    return at


__all__ = ["Correction", "Move", "correction", "find_move", "is_question", "mood", "side_question"]
