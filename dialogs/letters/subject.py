"""Which debt and which lender a letter is about, and the lines that were told before for it."""

from collections.abc import Mapping
from typing import Any

from content.names import shown
from content.registry import find as find_lender
from dialogs import letter_slots, slots
from dialogs.calculator.priority import Debt
from dialogs.case import Case, read_case
from dialogs.letters.debts import house_of
from dialogs.letters.rules import OF_CONDUCT, of_log, of_log_alone
from dialogs.letters.told_before import before, told_lender, told_lines
from dialogs.plans.planned import debt_names
from dialogs.talk import Talk


def lines_known(facts: Mapping[str, Any]) -> list[Any]:
    """The lines of the letter under way that was told no story of its own: of the log, or of what was told before it was wished for."""
    kind, lender = str(facts.get(letter_slots.LETTER_KIND.name)), facts.get(letter_slots.LETTER_LENDER.name)
    return of_log(facts, kind) or ([] if kind in OF_CONDUCT else told_lines(before(facts), kind, lender))


def lender_told(t: Talk) -> str | None:
    """The lender that was named for it, or of whom alone was told what the letter is to say."""
    kind = str(t.get(letter_slots.LETTER_KIND))
    if t.told(letter_slots.LETTER_LENDER):
        return t.get(letter_slots.LETTER_LENDER)
    return of_log_alone(t.facts) if kind in OF_CONDUCT else told_lender(before(t.facts), kind)


def debt_meant(t: Talk, case: Case) -> int | None:
    """The debt that the letter is about: the one of the lender named, the only one, or the only one of who sent the collectors."""
    if t.get(letter_slots.LETTER_DEBT) == EVERY_ONE:
        return None
    chosen, of_lender = t.get(letter_slots.LETTER_DEBT), debts_of_lender(t, case)
    if chosen is not None and (chosen in of_lender or not t.get(letter_slots.LETTER_LENDER)):
        return int(chosen)
    if lender_told(t):
        return of_lender[0] if len(of_lender) == 1 else None
    kind = t.get(slots.CONDUCT_LENDER) if str(t.get(letter_slots.LETTER_KIND)) in OF_CONDUCT else None
    of_kind = [debt for debt in case.debts if kind is None or debt.kind == kind]
    return of_kind[0].index if len(of_kind) == 1 else None


def subject_of(t: Talk, case: Case) -> tuple[Debt | None, Mapping[str, str] | None]:
    """The debt and the lender, each as far as it is known."""
    index, told = debt_meant(t, case), lender_told(t)
    debt = next((debt for debt in case.debts if debt.index == index), None)
    named = case.names.get(debt.index) if debt else None
    return debt, named or (brand(told) if told and debt is None else None)


def debt_of(t: Talk) -> int | None:
    """The debt that the letter under way is about."""
    return debt_meant(t, read_case(t))


def debts_of_lender(t: Talk, case: Case) -> list[int]:
    """The debts that are called as the lender of the letter is; beside such a one the others of that house, as 新一贷 is of 平安银行."""
    told, called = lender_told(t), debt_names(t, case)
    named = [place for place in called if told and told in (*called[place].values(), *case.names.get(place, {}).values())]
    if not named or told is None or (entry := find_lender(told)) is None or told not in entry.brand.values():
        return named
    return [place for place in called if place in named or (place in case.names and house_of(case.names[place]["zh"]) == house_of(told))]


EVERY_ONE = "all"


def of_the_house(t: Talk, case: Case, lender: Mapping[str, str] | None) -> list[Debt]:
    """All debts of the house that the letter is to, under whatever names, where none of them alone is meant; one without a lender is of it where no other house is known."""
    if lender is None or debt_meant(t, case) is not None:
        return []
    house = house_of(lender["zh"])
    of_it = [debt for debt in case.debts if debt.index in case.names and house_of(case.names[debt.index]["zh"]) == house]
    unnamed = [debt for debt in case.debts if debt.index not in case.names]
    return [debt for debt in case.debts if debt in of_it or debt in unnamed] if of_it and len(of_it) + len(unnamed) == len(case.debts) else of_it


def one_house(t: Talk, case: Case) -> bool:
    """Whether the debts to choose from are all owed to one house, so that one letter may speak of them all."""
    names = [case.names.get(place) for place in debts_of_lender(t, case) or [debt.index for debt in case.debts]]
    return all(names) and len({house_of(name["zh"]) for name in names if name}) == 1


def brand(told: str) -> Mapping[str, str]:
    entry = find_lender(told)
    return entry.brand if entry and told in entry.brand.values() else shown(told)


def among(t: Talk) -> list[int]:
    """The debts of which it is asked which one is meant."""
    case = read_case(t)
    return debts_of_lender(t, case) or [debt.index for debt in case.debts]


def choice(t: Talk, case: Case) -> tuple[Mapping[str, str], ...]:
    """The debts to choose from, where there are several: a card whose bank was not told is one of them."""
    if t.get(letter_slots.LETTER_DEBT) is not None:
        return ()
    called, of_lender = debt_names(t, case), debts_of_lender(t, case)
    names = tuple(called[place] for place in of_lender or called)
    return names if len(names) > 1 else ()
