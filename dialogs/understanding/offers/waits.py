"""Time in which nothing is paid on a loan, and the payments that follow it; interest that is paid in advance."""

from decimal import Decimal

from dialogs.calculator.terms import MONTH, Charge, Fee, Stage
from dialogs.understanding.offers.draft import Draft
from dialogs.understanding.offers.found import Found, whole
from dialogs.understanding.offers.roles import money_role
from dialogs.understanding.offers.stretches import Stretch
from dialogs.understanding.values import Count, Duration

_YEAR = 12


def delayed(found: Found) -> None:
    """半年后开始还, 每月3500: the first of the payments falls at the end of the wait."""
    delay, payment, period = found.draft.times.delay, found.known.get("payment"), found.known.get("period") or MONTH
    count = found.known.get("count") or whole(found.known.get("term"), period)
    waits = None if delay is None else whole(delay, period)
    if payment is None or count is None or waits is None:
        return
    del found.known["payment"]
    found.known.pop("count", None)
    found.known.pop("term", None)
    found.stages += [Stage(waits - 1, Decimal(0)), Stage(count, payment)] if waits > 1 else [Stage(count, payment)]


def interest_ahead(found: Found) -> None:
    """先扣两个月利息, 月息2分, 借半年到期还本: so much less arrives, and the interest goes on from the third month."""
    ahead, period = found.draft.times.paid_ahead, found.known.get("period") or MONTH
    months, quoted, interest = found.months() or found.known.get("count"), found.known.get("quoted"), found.known.get("interest")
    number = whole(ahead, period)
    if number is None or not months or not 0 < number < months or found.principal is None or found.known.get("style") != "interest_only" or "received" in found.known or found.stages:
        return
    each = _each_period(found, quoted or interest)
    if each is None:
        return
    found.fees.append(Fee("interest", "start", number * each))
    found.stages += [Stage(number, Decimal(0)), Stage(months - number, each)]
    found.draft.times.prepaid = False


def _each_period(found: Found, charge: Charge | None) -> Decimal | None:
    """The interest of a month, from 月息1分5, 年利率18% or 每月利息400."""
    if charge is None or charge.per not in ("month", "period", "year") or found.known.get("period") not in (None, MONTH):
        return None
    of_loan = found.known.get("quoted") is charge
    each = charge.value * (found.principal or 0) if of_loan else charge.value
    return each / _YEAR if charge.per == "year" else each


def waiting(found: Found) -> list[int]:
    """The places of stretches in which nothing is paid; 前3个月免息 is one if payments are told for the time after it alone."""
    draft = found.draft
    later = bool(draft.rest) or (bool(draft.staged) and not only_interest(draft))
    return [stretch.place for stretch in draft.times.stretches
            if stretch.unpaid or (stretch.free and later and stretch.place not in draft.staged and "payment" not in found.known and not _paid_in(draft, stretch))]


def _paid_in(draft: Draft, free: Stretch) -> bool:
    """前三个月免息,头三个月每月还400: what is paid in it is told as well."""
    return any(other.number == free.number and other.place in draft.staged and not (other.nth or other.free) for other in draft.times.stretches)


def count_after_wait(found: Found, waits: list[int]) -> int | None:
    """前3个月不用还, 之后每月2200还10个月: ten payments follow; where all were counted (24期, 前3期不用还), what is left."""
    draft = found.draft
    begin = max((*waits, *(stretch.place for stretch in draft.times.stretches if stretch.rest)), default=-1)
    if not waits or not any(
        figure.place > begin and isinstance(figure.value, Count | Duration) and not figure.before("total") for figure in draft.row.figures
    ):
        return None  # 免息两期, 10期, 从第三期起每期480: ten in all
    period = found.known.get("period") or MONTH
    count: int | None = found.known.pop("count", None)
    term = found.known.pop("term", None)
    return count or whole(term, period)


def parts_while_free(found: Found) -> bool:
    """借4000分10期, 免息两期, 从第三期起每期480: eight of these are less than the loan, so the first two are its parts without interest."""
    row, count, principal = found.draft.row, found.known.get("count") or found.months(), found.principal
    if len(found.stages) != 2 or not (count and principal and row.says("free")) or row.says("unpaid", "delayed"):
        return False
    first, last = found.stages
    if first.amount or not first.count or last.count is not None or last.step:
        return False
    later, part = last.amount * (count - first.count), principal / count
    if not later < principal <= later + part * first.count or last.amount < part:
        return False
    found.stages[0] = Stage(first.count, part)
    return True


def all_after_wait(found: Found) -> None:
    """第3个月开始每月还2400, 共9期: nine follow, for seven would not bring the loan back."""
    count, last = found.known.get("count") or found.months(), found.stages[-1]
    if not count or not found.principal or last.count is not None or last.step:
        return
    before = sum(stage.count or 0 for stage in found.stages)
    paid = sum((stage.amount * (stage.count or 0) for stage in found.stages), Decimal(0))
    if paid + last.amount * (count - before) < found.principal <= paid + last.amount * count:
        found.known.pop("count", None)
        found.known.pop("term", None)
        found.stages[-1] = Stage(count, last.amount)


def only_interest(draft: Draft) -> bool:
    """What begins later is the interest beside a principal that is paid throughout."""
    return all(money_role(figure) == "interest" for sums in draft.staged.values() for _, figure in sums)
