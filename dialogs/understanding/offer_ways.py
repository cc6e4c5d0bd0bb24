"""How the loan is repaid, what its fee rates mean, what was asked and what is in doubt."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from content.regex import either, regex
from dialogs.calculator.terms import MONTH, Charge, Fee, Style
from dialogs.understanding.offer_fees import WITH_THE_FIRST
from dialogs.understanding.offer_found import Found
from dialogs.understanding.offer_parts import Figure, Row
from dialogs.understanding.offer_quotes import YEARLY_FROM, each_or_once

_NAMED_LEVEL = regex(r"\bapr\b|\b(?:car|auto|home|personal|student) loan|mortgage|房贷|车贷|按揭|公积金")
"""Loans that are paid off in level instalments unless somebody says otherwise."""
LONG_MONTHS = 60
_YEARS = 24
"""Level instalments over so many months have a yearly rate."""
_TIMES = {"month": 1, "year": 12}
_ROUNDED = Decimal("0.0005")
_BILLS = ("信用卡", "账单", "花呗", "白条", "月付", "credit card", "card balance", "card bill")
"""What is already spent and is only spread: a single fee is its whole price."""
_TAKEN_UNTOLD = regex(either(
    r"(?:手续费|[\u4e00-\u9fff]{2}费|费用)另(?:外)?(?:收|算|计|付)(?=[,，。;；]|$)",
    "先(?:扣[了掉走]?[点些]?(?:利息|钱)|[扣收交付][了掉走]?[点些]?(?:手续费|服务费|费用?))(?=[,，。;；]|$)",
    r"(?:扣|收|砍)(?:掉|走|了|除|过|去)*(?:一笔|一部分|一些|一点|点|多少|不少|好多|好几)(?!\d)(?:钱|费用?|手续费|服务费)?(?:[^\d,，。;；]{0,4}(?:不知道|不清楚|不晓得|没说|忘了)[^\d,，。;；]{0,4}多少)?(?=[^\d]{0,2}(?:[,，。;；!！?？]|$))",
    r"(?:扣|收|砍|掐|抽)[^\d。;；]{0,16}(?:不知道|不清楚|不晓得|没说|忘了|没告诉)[^\d,，。;；]{0,4}多少",
    r"(?:扣|收|砍|付|交)(?:掉|走|了|除|我)*(?:首|头|第一|前)[一两二三\d]?个?[月期]的?利?息",
    r"\b(?:took|takes?|deducted|deducts?|kept|keeps?|cuts?|withheld|withholds?) (?:out |off )?(?:some(?:thing)?|part of it|a (?:cut|bit|part|portion|slice)|(?:their|his|her|its) (?:cut|share|fees?|charges?))\b(?! of\b| was)",
    r"\b(?:took|takes?|deducted|deducts?|charged|kept|keeps?|cuts?|withheld)\b[^.\d]{0,40}(?:n't|not sure|no idea|never|do not)[^.\d]{0,25}how much",
))
"""Something was kept back, and nobody says how much."""


def bare_rate(found: Found) -> None:
    """3.1 % for 30 years is a yearly rate: by the month nobody would lend or live that long."""
    term, share = found.known.get("term"), found.draft.bare_share
    if share is None or term is None or term.unit != "month":
        return
    named = _NAMED_LEVEL.search(found.draft.row.text) or (found.draft.row.says("level", "interest_only") and term.amount >= _YEARS)
    if term.amount > LONG_MONTHS or (named and share >= YEARLY_FROM):
        found.put("quoted", Charge(share, "year"))


def fees_each(found: Found) -> None:
    """每年保费600 beside monthly instalments: a twelfth goes with each of them."""
    period = found.known.get("period") or found.draft.period or MONTH
    for place, every in found.draft.fee_every.items():
        fee, part = found.draft.fees[place], period.over(every)
        if fee in found.fees and every.unit == "month" and part != 1:
            found.fees[found.fees.index(fee)] = replace(fee, amount=fee.amount and fee.amount * part, share=fee.share and fee.share * part)


def fee_quotes(found: Found) -> None:
    """A fee rate is the price of the loan where nothing else is, and a fee beside the price where something is."""
    if found.draft.taken_share is not None and found.priced:
        found.fees.append(Fee("service", "start", share=found.draft.taken_share))
    for charge, figure in found.draft.fee_quotes:
        once = charge.per == "total" and not figure.says("total")
        if not found.priced and once and each_or_once(found.draft, charge.value):
            found.unclear.add("rate")
        elif not found.priced and once and _level_by_name(found.draft.row) and not any("手续" in word.text or "费率" in word.text for word in (*figure.left, *figure.right, *figure.inside)):
            found.fees.append(Fee("service", "start", share=charge.value))  # 服务费3%, 等额本息: its rate is still untold
        elif not found.priced and (whole := _at_once(found, charge)):
            found.fees.append(Fee("instalment", "first", share=whole))
        elif not found.priced:
            found.put("quoted", charge)
            found.put("style", "flat")
        else:
            found.fees.append(Fee("service", "start" if charge.per == "total" else "each", share=charge.value))
    if not found.priced or (found.known.keys().isdisjoint({"payment", "total", "quoted", "interest"}) and not found.stages):
        bill = any(name in found.draft.row.text for name in _BILLS)
        found.fees = [Fee("instalment", fee.when, fee.amount, fee.share)
                      if fee.kind == "service" and (fee.when == "each" or bill) else fee for fee in found.fees]


def _level_by_name(row: Row) -> bool:
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
    if total and principal and fees and not row.says("start", "deduct", "aside") and sum(fee.amount or 0 for fee in fees) == total - principal:
        found.fees = [fee for fee in found.fees if fee not in fees]


def fee_quoted(found: Found) -> None:
    """每月还本金2500, 手续费195, 说年化7.8%: the rate named is that of the fee on the first sum, and no interest beside it."""
    quoted, each, principal = found.known.get("quoted"), found.known.get("principal_each"), found.principal
    fees = [(fee, fee.amount) for fee in found.fees if fee.when == "each" and fee.amount]
    if not (quoted and each and principal and len(fees) == 1 and quoted.per in _TIMES):
        return
    fee, amount = fees[0]
    if abs(amount * _TIMES[quoted.per] / principal - quoted.value) <= _ROUNDED:
        found.fees.remove(fee)
        found.known.pop("principal_each")
        found.put("style", "flat")


def principal_back(found: Found) -> None:
    """Interest by the month, and at the end exactly the amount that was lent: 先息后本."""
    if found.principal is None and found.draft.row.says("interest_only") and "payment" in found.known and "total" in found.known:
        found.put("contract", found.known.pop("total"))  # 150 a month of interest only, then the 20,000 back
        found.put("style", "interest_only")
    interest = found.known.get("interest")
    by_the_month = interest is not None and interest.per != "total"
    if by_the_month and "payment" not in found.known and any(
        figure.says("capital") and _paid_later(found, figure) for _, figure in found.draft.sums.get("principal", [])
    ):
        found.put("style", "interest_only")
    if by_the_month and "payment" not in found.known and lent_again(found):
        found.put("style", "interest_only")
    for name in ("total", "last_payment"):
        if by_the_month and found.known.get(name) == found.principal and found.principal is not None:
            del found.known[name]
            found.put("style", "interest_only")


def lent_again(found: Found) -> bool:
    """每个月给800利息, 满一年把八万还他: the sum that was lent, told once more after the interest."""
    told = [figure for sums in found.draft.sums.values() for amount, figure in sums if amount == found.principal]
    last = max(told, key=lambda figure: figure.place, default=None)
    behind = last is not None and last.place > found.first_place("interest") and not last.after("split")
    return behind and last is not None and (len(told) > 1 or (last.before("rest") and not last.before("principal")))


def _paid_later(found: Found, figure: Figure) -> bool:
    """Whether the clause of a sum goes on to say that it is paid: 本金1万一年后还."""
    for word in found.draft.row.words:
        if word.start >= figure.span[1]:
            if word.name == "stop":
                return False
            if word.name in ("repay", "once", "end", "clear", "interest_only"):
                return True
    return False


def style(found: Found) -> None:
    style = _style_told(found)
    if style is not None:
        found.put("style", style)


def _style_told(found: Found) -> Style | None:
    row, known = found.draft.row, found.known
    if row.says("equal_principal"):
        return "equal_principal"
    if row.says("interest_only") and "total" in known and known.keys().isdisjoint({"interest", "quoted", "payment", "count"}):
        return "once"  # 先给利息, 砍了2500, 一年后还5万
    spread = row.says("level") and "interest" in known and known["interest"].per == "total"  # 光利息就要3600, 12个月平均还
    if row.says("interest_only") and not found.stages and "payment" not in known and not spread:
        return "interest_only"
    if row.says("interest_only") and not found.stages and known.keys() & {"payment", "last_payment"} == {"payment"} and _too_little(found):
        return "interest_only"
    several = _in_parts(row) or "payment" in known or (known.get("count") or 1) > 1 or bool(found.stages)
    if not several and (row.says("pawn") or (row.says("once") and found.draft.flat_quote)):
        return "once"
    if row.says("flat") or (found.draft.flat_quote and (row.text.isascii() or not _level_by_name(row))):
        return "flat"
    if row.says("even_principal") and ("interest" in known or "quoted" in known):
        return "flat" if "interest" in known else "equal_principal"
    if row.says("level"):
        return "flat" if known.get("interest") and known["interest"].per == "year" else "level"
    if _runs_for_months(known) and not row.says("once") and (not known["quoted"].value or _NAMED_LEVEL.search(row.text)):
        return "level"
    if row.says("once") and not several:
        interest = known.get("interest")
        return "interest_only" if interest is not None and interest.per == "period" else "once"
    return None


def _in_parts(row: Row) -> bool:
    """总共要还2万8,分24个月还: what ends in 还 there is no repayment at the end."""
    once = [word for word in row.words if word.name == "once"]
    spread = {id(word) for figure in row.figures if figure.before("split") for word in figure.right[:1] if word.text == "还"}
    return bool(once) and all(id(word) in spread for word in once)


def _too_little(found: Found) -> bool:
    """Whether the payments, told with their number, can be no more than interest."""
    known = found.known
    return not known.keys().isdisjoint({"count", "term"}) and found.principal is not None and not found.filled_by(known["payment"])


def _runs_for_months(known: dict[str, Any]) -> bool:
    """Whether a rate and a time of several months were told."""
    term = known.get("term")
    return "quoted" in known and term is not None and term.unit == "month" and term.amount > 1


def wants(found: Found) -> None:
    row = found.draft.row
    if row.says("ask_amount"):
        found.put("wants", "amount")
        return
    beside = {id(word) for figure in row.figures for word in (*figure.inside, *figure.left)}
    if any(word.name == "rate_word" and id(word) not in beside for word in row.words):
        found.put("wants", "rate")


def doubts(found: Found) -> None:
    row = found.draft.row
    if row.says("several"):
        found.unclear.add("kind")
    for name in ("payment", "count", "received", "total"):
        if found.known.get(name) is not None:
            found.unclear.discard(name)
    if "contract" in found.known and not found.draft.refused:
        found.unclear.discard("received")
    found.draft.untold = found.draft.times.prepaid or _taken_untold(found)
    if (found.draft.untold or found.unexplained) and "received" not in found.known:
        found.unclear.add("received")
    if found.known.get("quoted"):
        found.unclear.discard("rate")


def _taken_untold(found: Found) -> bool:
    """Whether something was kept back without a figure. 零利息,收点服务费,24000分12期每期2230: that fee is what the instalments hold beyond the sum."""
    text = found.draft.row.text
    untold = _TAKEN_UNTOLD.search(text)
    if not untold or any(fee.when == "start" for fee in found.fees):
        return False
    payment, count, contract = (found.known.get(name) for name in ("payment", "count", "contract"))
    inside = untold[0].startswith("收") and not text[: untold.start()].endswith(("先", "提前", "预")) and payment and count and contract and payment * count > contract
    return not inside
