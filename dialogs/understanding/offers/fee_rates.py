"""What the rates and fees of an offer mean: of each period or at once, inside a payment or beside it."""

from dataclasses import replace
from decimal import Decimal

from content.regex import regex
from dialogs.calculator.terms import MONTH, Charge, Fee, Length
from dialogs.understanding.offers.fees import WITH_THE_FIRST
from dialogs.understanding.offers.found import Found
from dialogs.understanding.offers.parts import Row
from dialogs.understanding.offers.quotes import YEARLY_FROM, each_or_once

NAMED_LEVEL = regex(r"\bapr\b|\b(?:car|auto|home|personal|student) loan|mortgage|房贷|车贷|按揭|公积金")
"""Loans that are paid off in level instalments unless somebody says otherwise."""
LONG_MONTHS = 60
_DAY = Length(Decimal(1), "day")
_YEARS = 24
"""Level instalments over so many months have a yearly rate."""
_TIMES = {"period": 1, "month": 1, "year": 12}
_TOLD_TWICE = regex(r"费率|也就是|就是|即|相当于|等于|合(?:每|一)|折合|\bfee rate\b|\b(?:that|which)(?: is|'s)\b|\bi\.?e\b|=")
_ROUNDED = Decimal("0.0005")
_BILLS = ("信用卡", "账单", "花呗", "白条", "月付", "credit card", "card balance", "card bill")
"""What is already spent and is only spread: a single fee is its whole price."""


def bare_rate(found: Found) -> None:
    """3.1 % for 30 years is a yearly rate: by the month nobody would lend or live that long."""
    term, share = found.known.get("term"), found.draft.bare_share
    if share is None or term is None or term.unit != "month":
        return
    named = NAMED_LEVEL.search(found.draft.row.text) or (found.draft.row.says("level", "interest_only") and term.amount >= _YEARS)
    if term.amount > LONG_MONTHS or (named and share >= YEARLY_FROM):
        found.put("quoted", Charge(share, "year"))


def fees_each(found: Found) -> None:
    """每年保费600 beside monthly instalments: a twelfth goes with each of them."""
    period = found.known.get("period") or found.draft.period or MONTH
    _by_the_day(found)
    _of_a_pawn(found)
    for place, every in found.draft.fee_every.items():
        fee, part = found.draft.fees[place], period.over(every)
        if fee in found.fees and every.unit == "month" and part != 1:
            found.fees[found.fees.index(fee)] = replace(fee, amount=fee.amount and fee.amount * part, share=fee.share and fee.share * part)


def _by_the_day(found: Found) -> None:
    """每天费用6块, 用了15天全还了: a charge for each day of a loan that is paid back at once is its interest."""
    each = [fee for fee in found.fees if fee.when == "each" and fee.amount]
    term = found.known.get("term")
    if len(each) != 1 or found.priced or "count" in found.known or found.draft.period != _DAY or term is None or term.unit != "day":
        return
    found.fees.remove(each[0])
    found.known.pop("period", None)
    found.put("interest", Charge(each[0].amount or Decimal(0), "day"))
    found.put("style", "once")


def _of_a_pawn(found: Found) -> None:
    """当了6千, 一个月综合费200: the charge of a pawnshop is its interest."""
    each = [fee for fee in found.fees if fee.when == "each" and fee.amount and fee.kind == "service"]
    if found.draft.row.says("pawn") and len(each) == 1 and not found.priced:
        found.fees.remove(each[0])
        found.put("interest", Charge(each[0].amount or Decimal(0), "month"))
        found.put("style", "interest_only")


def fee_quotes(found: Found) -> None:
    """A fee rate is the price of the loan where nothing else is, and a fee beside the price where something is."""
    if found.draft.taken_share is not None and found.priced:
        found.fees.append(Fee("service", "start", share=found.draft.taken_share))
    for charge, figure in found.draft.fee_quotes:
        once = charge.per == "total" and not figure.says("total")
        quoted = found.known.get("quoted")
        if found.draft.row.says("pawn") and quoted and {quoted.per, charge.per} <= {"month", "period"}:
            found.known["quoted"] = Charge(quoted.value + charge.value, "month")  # 月综合费2.8%, 月利率0.5%
            continue
        if not found.priced and once and each_or_once(found.draft, charge.value):
            found.unclear.add("rate")
        elif not found.priced and once and level_by_name(found.draft.row) and not any("手续" in word.text or "费率" in word.text for word in (*figure.left, *figure.right, *figure.inside)):
            found.fees.append(Fee("service", "start", share=charge.value))  # 服务费3%, 等额本息: its rate is still untold
        elif not found.priced and (whole := _at_once(found, charge)):
            found.fees.append(Fee("instalment", "first", share=whole))
        elif not found.priced:
            found.put("quoted", charge)
            found.put("style", "once" if found.draft.row.says("pawn") else "flat")
        else:
            found.fees.append(Fee("service", "start" if charge.per == "total" else "each", share=charge.value))
    if not found.priced or (found.known.keys().isdisjoint({"payment", "total", "quoted", "interest"}) and not found.stages):
        bill = any(name in found.draft.row.text for name in _BILLS)
        found.fees = [Fee("instalment", fee.when, fee.amount, fee.share)
                      if fee.kind == "service" and (fee.when == "each" or bill) else fee for fee in found.fees]


def level_by_name(row: Row) -> bool:
    return any(word.name == "level" and (word.text.startswith("等额") or word.text.isascii()) for word in row.words)


def _at_once(found: Found, charge: Charge) -> Decimal | None:
    """每期手续费0.66%, 首期一次性收取: all of it is on the first bill."""
    if not WITH_THE_FIRST.search(found.draft.row.text):
        return None
    return charge.value if charge.per == "total" else charge.value * found.known.get("count", 0) or None


def fees_inside(found: Found) -> None:
    """12000分12期, 手续费每期0.6%, 每个月还1072: a twelfth and the fee make up the payment, to the yuan, and nothing comes on top."""
    payment, principal = found.known.get("payment"), found.principal
    _fee_in_total(found)
    count = found.known.get("count") or found.months()
    if not (payment and count and principal):
        return
    each = [fee for fee in found.fees if fee.when == "each"]
    whole = [fee for fee in found.fees if fee.kind == "service" and fee.share and fee.when == "start"]
    if not each and len(whole) == 1 and abs(principal * (1 + (whole[0].share or 0)) / count - payment) <= 1:
        found.fees.remove(whole[0])  # 手续费率总共15%, and the payments hold it
        found.put("style", "flat")
        return
    if not each:
        return
    fees = sum(((fee.amount or Decimal(0)) + (fee.share or Decimal(0)) * principal for fee in each), Decimal(0))
    if abs(principal / count + fees - payment) <= 1:
        found.fees = [fee for fee in found.fees if fee.when != "each"]
        found.put("quoted", Charge(fees / principal, "period"))
        found.put("style", "flat")


def _fee_in_total(found: Found) -> None:
    """借5000, 一个月后还5300, 收300辛苦费: what is paid back beyond the loan is the fee, and nobody says that it was taken off."""
    total, principal, row = found.known.get("total"), found.principal, found.draft.row
    fees = [fee for fee in found.fees if fee.when == "start" and fee.amount]
    of_the_total = {id(word) for _, figure in found.draft.sums.get("total", []) for word in figure.left}
    taken = any(word.name in ("start", "deduct", "aside") and id(word) not in of_the_total and not word.text.startswith("一次") for word in row.words)
    if total and principal and fees and not taken and sum(fee.amount or 0 for fee in fees) == total - principal:
        found.fees = [fee for fee in found.fees if fee not in fees]


def fee_quoted(found: Found) -> None:
    """每月还本金2500, 手续费195, 说年化7.8%: the rate named is that of the fee on the first sum, and no interest beside it. So it is where
    the same is told twice: 每期费率0.62%, 也就是每期手续费111.6."""
    quoted, principal = found.known.get("quoted"), found.principal
    fees = [(fee, fee.amount) for fee in found.fees if fee.when == "each" and fee.amount]
    if not (quoted and principal and len(fees) == 1 and quoted.per in _TIMES):
        return
    fee, amount = fees[0]
    twice = _TOLD_TWICE.search(found.draft.row.text) is not None and abs(amount * _TIMES[quoted.per] - quoted.value * principal) <= 1
    if twice or ("principal_each" in found.known and abs(amount * _TIMES[quoted.per] / principal - quoted.value) <= _ROUNDED):
        found.fees.remove(fee)
        found.known.pop("principal_each", None)
        found.put("style", "flat")
