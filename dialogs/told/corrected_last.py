"""What the last sentence of several puts right: 年终奖也先别算。建行那个利率我看错了 是12% 不是15%; what stands before it may change the plan."""

from dataclasses import replace

from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.plans.named_debts import meant
from dialogs.plans.planning import changed_plan
from dialogs.slots import PLAN_MADE
from dialogs.told.correcting import corrected
from dialogs.told.rates_told import rate_named
from dialogs.understanding.corrections import LAST_SENTENCE, last_correction
from dialogs.understanding.what_ifs.way_words import BACK_TO_PLAN


def corrected_last(m: Message) -> Heard | None:
    """What it corrects of a debt that it names, with what the sentences before it change."""
    if m.pasted or not m.session.facts:
        return None
    *before, last = LAST_SENTENCE.split(m.text)
    mended = last_correction(m.text)
    heard = corrected(m.session, mended, m.today) if mended and meant(m.session.facts, mended.label or (m.text if mended.old else "")) else None
    if heard is None and before and PLAN_MADE.name in m.session.facts and (rates := rate_named(m.session.facts, last, m.today)):
        heard = replace(bounded(m.session, rates), corrects=True)
    if heard is None:
        return None
    back = tuple(name for name in m.session.facts if name.startswith("what_if.")) if BACK_TO_PLAN.search(m.text) else ()
    return replace(heard, forget=(*heard.forget, *back))


def with_changes_before(m: Message, heard: Heard) -> Heard:
    """What is put right at the end, and what the sentences before it change of the plan."""
    *before, _ = LAST_SENTENCE.split(m.text)
    changed = changed_plan(m.session, before[0], m.today) if before and PLAN_MADE.name in m.session.facts else None
    return replace(heard, facts={**changed.facts, **heard.facts}, forget=(*heard.forget, *changed.forget), silent=heard.silent | changed.silent) if changed else heard
