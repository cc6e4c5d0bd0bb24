"""Learns what stories of lawful and of unlawful collection sound like, from judged stories, and writes the weights.

The stories are the files conduct*.toml of a folder. What the patterns find in them says which matter each tells of; the
verdict is the one that was judged. The same stories give the same file.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from bot.errors import AshoreError
from bot.training.danger import harmless
from bot.training.pieces import Learned, Pace, learn, write
from bot.training.told import table
from content.conduct import FINDS, LEARNED
from content.matters import matters
from dialogs.collectors.found import named, told_in
from dialogs.collectors.rules import RESULTS
from dialogs.collectors.tone import Voices, heard_in
from dialogs.understanding.text import plain

Case = dict[str, Any]
ANY_DAY = date(2026, 11, 22)
"""The verdicts of the stories hold on it."""
PACE = Pace(sweeps=15, step=2.0, left_out=0.5, seen=3, least=80)
BALANCE = {"breach": 1.0, "lawful": 1.2, "unclear": 2.0}
"""How much a story counts: most that are told are of breaches, and who was not wronged must be heard as well."""
FEW, COMMON = 8, 0.03
"""Of what is said elsewhere every eighth is heard, and counts so much beside a judged story."""


class NothingJudged(AshoreError):
    """A folder holds no conduct*.toml to learn from."""


def main(folder: Path) -> int:
    """Reads the stories of a folder and writes weights.jsonl."""
    cases = judged(folder)
    if not cases:
        raise NothingJudged(f"{folder} has no conduct*.toml: give a folder of cases such as tests/cases")
    weighed = fit(cases, harmless(folder)[::FEW])
    write(weighed, LEARNED)
    print(f"{len(cases)} judged, {len(weighed[1])} pieces weighed: {LEARNED.name}")
    return 0


def judged(folder: Path) -> list[Case]:
    """Every case of conduct*.toml, with its `text`, `lender`, `verdict`, the `rules` it breaks, and where given `urgent` and `matter`."""
    return [case for file in sorted(folder.glob("conduct*.toml")) for case in table(file)["case"]]


def fit(cases: Sequence[Case], others: Sequence[str] = ()) -> Learned:
    """Bias and weights: a column for each of FINDS, one for what is urgent, and one for each matter; `others` tell of no collector."""
    stories = [_heard(case["text"], case["lender"]) for case in cases]
    apart = [_heard(text, "unknown") for text in others]
    wanted = [_wanted(case) for case in cases]
    nothing = [finds == "vague" for finds in FINDS] + [False] * (len(wanted[0]) - len(FINDS))
    shares = [BALANCE[case["verdict"]] for case in cases] + [COMMON] * len(apart)
    return learn([*stories, *apart], [*wanted, *([nothing] * len(apart))], shares, PACE)


def _heard(text: str, lender: str) -> Voices:
    return heard_in(plain(text).text, lender, named(told_in(plain(text).text, lender, ANY_DAY)))


def _wanted(case: Case) -> list[bool]:
    told = _matters(case) if case["verdict"] == "breach" else set()
    return [RESULTS[finds] == case["verdict"] for finds in FINDS] + [case.get("urgent", False)] + [row.name in told for row in matters().rows]


def _matters(case: Case) -> set[str]:
    """What the story tells of: as its author says, or found in it under one of the rules that were judged to be broken."""
    if "matter" in case:
        return {case["matter"]}
    found = told_in(plain(case["text"]).text, case["lender"], ANY_DAY)
    return {matters().by_act[item.name].name for item in found if item.finds == "breach" and set(item.facts) & set(case["rules"])}
