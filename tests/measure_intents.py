"""`python -m tests.measure_intents [--show N]`: how often a first message is routed right, by hand-made labels.

It counts our own examples (tests/cases/intents.toml) and, where the folder with the real questions lies beside the
checkout, 300 of those; the expected dialogs of the real ones are kept by line number and hash.
"""

import argparse
import hashlib
import tomllib
from collections import Counter
from pathlib import Path

from dialogs.understanding.intents import Route, route
from dialogs.understanding.moves import find_move

CASES = Path(__file__).with_name("cases")
QUESTIONS = Path(__file__).parents[2] / "shared" / "eval" / "dev" / "user_questions.txt"
ALONE = {"none", "product"}
"""What the bot leaves to others: small talk and other matters, and the lender's own app."""


def own(half):
    """Message and label of one half of our own examples."""
    table = tomllib.loads((CASES / "intents.toml").read_text(encoding="utf-8"))[half]
    for label, rows in table.items():
        for row in rows:
            text, *also = row.split("|")
            yield text, {label, *also}


def real():
    """Message and labels of the real questions; empty where they are not there or were changed."""
    if not QUESTIONS.exists():
        return
    lines = QUESTIONS.read_text(encoding="utf-8").split("\n")
    rows = tomllib.loads((CASES / "user_question_labels.toml").read_text(encoding="utf-8"))["rows"]
    for number, (digest, label) in rows.items():
        text = lines[int(number) - 1]
        if hashlib.sha256(text.encode()).hexdigest()[:8] == digest:
            yield text, set(label.split("|"))


def verdict(text, wanted):
    """right, asked (a choice that holds it), or wrong; with what was found."""
    if find_move(text):
        return ("right" if "none" in wanted else "wrong"), Route("move")
    got = route(text)
    found = got.dialog or ("" if got.choices else "none")
    if found in wanted:
        return "right", got
    return ("asked" if wanted & set(got.choices) else "wrong"), got


def measure(rows):
    """Counts by verdict, those of what is to be left alone, and the misses."""
    count, alone, misses = Counter(), Counter(), []
    for text, wanted in rows:
        result, got = verdict(text, wanted)
        count[result] += 1
        if wanted <= ALONE:
            alone["kept" if got.dialog in (None, "product") and not set(got.choices) - ALONE else "taken"] += 1
        if result != "right":
            misses.append((result, text, sorted(wanted), got))
    return count, alone, misses


def show(name, rows, limit):
    count, alone, misses = measure(rows)
    total = sum(count.values())
    if not total:
        print(f"{name}: not beside this checkout")
        return
    good = count["right"] + count["asked"]
    print(f"{name}: {total} messages, routed right {count['right'] / total:.1%}, with the choices offered {good / total:.1%}")
    if left := sum(alone.values()):
        print(f"{name}: {left} to be left alone, of which {alone['kept'] / left:.1%} are")
    for result, text, wanted, got in misses[:limit]:
        cues = " ".join(cue for cue, _ in got.cues)
        print(f"  {result:5} {text}  wants {'|'.join(wanted)}, got {got.dialog or got.choices} [{cues}]")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--show", type=int, default=0, help="how many misses of each set to print")
    parser.add_argument("--held", action="store_true", help="print the misses of the half that was kept aside, too")
    limits = parser.parse_args()
    show("own, tuned on", own("tune"), limits.show)
    show("own, kept aside", own("held"), limits.show if limits.held else 0)
    show("own, written last", own("last"), limits.show if limits.held else 0)
    show("real questions", real(), limits.show)


if __name__ == "__main__":
    main()
