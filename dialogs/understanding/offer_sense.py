"""What the figures of an offer mean together: which is the principal, what the stages are, how it is repaid."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from dialogs.calculator.terms import MONTH, Charge, Fee, Length, Per, Stage, Style, Terms
from dialogs.understanding.offer_draft import PERIODS, Draft
from dialogs.understanding.offer_roles import CADENCE_PER, Role, money_role
from dialogs.understanding.offer_tokens import Figure

LONG_MONTHS = 60
_BILLS = ("信用卡", "账单", "花呗", "白条", "月付", "credit card")
"""What is already spent and is only spread: a single fee is its whole price."""
_TO = ("到", "至", "-", "~", "—", " to ", "until", "till")
MOSTLY_BACK = Decimal("0.8")
"""Small daily sums that come to so much of the principal are payments, not interest."""


def sense(draft: Draft) -> Terms:
    """The terms of the offer."""
    found = _Sense(draft)
    for step in _STEPS:
        step(found)
    return Terms(unclear=tuple(sorted(found.unclear)), fees=tuple(found.fees), stages=tuple(found.stages), **found.known)


class _Sense:
    """Terms in the making: `known` holds the plain fields."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.known: dict[str, Any] = {}
        self.unclear = set(draft.unclear)
        self.fees: list[Fee] = list(draft.fees)
        self.stages: list[Stage] = []

    @property
    def principal(self) -> Decimal | None:
        amount: Decimal | None = self.known.get("contract") or self.known.get("received")
        return amount

    @property
    def priced(self) -> bool:
        """Whether anything tells what is paid back."""
        names = ("payment", "total", "quoted", "interest", "principal_each")
        return bool(self.stages) or any(name in self.known for name in names)

    def put(self, name: str, value: object) -> None:
        if value is not None and name not in self.known:
            self.known[name] = value


def _amounts(found: _Sense) -> None:
    draft = found.draft
    arrived = sorted({amount for amount, _ in draft.sums.get("received", [])})
    received, contract = next(iter(arrived), None), draft.first("contract")
    if contract is None and len(arrived) > 1:
        contract = arrived[-1]  # 拿5000到手4000
    neutral = [amount for amount, _ in draft.sums.get("principal", [])]
    left_over = next((amount for amount, figure in draft.sums.get("principal", []) if figure.before("rest")), None)
    lent = left_over or next(iter(neutral), None)
    if contract is not None and lent is not None and lent < contract and received is None:
        received = lent
    contract = contract if contract is not None else lent
    if contract is not None and left_over is None:
        contract -= (draft.first("down") or Decimal(0)) + contract * draft.down_share
    found.put("received", received)
    found.put("contract", contract)


def _times(found: _Sense) -> None:
    draft, times = found.draft, found.draft.times
    counts = list(dict.fromkeys(times.counts))
    if len(counts) > 1 and draft.row.says("or"):
        found.unclear.add("count")
    elif counts:
        found.put("count", _whole(counts[0]))
    elif times.split:
        _split(found, times.split[0])
    terms = list(dict.fromkeys(times.terms)) or _between_days(draft)
    if len(terms) > 1 and draft.row.says("or") and not counts:
        found.unclear.add("count")
    elif terms:
        found.put("term", terms[0])
    found.put("period", times.periods[0] if times.periods else draft.period or _paid_every(draft))
    if times.loose and not counts and not terms:
        found.unclear.add("count")


def _paid_every(draft: Draft) -> Length | None:
    """按季付息."""
    names = (word.cadence for word in draft.row.words if word.name == "interest_only")
    return next((PERIODS[name] for name in names if name), None)


def _whole(number: Decimal) -> int | None:
    return int(number) if number == number.to_integral_value() and abs(number) < 10**6 else None


def _split(found: _Sense, length: Length) -> None:
    """分10个月: ten instalments; 分2年: by the month for two years."""
    number = _whole(length.amount)
    if number is not None and length.amount % 12:
        found.put("count", number)
        found.put("period", found.draft.period or Length(Decimal(1), length.unit))
    else:
        found.put("term", length)
        found.put("period", found.draft.period or (MONTH if length.unit == "month" else None))


def _between_days(draft: Draft) -> list[Length]:
    """3月1日借, 3月31日还: the days between two dates."""
    days_told = draft.times.days
    if len(days_told) == 1 and days_told[0].start and days_told[0].end and days_told[0].start != days_told[0].end:
        text = draft.row.text[slice(*days_told[0].span)]
        between = (days_told[0].end - days_told[0].start).days
        return [Length(Decimal(between), "day")] if between and any(sign in text for sign in _TO) else []
    starts = [day.start for day in days_told if day.start is not None and day.start == day.end]
    if len(starts) != 2:
        return []
    days = (starts[1] - starts[0]).days
    if days < 0:
        days += 365  # 12月20日借, 1月5日还
    return [Length(Decimal(days), "day")] if 0 < days <= 366 * 5 else []


def _payments(found: _Sense) -> None:
    draft = found.draft
    payments = list(dict.fromkeys(amount for amount, _ in draft.sums.get("payment", [])))
    if len(payments) > 1 and draft.row.says("or"):
        found.unclear.add("payment")
    elif payments:
        found.put("payment", payments[0])
    for name, role in (("principal_each", "principal_each"), ("total", "total"), ("last_payment", "last"), ("buyout", "buyout")):
        found.put(name, draft.first(role))  # type: ignore[arg-type]
    if draft.row.says("waived"):
        found.known.pop("buyout", None)
    found.put("quoted", draft.quoted)


def _interest(found: _Sense) -> None:
    for amount, figure in found.draft.sums.get("interest", []):
        if figure.says("unit_sum"):
            _on_unit_sum(found, amount, figure)
        elif amount < 1 and not figure.cadence:
            found.unclear.add("rate")  # 利息1毛: of what, and how often?
        else:
            per = _interest_per(found, figure)
            found.put("interest", Charge(amount, per))
            if per == "day" and "payment" not in found.known:
                found.known.pop("period", None)
            if per in ("month", "period", "week") and figure.says("repay") and found.draft.row.says("once"):
                found.put("style", "interest_only")
    for amount, figure in found.draft.sums.get("daily", []):
        if figure.says("unit_sum"):
            _on_unit_sum(found, amount, figure)
            continue
        days = _days(found)
        if found.principal and days and amount * days >= MOSTLY_BACK * found.principal and "interest" not in found.known:
            found.put("payment", amount)
            found.put("period", Length(Decimal(1), "day"))
        else:
            found.put("interest", Charge(amount, "day"))
            if found.known.get("period") == Length(Decimal(1), "day"):
                del found.known["period"]


def _on_unit_sum(found: _Sense, amount: Decimal, figure: Figure) -> None:
    """每万元每天3.5元."""
    word = next(word for word in (*figure.left, *figure.right) if word.name == "unit_sum")
    whole = 1000 if "千" in word.text or "thousand" in word.text.removeprefix("per ten") or "1,000" in word.text else 10_000
    found.put("quoted", Charge(amount / whole, _interest_per(found, figure)))
    if found.known.get("period") == Length(Decimal(1), "day"):
        del found.known["period"]


def _interest_per(found: _Sense, figure: Figure) -> Per:
    if figure.cadence:
        return CADENCE_PER[figure.cadence]
    if figure.before("plus") and "principal_each" in found.known:
        return "period"
    return "total"


def _days(found: _Sense) -> Decimal | None:
    term, count = found.known.get("term"), found.known.get("count")
    if term is not None and term.unit == "day":
        days: Decimal = term.amount
        return days
    return None if count is None else Decimal(count)


def _leftovers(found: _Sense) -> None:
    """Sums without a word of their own: the first is the loan, a second one what is paid."""
    for amount, figure in found.draft.sums.get("unknown", []):
        if found.principal is None:
            found.put("contract", amount - (found.draft.first("down") or Decimal(0)) - amount * found.draft.down_share)
        elif "contract" not in found.known and amount > found.principal and figure.place < _first_place(found, "received"):
            found.put("contract", amount)  # 5000到手4000
        elif figure.before("or") and "payment" in found.known:
            del found.known["payment"]
            found.unclear.add("payment")
        elif found.priced or amount == found.principal:
            continue
        elif amount > found.principal:
            found.put("total", amount)
        elif _fills(found, amount):
            found.put("payment", amount)
        elif "term" in found.known and "count" not in found.known:
            found.put("interest", Charge(amount, "total"))
        elif figure.value.span:
            found.unclear.add("payment")


def _first_place(found: _Sense, role: Role) -> int:
    return min((figure.place for _, figure in found.draft.sums.get(role, [])), default=0)


def _fills(found: _Sense, amount: Decimal) -> bool:
    count, term = found.known.get("count"), found.known.get("term")
    number = Decimal(count) if count else term.over(found.known.get("period") or MONTH) if term else None
    return bool(number and found.principal and number > 1 and amount * number >= MOSTLY_BACK * found.principal)


@dataclass(frozen=True, slots=True)
class _Part:
    number: int
    nth: bool
    amount: Decimal
    rest: bool = False


def _staged(found: _Sense) -> None:
    """前6个月500后6个月1500; 第1期2000第2期3000; 首期5600以后每期少50."""
    draft = found.draft
    parts = [_Part(s.number or 1, s.nth, sum((amount for amount, _ in draft.staged[s.place]), Decimal(0)), s.rest)
             for s in sorted(draft.times.stretches, key=lambda stretch: stretch.place) if s.place in draft.staged]
    step = draft.first("step")
    if parts and any(stretch.free for stretch in draft.times.stretches) and _only_interest(draft):
        found.put("principal_each", found.known.pop("payment", None))
    if parts and "principal_each" in found.known and _only_interest(draft):
        for stretch in draft.times.stretches:
            for amount, _ in draft.staged.get(stretch.place, []):
                found.put("interest", Charge(amount, "period"))
        return
    if draft.opening is not None:
        parts.insert(0, _Part(1, True, draft.opening))
    if len(parts) == 1 and parts[0].nth and not parts[0].rest and parts[0].number > 1:
        _last(found, parts[0])
        return
    if not parts:
        return
    if step is not None and parts[0].number == 1:
        found.stages.append(Stage(None, parts[0].amount, -step))
    else:
        found.stages += [Stage(None if part.rest else 1 if part.nth else part.number, part.amount) for part in parts]
        following = draft.rest[0] if draft.rest else found.known.get("payment")
        if following is not None and not any(part.rest for part in parts):
            found.stages.append(Stage(None, following))
    for name in ("payment", "interest", "principal_each", "total"):
        found.known.pop(name, None)


def _only_interest(draft: Draft) -> bool:
    """What begins later is the interest beside a principal that is paid throughout."""
    return all(money_role(figure) == "interest" for sums in draft.staged.values() for _, figure in sums)


def _last(found: _Sense, part: _Part) -> None:
    """第12个月连本带息还30600: the number of payments, and the last of them."""
    found.put("count", part.number)
    if part.amount == found.principal and "interest" in found.known:
        found.put("style", "interest_only")
    else:
        found.put("last_payment", part.amount)
        interest = found.known.get("interest")
        if "payment" not in found.known and interest is not None and interest.per != "total":
            found.put("payment", found.known.pop("interest").value)
            found.put("style", "level")


def _principal_back(found: _Sense) -> None:
    """Interest by the month, and at the end exactly the amount that was lent: 先息后本."""
    interest = found.known.get("interest")
    by_the_month = interest is not None and interest.per != "total"
    if by_the_month and "payment" not in found.known and any(
        figure.says("capital") and _paid_later(found, figure) for _, figure in found.draft.sums.get("principal", [])
    ):
        found.put("style", "interest_only")
    for name in ("total", "last_payment"):
        if by_the_month and found.known.get(name) == found.principal and found.principal is not None:
            del found.known[name]
            found.put("style", "interest_only")


def _paid_later(found: _Sense, figure: Figure) -> bool:
    """Whether the clause of a sum goes on to say that it is paid: 本金1万一年后还."""
    for word in found.draft.row.words:
        if word.start >= figure.span[1]:
            if word.name == "stop":
                return False
            if word.name in ("repay", "once", "end", "clear", "interest_only"):
                return True
    return False


def _only_period(found: _Sense) -> None:
    """6天一期, 还5千: one period is the whole term."""
    known = found.known
    if "total" in known and found.draft.times.periods and not {"count", "term", "payment"} & known.keys():
        found.put("term", known.pop("period"))


def _instalment(found: _Sense) -> None:
    """36 months and one sum that fills the loan only if it is paid each time."""
    total = found.known.get("total")
    if total is None or found.principal is None or "payment" in found.known or total >= MOSTLY_BACK * found.principal:
        return
    if not found.draft.row.says("total") and _fills(found, total):
        found.put("payment", found.known.pop("total"))


def _attached_count(found: _Sense) -> None:
    """23期每期1500 and a last one: 23 regular payments before it, 24 in all."""
    if "last_payment" not in found.known or "payment" not in found.known or found.stages:
        return
    if found.draft.times.attached and "count" in found.known:
        found.stages.append(Stage(found.known.pop("count"), found.known.pop("payment")))


def _free(found: _Sense) -> None:
    row, times = found.draft.row, found.draft.times
    if not row.says("free"):
        return
    free = [stretch for stretch in times.stretches if stretch.free]
    if free:
        found.put("free_periods", free[0].number)
    elif row.says("first_one") and not found.stages:
        found.put("free_periods", 1)
    elif not found.priced and not found.draft.fee_quotes and not any(fee.when == "each" for fee in found.fees):
        found.put("quoted", Charge(Decimal(0), "total"))
        found.put("style", "level")


def _fee_quotes(found: _Sense) -> None:
    """A fee rate is the price of the loan where nothing else is, and a fee beside the price where something is."""
    for charge, _ in found.draft.fee_quotes:
        if not found.priced:
            found.put("quoted", charge)
            found.put("style", "flat")
        else:
            found.fees.append(Fee("service", "start" if charge.per == "total" else "each", share=charge.value))
    if not found.priced or (found.known.keys().isdisjoint({"payment", "total", "quoted", "interest"}) and not found.stages):
        bill = any(name in found.draft.row.text for name in _BILLS)
        found.fees = [Fee("instalment", fee.when, fee.amount, fee.share)
                      if fee.kind == "service" and (fee.when == "each" or bill) else fee for fee in found.fees]


def _once(found: _Sense) -> None:
    """一个月还1100 for a loan of 1,000: not an instalment but everything at once."""
    payment, principal = found.known.get("payment"), found.principal
    if payment is None or principal is None or payment < principal or found.known.get("count") or found.stages:
        return
    found.put("total", found.known.pop("payment"))
    period = found.known.pop("period", None)
    found.put("term", period)
    found.put("style", "once")


def _style(found: _Sense) -> None:
    style = _style_told(found)
    if style is not None:
        found.put("style", style)


def _style_told(found: _Sense) -> Style | None:
    row, known = found.draft.row, found.known
    if row.says("equal_principal"):
        return "equal_principal"
    if row.says("interest_only") and not found.stages and "payment" not in known:
        return "interest_only"
    several = "payment" in known or (known.get("count") or 1) > 1 or found.stages
    if row.says("once") and not several and found.draft.flat_quote:
        return "once"
    if row.says("flat") or found.draft.flat_quote:
        return "flat"
    if row.says("even_principal") and ("interest" in known or "quoted" in known):
        return "flat" if "interest" in known else "equal_principal"
    if row.says("level"):
        return "level"
    if row.says("once") and not several:
        return "once"
    return None


def _wants(found: _Sense) -> None:
    row = found.draft.row
    if row.says("ask_amount"):
        found.put("wants", "amount")
        return
    beside = {id(word) for figure in row.figures for word in (*figure.inside, *figure.left)}
    if any(word.name == "rate_word" and id(word) not in beside for word in row.words):
        found.put("wants", "rate")


def _bare_rate(found: _Sense) -> None:
    """3.1 % for 30 years is a yearly rate: by the month nobody would lend or live that long."""
    term, share = found.known.get("term"), found.draft.bare_share
    if share is not None and term is not None and term.unit == "month" and term.amount > LONG_MONTHS:
        found.put("quoted", Charge(share, "year"))


def _doubts(found: _Sense) -> None:
    row = found.draft.row
    if row.says("several"):
        found.unclear.add("kind")
    for name in ("payment", "count", "received", "total"):
        if found.known.get(name) is not None:
            found.unclear.discard(name)
    if "contract" in found.known:
        found.unclear.discard("received")
    if found.known.get("quoted"):
        found.unclear.discard("rate")


def _month_days(found: _Sense) -> None:
    """按30天一个月算."""
    if found.draft.row.says("month_days"):
        found.put("month_days", 30)


_STEPS = (
    _amounts, _times, _bare_rate, _payments, _interest, _leftovers, _only_period, _instalment, _principal_back, _staged, _attached_count, _once, _free, _fee_quotes,
    _style, _month_days, _wants, _doubts,
)
