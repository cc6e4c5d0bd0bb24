"""Figures that no word names, heard by what was learned of the words around them: which of them count."""

from collections.abc import Mapping
from typing import Any

from dialogs.plans.planning import owes
from dialogs.slots import OWED
from dialogs.told.telling_words import NAMED
from dialogs.understanding.labels.labels import Labelled


def without_known(told: list[Labelled], facts: Mapping[str, Any], *, of_a_loan: bool, several: bool) -> list[Labelled]:
    """What no word names tells what is not known yet; it puts nothing right, makes no further debt, and none `of_a_loan` that is told,
    but where `several` debts run by their terms."""
    no_sum = owes(facts) or of_a_loan
    no_debt = no_sum and not (several and not owes(facts))
    lost = {fact.index for fact in told if fact.learned and fact.slot == OWED.name and no_sum}
    named = {fact.index for fact in told if fact.slot in NAMED}

    def is_new(fact: Labelled) -> bool:
        if not fact.learned:
            return True
        return not (no_sum if fact.slot == OWED.name else no_debt) if fact.slot.startswith("debts[]") else fact.slot not in facts

    return [fact for fact in told if is_new(fact) and (fact.index is None or fact.index not in lost - named)]
