"""Which sum is the loan, which the payment and which the interest, seen beside each other."""

from decimal import Decimal

from dialogs.calculator.terms import MONTH, Charge, Fee, Length, Per
from dialogs.understanding.offers.found import (
    LEAST_LENT,
    LEAST_TOTAL,
    MOSTLY_BACK,
    MOSTLY_HANDED,
    ROUND,
    Found,
)
from dialogs.understanding.offers.parts import PERIODS, Figure
from dialogs.understanding.offers.roles import CADENCE_PER

_UNIT_SUMS = ((("十万", "100000", "100k", "hundred thousand"), 100_000), (("万", "ten thousand", "10000", "10k"), 10_000), (("千", "thousand", "1000", "1k"), 1000), (("100", "hundred"), 100))
_DAY = Length(Decimal(1), "day")
_SMALL = Decimal("0.2")
"""So small a part of the instalment is none of its own."""
_YEAR = Length(Decimal(12), "month")


def payments(found: Found) -> None:
    draft = found.draft
    _within_a_year(found)
    _interest_on_unit_sum(found)
    payments = list(dict.fromkeys(_in_whole(found, amount, figure) for amount, figure in draft.sums.get("payment", [])))
    payments = _without_fee(found, payments)
    if len(payments) > 1 and not draft.staged and not draft.rest and draft.opening is None:
        found.unclear.add("payment")
    elif payments:
        found.put("payment", payments[0])
    for name, role in (("principal_each", "principal_each"), ("last_payment", "last"), ("buyout", "buyout")):
        found.put(name, draft.first(role))  # type: ignore[arg-type]
    less = any(figure.before("less") for _, figure in draft.sums.get("last", []))
    if less and found.known.get("payment", 0) > found.known["last_payment"]:
        found.known["last_payment"] = found.known["payment"] - found.known["last_payment"]  # 最后一期少还120
    found.put("total", next((amount for amount, _ in draft.sums.get("total", []) if amount >= LEAST_TOTAL and not _before_down(found, amount)), None))
    if draft.row.says("waived"):
        found.known.pop("buyout", None)
    found.put("quoted", draft.quoted)


def _interest_on_unit_sum(found: Found) -> None:
    """15 per thousand a month, 12 payments: so little brings nothing back, and is the interest."""
    count = found.known.get("count") or found.months()
    told = found.draft.sums.get("payment", [])
    for amount, figure in list(told) if count else ():
        if figure.says("unit_sum") and amount * (count or 0) < MOSTLY_BACK * unit_sum(figure):
            told.remove((amount, figure))
            found.draft.sums.setdefault("interest", []).append((amount, figure))


def _without_fee(found: Found, payments: list[Decimal]) -> list[Decimal]:
    """I repay 700 monthly, and pay 15 a month for alerts: the small one goes with each of the others."""
    cadences = {figure.cadence for _, figure in found.draft.sums.get("payment", [])}
    small, large = min(payments, default=Decimal(0)), max(payments, default=Decimal(0))
    if len(payments) != 2 or len(cadences) > 1 or found.draft.staged or small > _SMALL * large or not found.filled_by(large):
        return payments
    found.fees.append(Fee("service", "each", small))
    return [large]


def _within_a_year(found: Found) -> None:
    """借了2万, 说好一年还2万4, 每月还2000: all of it in one year, and not so much each year."""
    told = found.draft.sums.get("payment", [])
    whole = [row for row in told if row[1].cadence == "each_year" and found.principal and row[0] >= found.principal]
    if len(told) > len(whole) == 1 and not found.known.keys() & {"count", "term"}:
        told.remove(whole[0])
        found.draft.sums.setdefault("total", []).append(whole[0])
        found.put("term", _YEAR)
        if found.known.get("period") == _YEAR:
            found.known["period"] = MONTH


def _before_down(found: Found, amount: Decimal) -> bool:
    """裸机6299, 首付1299, 剩下五千分期: the price, of which the loan is the rest."""
    down = found.draft.first("down")
    return bool(down and found.principal) and amount == (found.principal or 0) + (down or 0)


def _in_whole(found: Found, amount: Decimal, figure: Figure) -> Decimal:
    """每千元每月还95, 一万元每月还935: for each so much of what was lent."""
    unit = unit_sum(figure) if figure.says("unit_sum") else reference(found, figure)
    if unit and found.principal is None:
        found.put("contract", Decimal(unit))  # 每万元每月还933
    return amount * found.principal / unit if found.principal and unit else amount


def interest(found: Found) -> None:
    for amount, figure in found.draft.sums.get("interest", []):
        unit = reference(found, figure) if figure.cadence else None
        if unit is not None:
            found.put("quoted", Charge(amount / unit, _interest_per(found, figure)))
        elif figure.says("unit_sum"):
            _on_unit_sum(found, amount, figure)
        elif amount < 1 and not figure.cadence:
            found.unclear.add("rate")  # 利息1毛: of what, and how often?
        else:
            per = _interest_per(found, figure)
            found.put("interest", Charge(amount, per))
            if per == "year" and found.draft.row.says("level") and found.known.keys().isdisjoint({"count", "term"}):
                found.put("term", _YEAR)  # 5万一年利息4000, 每月平摊
            if per == "day" and "payment" not in found.known:
                found.known.pop("period", None)
            if per == "total" and figure.before("more") and not found.draft.times.counts:
                found.put("style", "once")  # 到时候多给两千
            if per in ("month", "period", "week") and figure.says("repay") and found.draft.row.says("once"):
                found.put("style", "interest_only")
    for amount, figure in found.draft.sums.get("daily", []):
        if figure.says("unit_sum"):
            _on_unit_sum(found, amount, figure)
            continue
        unit = reference(found, figure)
        if unit is not None:
            found.put("quoted", Charge(amount / unit, "day"))
            if found.known.get("period") == _DAY:
                del found.known["period"]
            continue
        days = _days(found)
        if found.principal and days and amount * days >= MOSTLY_BACK * found.principal and "interest" not in found.known:
            found.put("payment", amount)
            found.put("period", _DAY)
        else:
            found.put("interest", Charge(amount, "day"))
            if found.known.get("period") == _DAY:
                del found.known["period"]


def _on_unit_sum(found: Found, amount: Decimal, figure: Figure) -> None:
    """每万元每天3.5元."""
    found.put("quoted", Charge(amount / unit_sum(figure), _interest_per(found, figure)))
    if found.known.get("period") == _DAY:
        del found.known["period"]


def unit_sum(figure: Figure) -> int:
    word = next(word for word in (*figure.left, *figure.right, *figure.inside) if word.name == "unit_sum")
    text = word.text.replace(",", "")
    return next(amount for signs, amount in _UNIT_SUMS if any(sign in text for sign in signs))


def reference(found: Found, figure: Figure) -> Decimal | None:
    """一万一天3块5, while the loan is another sum: the round sum is only what the price is told for."""
    for amount, other in (*found.draft.sums.get("unknown", []), *found.draft.sums.get("principal", [])):
        if other.place == figure.place - 1 and other.clause == figure.clause and amount in ROUND:
            return amount if found.principal not in (None, amount) else None
    return None


def _interest_per(found: Found, figure: Figure) -> Per:
    if figure.cadence:
        return CADENCE_PER[figure.cadence]
    if "principal_each" in found.known and not figure.says("total"):
        return "period"
    return "total"


def _days(found: Found) -> Decimal | None:
    term, count = found.known.get("term"), found.known.get("count")
    if term is not None and term.unit == "day":
        days: Decimal = term.amount
        return days
    return None if count is None else Decimal(count)


def leftovers(found: Found) -> None:
    """Sums without a word of their own: where the loan is known, one of them is what is paid."""
    for amount, figure in found.draft.sums.get("unknown", []):
        if found.principal is None:
            continue
        if "contract" not in found.known and amount > found.principal and figure.place < found.first_place("received"):
            found.put("contract", amount)  # 5000到手4000
        elif figure.before("or") and "payment" in found.known:
            del found.known["payment"]
            found.unclear.add("payment")
        elif amount == found.principal or _before_down(found, amount):
            continue
        elif found.priced_by_rate and amount not in ROUND and amount < found.principal and found.filled_by(amount):
            found.put("payment", amount)  # APR 39.9%, but 12 months at 106.50
        elif found.priced:
            _unpriced_sum(found, amount, figure)
        elif amount > found.principal:
            found.put("total", amount)
        elif amount >= MOSTLY_HANDED * found.principal and found.filled_by(amount):
            _handed_over(found, amount)
        elif found.filled_by(amount):
            found.put("payment", amount)
        elif by_the_day := _by_the_day(found, amount):
            found.put("payment", amount)
            found.put("period", by_the_day)
        elif "term" in found.known and "count" not in found.known and amount < found.principal / 2:
            found.put("interest", Charge(amount, "total"))
        elif figure.value.span:
            found.unclear.add("payment")


def _handed_over(found: Found, amount: Decimal) -> None:
    """9k for a 10k IOU, clear in 2 months: so much of what is on paper is no instalment, and without a paper it is asked for."""
    if found.draft.sums.get("contract") or found.draft.row.says("contract"):
        found.put("received", amount)
    else:
        found.unclear.add("payment")


def _by_the_day(found: Found, amount: Decimal) -> Length | None:
    """天天早上有人来刷160, 刷够80天: what is said to come so often, and fills the loan if it does."""
    names = [word.cadence for word in found.draft.row.words if word.cadence in ("each_day", "each_week")]
    term = found.known.get("term")
    if not names or term is None or found.principal is None:
        return None
    period = PERIODS[names[0] or ""]
    return period if amount * term.over(period) >= MOSTLY_BACK * found.principal else None


def _unpriced_sum(found: Found, amount: Decimal, figure: Figure) -> None:
    """合同5000, 打卡里4250, 一周730: what is somewhat less than the paper says, and right behind it, arrived."""
    contract: Decimal | None = found.known.get("contract")
    if contract is None or amount in found.draft.listed or told_for(found, amount, figure):
        return
    if "received" not in found.known and LEAST_LENT <= amount / contract < 1 and not found.draft.sums.get("down"):
        named = [other.place for role in ("contract", "principal") for sum_, other in found.draft.sums.get(role, []) if sum_ == contract]
        if figure.place - 1 in named or figure.place + 1 in named:
            found.put("received", amount)
        else:
            found.unclear.add("received")
    elif LEAST_TOTAL <= amount < LEAST_LENT * contract and not _explained(found, amount, contract):
        found.unexplained = True


def told_for(found: Found, amount: Decimal, figure: Figure) -> bool:
    """借两万, 一万一天收四块五: the 10,000 is only what the price is told for."""
    following = found.draft.row.figures[figure.place + 1:figure.place + 2]
    return amount in ROUND and any(each.cadence and each.clause == figure.clause for each in following)


def _explained(found: Found, amount: Decimal, contract: Decimal) -> bool:
    """Whether a sum is what was kept back, or what the loan costs, told once more."""
    received, payment, total = (found.known.get(name) for name in ("received", "payment", "total"))
    number = found.known.get("count") or found.months()
    back = total or (payment * number if payment and number else None)
    lent = received or contract
    return amount in (contract - lent, payment) or (back is not None and abs(amount - (back - lent)) <= 1)


def instalment(found: Found) -> None:
    """36 months and one sum that fills the loan only if it is paid each time."""
    total = found.known.get("total")
    if total is None or found.principal is None or "payment" in found.known or total >= MOSTLY_BACK * found.principal:
        return
    if not found.draft.row.says("total") and found.filled_by(total):
        found.put("payment", found.known.pop("total"))
