"""Which sum is the loan, which the payment and which the interest, seen beside each other."""

from decimal import Decimal

from dialogs.calculator.terms import MONTH, Charge, Length, Per
from dialogs.understanding.offer_draft import Draft
from dialogs.understanding.offer_found import LEAST_TOTAL, MOSTLY_BACK, Found
from dialogs.understanding.offer_parts import Figure
from dialogs.understanding.offer_roles import CADENCE_PER

_ROUND = frozenset({Decimal(100), Decimal(1000), Decimal(10_000), Decimal(100_000)})
_DAY = Length(Decimal(1), "day")
_YEAR = Length(Decimal(12), "month")


def amounts(found: Found) -> None:
    draft = found.draft
    arrived = sorted({amount for amount, _ in draft.sums.get("received", [])})
    received, contract = next(iter(arrived), None), draft.first("contract")
    if contract is None and len(arrived) > 1:
        contract = arrived[-1]  # 拿5000到手4000
    if contract is None and received is not None and _paid_out_before_fees(draft):
        contract, received = received, None
    neutral = sorted(draft.sums.get("principal", []), key=lambda sum_and_figure: _is_price(sum_and_figure[1]))
    left_over = next((amount for amount, figure in draft.sums.get("principal", []) if figure.before("rest")), None)
    lent = left_over or next((amount for amount, _ in neutral), None)
    if contract is not None and lent is not None and lent < contract and received is None:
        received = lent
    contract = contract if contract is not None else lent
    financed = any(figure.before("principal") and not _is_price(figure) for _, figure in draft.sums.get("principal", []))
    if contract is not None and left_over is None and not financed:
        contract -= (draft.first("down") or Decimal(0)) + contract * draft.down_share
    found.put("received", received)
    if contract is not None and received is None and _lent_twice(found, contract):
        found.unclear.add("received")
    else:
        found.put("contract", contract)


def _paid_out_before_fees(draft: Draft) -> bool:
    """放款2万，扣了3%: what is paid out is the loan, where what was taken off is told after it."""
    places = [figure for _, figure in draft.sums.get("received", []) if figure.left and figure.left[-1].text in ("放款", "下款")]
    taken = [span for span in draft.spans.get("fees", []) if places and span[0] > places[0].span[1]]
    return bool(taken) and any(word.name in ("start", "deduct") and word.start > places[0].span[1] for word in draft.row.words)


def _lent_twice(found: Found, contract: Decimal) -> bool:
    """借5000, ... 借8000: two loans in one breath."""
    lent = {amount for amount, figure in found.draft.sums.get("principal", [])
            if figure.left and figure.left[-1].name == "principal" and figure.left[-1].text[0] in "借贷b"}
    return len(lent) > 1 and contract in lent


def _is_price(figure: Figure) -> bool:
    """车价12万, 买手机: what is bought, of which a down payment is a part."""
    return any(word.name == "principal" and word.text[0] in "价买消bp" for word in figure.left)


def payments(found: Found) -> None:
    draft = found.draft
    _within_a_year(found)
    payments = list(dict.fromkeys(_in_whole(found, amount, figure) for amount, figure in draft.sums.get("payment", [])))
    if len(payments) > 1 and not draft.staged and not draft.rest and draft.opening is None:
        found.unclear.add("payment")
    elif payments:
        found.put("payment", payments[0])
    for name, role in (("principal_each", "principal_each"), ("last_payment", "last"), ("buyout", "buyout")):
        found.put(name, draft.first(role))  # type: ignore[arg-type]
    found.put("total", next((amount for amount, _ in draft.sums.get("total", []) if amount >= LEAST_TOTAL and not _before_down(found, amount)), None))
    if draft.row.says("waived"):
        found.known.pop("buyout", None)
    found.put("quoted", draft.quoted)


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
    """每千元每月还95: for each thousand of what was lent."""
    return amount * found.principal / _unit_sum(figure) if found.principal and figure.says("unit_sum") else amount


def interest(found: Found) -> None:
    for amount, figure in found.draft.sums.get("interest", []):
        reference = _reference(found, figure) if figure.cadence else None
        if reference is not None:
            found.put("quoted", Charge(amount / reference, _interest_per(found, figure)))
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
            if per in ("month", "period", "week") and figure.says("repay") and found.draft.row.says("once"):
                found.put("style", "interest_only")
    for amount, figure in found.draft.sums.get("daily", []):
        if figure.says("unit_sum"):
            _on_unit_sum(found, amount, figure)
            continue
        reference = _reference(found, figure)
        if reference is not None:
            found.put("quoted", Charge(amount / reference, "day"))
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
    found.put("quoted", Charge(amount / _unit_sum(figure), _interest_per(found, figure)))
    if found.known.get("period") == _DAY:
        del found.known["period"]


def _unit_sum(figure: Figure) -> int:
    word = next(word for word in (*figure.left, *figure.right, *figure.inside) if word.name == "unit_sum")
    text = word.text.replace(",", "")
    return 10_000 if "万" in text or "ten thousand" in text or "10000" in text else 1000


def _reference(found: Found, figure: Figure) -> Decimal | None:
    """一万一天3块5, while the loan is another sum: the round sum is only what the price is told for."""
    for amount, other in (*found.draft.sums.get("unknown", []), *found.draft.sums.get("principal", [])):
        if other.place == figure.place - 1 and other.clause == figure.clause and amount in _ROUND:
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
    """Sums without a word of their own: the first is the loan, a second one what is paid."""
    for amount, figure in found.draft.sums.get("unknown", []):
        if found.principal is None:
            found.put("contract", amount - (found.draft.first("down") or Decimal(0)) - amount * found.draft.down_share)
        elif "contract" not in found.known and amount > found.principal and figure.place < found.first_place("received"):
            found.put("contract", amount)  # 5000到手4000
        elif figure.before("or") and "payment" in found.known:
            del found.known["payment"]
            found.unclear.add("payment")
        elif found.priced or amount == found.principal or _before_down(found, amount):
            continue
        elif amount > found.principal:
            found.put("total", amount)
        elif found.filled_by( amount):
            found.put("payment", amount)
        elif "term" in found.known and "count" not in found.known and amount < found.principal / 2:
            found.put("interest", Charge(amount, "total"))
        elif figure.value.span:
            found.unclear.add("payment")


def instalment(found: Found) -> None:
    """36 months and one sum that fills the loan only if it is paid each time."""
    total = found.known.get("total")
    if total is None or found.principal is None or "payment" in found.known or total >= MOSTLY_BACK * found.principal:
        return
    if not found.draft.row.says("total") and found.filled_by( total):
        found.put("payment", found.known.pop("total"))


def sum_of_parts(found: Found) -> None:
    """分12期, 每期本金500: 6,000, where nothing else tells it."""
    each, count = found.known.get("principal_each"), found.known.get("count")
    if found.principal is None and each and count:
        found.put("contract", each * count)


def lent_in_total(found: Found) -> None:
    """月手续费180, 本金分12期, 总共2万: where nothing else was lent and nothing says that it is paid, a total is the loan."""
    sums = found.draft.sums.get("total", [])
    paid = any(figure.says("repay", "clear", "once", "both", "end", "deduct", "paid_back") for _, figure in sums)
    priced = not found.known.keys().isdisjoint({"quoted", "interest"}) or any(fee.when == "each" for fee in found.fees)
    if found.principal is None and len(sums) == 1 and not paid and priced and "payment" not in found.known:
        found.put("contract", found.known.pop("total", None))
