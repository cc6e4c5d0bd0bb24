"""Payments that are not all alike: first ones, last ones, free ones, falling ones."""

from dataclasses import dataclass
from decimal import Decimal

from content.regex import regex
from dialogs.calculator.terms import MONTH, Charge, Length, Stage
from dialogs.understanding.offers.found import LEAST_LENT, MOSTLY_BACK, Found, whole
from dialogs.understanding.offers.parts import Figure
from dialogs.understanding.offers.stretches import Stretch
from dialogs.understanding.offers.waits import (
    all_after_wait,
    count_after_wait,
    delayed,
    only_interest,
    parts_while_free,
    waiting,
)
from dialogs.understanding.offers.ways import lent_again

_FEW = 6
_FAR_BELOW = Decimal("0.5")
_YEAR = 12
_MOST_PAID = 4
"""Nobody pays back more than so many times what was lent."""
_LAST = regex(r"(?:最后|末尾?)(?:的|那|这)?\s*$|\b(?:last|final) $")
_FIRST = regex(r"(?:前|头|最初|开头|首)(?:面|的)?\s*$|(?:first|initial) $")
_AGAIN = regex(r"\banother\b|再")
_TAILS = ("尾款", "气球")
"""What falls due beside the last instalment."""


@dataclass(frozen=True, slots=True)
class _Part:
    number: int
    nth: bool
    amount: Decimal
    rest: bool = False


def staged(found: Found) -> None:
    """前3个月800后9个月1200; 第1期700第2期900; 首期1100以后每期少10."""
    draft = found.draft
    waits = waiting(found)
    parts = [_Part(s.number or 1, s.nth, sum((amount for amount, _ in draft.staged.get(s.place, [])), Decimal(0)), s.rest)
             for s in sorted(draft.times.stretches, key=lambda stretch: stretch.place) if s.place in draft.staged or s.place in waits]
    step = draft.first("step")
    if _by_the_year(found):
        return
    if parts and any(stretch.free for stretch in draft.times.stretches) and only_interest(draft):
        found.put("principal_each", found.known.pop("payment", None))
    if _beside_principal(found, parts) or _interest_throughout(found, parts) or _interest_after_free(found, parts) or _on_even_parts(found, parts):
        return
    if parts and "principal_each" in found.known and only_interest(draft):
        for stretch in draft.times.stretches:
            for amount, _ in draft.staged.get(stretch.place, []):
                found.put("interest", Charge(amount, "period"))
        return
    if draft.listed and not parts:
        parts = [_Part(1, True, amount) for amount in draft.listed]
    if draft.opening is not None:
        parts.insert(0, _Part(1, True, draft.opening))
    if len(parts) == 1 and parts[0].nth and not parts[0].rest and parts[0].number > 1:
        _last(found, parts[0])
        return
    if not parts:
        _ends_with(found)
        _falling_interest(found, step)
        delayed(found)
        _charged_in_stages(found)
        return
    parts = [*_told_before(found), *parts]
    if step is None and draft.opening is not None and len(parts) == 1 and (evenly := _falling_evenly(found)):
        found.stages.append(evenly)
    elif step is not None and parts[0].number == 1:
        found.stages.append(Stage(None, parts[0].amount, -step))
    else:
        if parts[0].rest and parts[0].number > 1 and "payment" not in found.known and draft.opening is None:
            interest = found.known.get("interest")
            parts.insert(0, _Part(parts[0].number - 1, False, interest.value if interest and interest.per in ("month", "period") else Decimal(0)))
            waits = waits or [-1]
        after = count_after_wait(found, waits) if any(part.rest for part in parts) else None
        found.stages += [Stage(after if part.rest else 1 if part.nth else part.number, part.amount) for part in parts]
        following = draft.rest[0] if draft.rest else found.known.get("payment")
        if following is not None and not draft.listed and not any(part.rest for part in parts):
            found.stages.append(Stage(count_after_wait(found, waits), following))
    if not parts_while_free(found):
        all_after_wait(found)
    back = sum(((stage.count or 0) * stage.amount for stage in found.stages), Decimal(0))
    if found.principal is None and LEAST_LENT * back <= found.known.get("total", 0) < back:
        found.put("contract", found.known["total"])  # 总额13000, and the payments come to more
    for name in ("payment", "interest", "principal_each", "total"):
        found.known.pop(name, None)


def _by_the_year(found: Found) -> bool:
    """第一年利息8千, 第二年利息1万, 两年后还本: one sum of interest a year, and the loan with the last of them. 第一年还5千, 第二年本利还6万2:
    one sum a year that brings it all back, for twelve times as much nobody pays."""
    draft, principal = found.draft, found.principal
    told = [(stretch, draft.staged[stretch.place]) for stretch in draft.times.stretches if stretch.place in draft.staged]
    figures = [figure for _, sums in told for _, figure in sums]
    if len(told) < 2 or not principal or len(figures) > len(told) or not all(stretch.years for stretch, _ in told):
        return False
    if any(figure.cadence not in (None, "each_year") for figure in figures):
        return False
    yearly = [amount for stretch, sums in told for amount in [sums[0][0]] * stretch.years]
    apart = only_interest(draft) and (draft.row.says("interest_only") or lent_again(found))
    if not apart and not (MOSTLY_BACK * principal <= sum(yearly) and _MOST_PAID * principal < _YEAR * sum(yearly)):
        return False
    found.stages += [*(Stage(1, amount) for amount in yearly[:-1]), Stage(1, yearly[-1] + (principal if apart else 0))]
    for name in ("payment", "interest", "total", "term", "count", "style"):
        found.known.pop(name, None)
    found.known["period"] = Length(Decimal(_YEAR), "month")
    return True


def _beside_principal(found: Found, parts: list[_Part]) -> bool:
    """本金每期600, 头六期免手续费, 后六期每期72: sums far below the principal of an instalment come on top of it."""
    each = found.known.get("principal_each")
    told = [part.amount for part in parts if part.amount]
    if each is None or not told or max(told) > _FAR_BELOW * each or any(part.nth for part in parts) or not found.draft.row.says("no_fee"):
        return False
    stretches = sorted(found.draft.times.stretches, key=lambda stretch: stretch.place)
    sums = {stretch.place: sum((amount for amount, _ in found.draft.staged.get(stretch.place, [])), Decimal(0)) for stretch in stretches}
    found.stages += [Stage(stretch.number, each + sums[stretch.place]) for stretch in stretches]
    found.known.pop("principal_each")
    return True


def _interest_throughout(found: Found, parts: list[_Part]) -> bool:
    """头两年每月光付3000的利, 满24个月再把50万还上: of interest alone till the end, and the loan is told once more."""
    if len(parts) != 1 or parts[0].nth or not only_interest(found.draft) or not lent_again(found) or found.months() not in (None, parts[0].number):
        return False
    found.put("interest", Charge(parts[0].amount, "period"))
    found.put("count", parts[0].number)
    for name in ("total", "payment"):
        found.known.pop(name, None)
    found.put("style", "interest_only")
    return True


def _interest_after_free(found: Found, parts: list[_Part]) -> bool:
    """头一年不要利息, 第二年起每月给300, 两年到期还本: of interest alone, from some payment on."""
    free = found.draft.times.free_first
    told = [part.amount for part in parts if part.amount]
    if len(told) != 1 or free is None or not found.draft.row.says("interest_only") or "term" not in found.known or "payment" in found.known:
        return False
    months = found.months()
    if not months or not found.principal or told[0] * months >= MOSTLY_BACK * found.principal:
        return False
    found.put("interest", Charge(told[0], "period"))
    found.put("style", "interest_only")
    return True


def _on_even_parts(found: Found, parts: list[_Part]) -> bool:
    """78,000 in 36 parts, 前12期免息, 后24期每期多付280的利息: on top of as much of the principal each time."""
    draft, count, principal = found.draft, found.known.get("count") or found.months(), found.principal
    told = [figure for part in draft.staged.values() for _, figure in part]
    free = draft.times.free_count or any(stretch.free for stretch in draft.times.stretches) or draft.row.says("no_fee")
    if not (parts and free and count and principal and told) or found.priced or any(part.nth for part in parts):
        return False
    if not (draft.row.says("even_principal", "level", "flat") or all(figure.before("more", "aside") for figure in told)):
        return False
    if any(part.amount >= _FAR_BELOW * principal / count for part in parts):
        return False
    after = sum(part.number for part in parts)
    found.stages += [Stage(count - after, principal / count), *(Stage(part.number, principal / count + part.amount) for part in parts)]
    return True


def _told_before(found: Found) -> list[_Part]:
    """6 payments of 700, then 6 of 1,150; 每期900, 最后三期每期1200: what was told before the first stretch comes before it."""
    draft, payment, count, term = found.draft, found.known.get("payment"), found.known.get("count"), found.months()
    first = min(draft.staged, default=0)
    told = [figure for amount, figure in draft.sums.get("payment", []) if amount == payment]
    later = [stretch for stretch in draft.times.stretches if stretch.place in draft.staged]
    if not (payment and told and told[0].place < first) or draft.rest or any(stretch.nth or _at_first(found, stretch) for stretch in later):
        return []
    number, more = count or term, sum(stretch.number or 0 for stretch in later)
    if not number or (count and term and term not in (count, count + more)):
        return []
    last = all(_LAST.search(found.draft.row.text, 0, draft.row.figures[stretch.place].span[0]) for stretch in later)
    if not last and not (any(place < first for place in draft.times.attached) if count else _beside_its_time(found, told[0], first)):
        return []
    if last and not (number % _YEAR and (number + more) % _YEAR == 0):
        number -= more  # of 12 payments the last 3
    for name in ("payment", "count", "term"):
        found.known.pop(name, None)
    return [_Part(number, nth=False, amount=payment)] if number > 0 else []


def _at_first(found: Found, stretch: Stretch) -> bool:
    start = found.draft.row.figures[stretch.place].span[0]
    return _FIRST.search(found.draft.row.text, max(0, start - 8), start) is not None


def _beside_its_time(found: Found, told: Figure, first: int) -> bool:
    """1,150 a month for 6 months, then 1,000 for another 6; 6 months at 1,000 then 6 at 1,500."""
    figures, terms = found.draft.row.figures, found.draft.spans.get("term", [])
    beside = [place for place in (told.place - 1, told.place + 1) if 0 <= place < first and figures[place].span in terms]
    return bool(beside) and (found.draft.row.says("rest") or _AGAIN.search(found.draft.row.text) is not None)


def _ends_with(found: Found) -> None:
    """先息后本, 一个月1080, 第18个月连本金还上: the month in which it ends is how many there are."""
    ends = [stretch for stretch in found.draft.times.stretches if stretch.nth and not stretch.rest]
    if len(ends) == 1 and (ends[0].number or 0) > 1 and found.draft.row.says("interest_only") and "term" not in found.known:
        found.put("count", ends[0].number)


def _falling_evenly(found: Found) -> Stage | None:
    """第一期还788, 最后一期687, 中间每期递减: by as much each time."""
    count, last, first = found.known.get("count") or found.months(), found.known.get("last_payment"), found.draft.opening
    if not (count and count > 1 and last and first and last < first and any(word.text.startswith(("递减", "减")) for word in found.draft.row.words)):
        return None
    del found.known["last_payment"]
    found.draft.sums["step"] = found.draft.sums.pop("last")
    return Stage(count, first, (last - first) / (count - 1))


def _falling_interest(found: Found, step: Decimal | None) -> None:
    """每月还本金800, 利息第一个月160, 之后每月少16."""
    each, interest = found.known.get("principal_each"), found.known.get("interest")
    if step is not None and each is not None and interest is not None and interest.per == "period":
        found.stages.append(Stage(None, found.known.pop("principal_each") + found.known.pop("interest").value, -step))



def _charged_in_stages(found: Found) -> None:
    """前三个月每月另收100: a fee with some of the payments, on top of the payment or of equal parts of the loan."""
    fees, count, payment = found.draft.staged_fees, found.known.get("count"), found.known.get("payment")
    if payment is None and not found.priced and found.principal and count:
        payment = found.principal / count
    payment = payment or found.known.get("principal_each")
    if payment is None or not fees:
        return
    found.known.pop("payment", None)
    found.known.pop("principal_each", None)
    found.stages += [Stage(number, payment + amount) for number, amount in fees]
    if fees[-1][0] is not None and sum(number or 0 for number, _ in fees) != count:
        found.stages.append(Stage(None, payment))



def _last(found: Found, part: _Part) -> None:
    """第10个月连本带利还20400: the number of payments, and the last of them."""
    found.put("count", part.number)
    if found.principal is None and "payment" not in found.known and "interest" in found.known:
        found.put("contract", part.amount)
    paid = found.known.get("payment")
    if part.amount == found.principal and found.draft.row.says("interest_only", "interest") and paid is not None and paid * part.number < part.amount:
        found.put("interest", Charge(found.known.pop("payment"), "period"))
    if part.amount == found.principal and "interest" in found.known:
        found.put("style", "interest_only")
    else:
        found.put("last_payment", part.amount)
        interest = found.known.get("interest")
        if "payment" not in found.known and interest is not None and interest.per != "total":
            found.put("payment", found.known.pop("interest").value)
            found.put("style", "level")


def attached_count(found: Found) -> None:
    """35期每期880 and a last one: 35 regular payments before it, 36 in all."""
    if "last_payment" not in found.known or "payment" not in found.known or found.stages:
        return
    figure = found.draft.sums["last"][0][1] if found.draft.sums.get("last") else None
    then = figure is not None and figure.before("rest")
    count = found.known.get("count") or whole(found.known.get("term"), found.known.get("period") or MONTH)
    if count and (then or _one_more(found, count)):
        found.known.pop("term", None)
        found.known.pop("count", None)
        found.stages.append(Stage(count, found.known.pop("payment")))
    elif figure is not None and not found.draft.row.text.isascii() and _tail_alone(figure):
        found.put("buyout", found.known.pop("last_payment"))


def _one_more(found: Found, count: int) -> bool:
    """23期1200加最后一期8000: the number that was told is one short of a usual one; in English (24 payments of 300 and a final 900) it nearly always is."""
    if found.draft.row.text.isascii():
        return bool(found.draft.times.attached) or (count + 1) % 12 == 0
    return (count + 1) % 6 == 0 and (count > _FEW or bool(found.draft.times.attached))


def _tail_alone(figure: Figure) -> bool:
    """到期尾款500, and no last instalment of so much."""
    names = [word.text for word in (*figure.left, *figure.right) if word.name == "final"]
    return bool(names) and all(name in _TAILS for name in names)
