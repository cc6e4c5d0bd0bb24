"""The figures of an offer gathered under their roles, and what follows when they are seen together."""

from dataclasses import replace
from decimal import Decimal

from content.regex import regex
from dialogs.calculator.terms import Charge, Fee, Length
from dialogs.understanding.offers.beside import added, following, listed, measure_of_share, preceding
from dialogs.understanding.offers.fees import take_fee
from dialogs.understanding.offers.made_up import fee_in, parts_of
from dialogs.understanding.offers.parts import PERIODS, Figure, Row
from dialogs.understanding.offers.quotes import read_quote
from dialogs.understanding.offers.roles import Role, money_role
from dialogs.understanding.offers.seen import role_of, take_back
from dialogs.understanding.offers.stretches import Stretch, Times
from dialogs.understanding.offers.times import counts_payments, read_times
from dialogs.understanding.values import Count, Money, Number, Percent, Rate, Span

_NO_MONEY = regex(r"岁|号|日(?!息|利|还)|月(?!息|利|供|还|费|付)|年(?!化|利|息)|点|%|[份个台张部件条次家名]|分(?!\s?[\d一二三四五六七八九十几多成摊期])|\s?(?:years? old|of them)")
_LOOSELY = regex(r"\s*-?(?:something\b|odd\b|ish\b|or so\b)")
_FOR_THE = regex(r"[a-z/ ]{0,28}\b(?:for|in|during) (?:the )?(?:first|next|last|following|remaining|other|another)? ?")
_IN_THE, _WORDS = ("in the ", "for the "), regex(r"[a-z/ ]{0,28}")
_MOST_FACTOR = 3
_SMALLEST = 20
"""A bare number below this is not money unless a word says so."""


class Draft:
    """What has been understood so far, by role; `offer_sense.sense` draws it together."""

    def __init__(self, row: Row) -> None:
        self.row = row
        self.times: Times = read_times(row)
        self.sums: dict[Role, list[tuple[Decimal, Figure]]] = {}
        self.spans: dict[str, list[Span]] = self.times.spans
        self.unclear: set[str] = set()
        self.refused = False
        """到手-5000: an amount that cannot be meant."""
        self.quoted: Charge | None = None
        self.flat_quote = False
        self.bare_share: Decimal | None = None
        self.taken_share: Decimal | None = None
        """他收2个点: a fee beside another price, or the price."""
        self.untold = False
        """Something was kept back, and nobody says how much."""
        self.stray = False
        """A share of nobody knows what: no interest, no fee."""
        self.down_share = Decimal(0)
        self.fee_quotes: list[tuple[Charge, Figure]] = []
        self.opening: Decimal | None = None
        self.fees: list[Fee] = []
        self.fee_every: dict[int, Length] = {}
        """How far apart a fee is charged, by its place among the fees."""
        self.staged_fees: list[tuple[int | None, Decimal]] = []
        """A fee in so many of the payments, or (None) in all that are left."""
        self.staged: dict[int, list[tuple[Decimal, Figure]]] = {}
        self.rest: list[Decimal] = []
        self.rest_told: Figure | None = None
        self.basis: list[Decimal] = []
        """按三万本金算: what interest is reckoned on."""
        self.listed = listed(row)
        """分四次还, 分别是1200、1200、1300、1500: each payment by itself."""
        self.period: Length | None = None
        for figure in row.figures:
            self._take(figure)

    def _take(self, figure: Figure) -> None:
        if isinstance(figure.value, Percent | Rate):
            before = preceding(self.row, figure)
            if before is not None and measure_of_share(self.row, before):
                figure = replace(figure, left=[*before.left, *figure.left])  # 手续费是6000的1%
            read_quote(self, figure)
        elif isinstance(figure.value, Number) and figure.before("factor") and 1 <= figure.value.best < _MOST_FACTOR:
            self.quoted = Charge(figure.value.best - 1, "total")
            self.flat_quote = True
        elif isinstance(figure.value, Number) and figure.before("rate_word") and figure.value.best < 1:
            self.unclear.add("rate")  # 利率0.8
        elif self.is_money(figure):
            self._take_money(figure)

    def is_money(self, figure: Figure) -> bool:
        """Whether a figure is a sum."""
        value = figure.value
        if isinstance(value, Count):
            return value.unit.startswith("loan")
        if not isinstance(value, Number):
            return isinstance(value, Money)
        if value.is_range or counts_payments(self.row, figure) or _NO_MONEY.match(self.row.text, figure.span[1]):
            return False
        if value.best < _SMALLEST and any(stretch.place == figure.place for stretch in self.times.stretches):
            return False  # 900 a month for another six
        if value.best < 1 and "半" in self.row.text[slice(*figure.span)]:
            return False  # 还一半
        return money_role(figure) != "unknown" or (value.best >= _SMALLEST and not figure.before("each_month"))

    def _take_money(self, figure: Figure) -> None:
        role = role_of(self, figure)
        value = figure.value
        if figure.before("corrected"):
            role = take_back(self, role)
        if role == "ignore":
            if figure.before("basis", "flat") and isinstance(value, Money | Number):
                self.basis.append(value.best)
            return
        assert isinstance(value, Money | Number | Count)
        if role in ("daily", "interest") and figure.says("from"):
            self.unclear.add("rate")
        elif _no_sum(self.row.text, figure, role) and not (value.best == 0 and self.stretch_of(figure)):
            self.refused = True
            self.unclear.add("nought")
            self._loose(role, figure)
        elif value.is_range or value.about or figure.before("approx") or _LOOSELY.match(self.row.text, figure.span[1]):
            self._loose(role, figure)
        elif role == "fee" and not value.best and not figure.cadence and not self.stretch_of(figure):
            self.mark("fees", figure)  # 押金0
        elif role == "fee":
            take_fee(self, figure, amount=value.best)
        elif role == "bonus":
            self.fees.append(Fee("bonus", "end" if figure.says("end", "clear") else "start", value.best))
            self.mark("fees", figure)
        elif self._goes_to_stage(role, figure, value.best):
            self.note_period(figure)
        else:
            paid = value.best - sum(fee_in(part) for part in parts_of(self.row, figure))
            self.sums.setdefault(role, []).append((-paid if role == "step" and figure.before("more") else paid, figure))
            self.mark(_FIELDS.get(role, role), figure)
            if role not in _LENT and not self._priced_by_the_year(role, figure):
                self.note_period(figure)

    def _priced_by_the_year(self, role: Role, figure: Figure) -> bool:
        """一年利息1800, 分12期还: the price of a year, not how often one pays."""
        return role == "interest" and figure.cadence == "each_year" and not (
            figure.says("repay") or self.row.says("interest_only"))

    def _loose(self, role: Role, figure: Figure) -> None:
        """What was said as a guess is asked for: received for any amount that was lent."""
        self.unclear.add("received" if role in ("principal", "contract") else _FIELDS.get(role, role))
        self.mark(_FIELDS.get(role, role), figure)
        self.note_period(figure)

    def _goes_to_stage(self, role: Role, figure: Figure, amount: Decimal) -> bool:
        if role in ("payment", "total", "unknown") and (figure.before("first_one") or (figure.after("first_one") and self.row.text.isascii())):
            self.opening = amount
            self.mark("stages", figure)
            return True
        if role not in ("payment", "interest", "principal_each", "total", "unknown", "step", "last", "principal"):
            return False
        if role == "principal" and not (figure.after("capital") or (figure.before("capital") and (figure.before("repay") or any(word.text.startswith("还") for word in figure.left)))):
            return False
        stretch = self.stretch_of(figure)
        if stretch is not None:
            self.staged.setdefault(stretch.place, []).append((amount, figure))
            self.mark("stages", figure)
            return True
        if role in ("payment", "total") and figure.before("rest") and self.times.stretches:
            self.rest.append(amount)
            self.rest_told = figure
            self.mark("stages", figure)
            return True
        if self.rest and (joined := added(self.row, figure)) is not None and joined is self.rest_told:
            self.rest[-1] += amount  # 之后每月400+36
            return True
        return False

    def stretch_of(self, figure: Figure) -> Stretch | None:
        """The 前3期 or 第2个月 that a sum belongs to: before it in its clause, or alone in the clause before."""
        joined_to = added(self.row, figure)
        nearest = self._told_behind(figure) or (self._told_behind(joined_to) if joined_to else None)
        for stretch in self.times.stretches if nearest is None else ():
            back = figure.before("capital") and figure.before("repay")
            if stretch.place > figure.place or stretch.unpaid or (stretch.free and stretch.clause != figure.clause and not back):
                continue
            if stretch.clause == figure.clause or (stretch.clause == figure.clause - 1 and stretch.place == figure.place - 1):
                nearest = stretch
        return nearest

    def _told_behind(self, figure: Figure) -> Stretch | None:
        """500 after the first month, 600 a month for the first six months."""
        after = following(self.row, figure)
        stretch = next((stretch for stretch in self.times.stretches if after is not None and stretch.place == after.place), None)
        if after is None or stretch is None or after.clause != figure.clause or not self.row.text[after.span[0]].isascii():
            return None
        between = self.row.text[figure.span[1]:after.span[0]]
        leads = not stretch.nth and self.row.text.startswith(_IN_THE, after.span[0]) and _WORDS.fullmatch(between)  # 1,400 a month in the second
        beside = between.strip() in ("", "the") if stretch.years else stretch.nth and not between.strip()  # 1,600 the first year
        return stretch if leads or beside or _FOR_THE.fullmatch(between) else None

    def note_period(self, figure: Figure) -> None:
        if self.period is None and figure.cadence in PERIODS:
            self.period = PERIODS[figure.cadence]

    def mark(self, field: str, figure: Figure) -> None:
        self.spans.setdefault(field, []).append(figure.span)

    def first(self, role: Role) -> Decimal | None:
        """The first sum of this role."""
        found = self.sums.get(role)
        return found[0][0] if found else None


_MINUS = regex(r"(?:^|[^\d\s%.,期月周天日年万千百元块号~到至-])\s?(?:[-−]|负|minus )[¥$]?$")
_PAID_MINUS = regex(r"(?:[每各][期月次]|月供|月还)\s?[-−][¥$]?$")
_DASHED = regex(r"[^\d\s][-−+:：]\s?[¥$]?\d")
"""每期-944 by itself is a slip; among 本金-10000,期数-12 or +6000 the dash is none."""
_AMOUNTS = frozenset({"received", "contract", "principal", "payment", "total", "unknown"})


def _no_sum(text: str, figure: Figure, role: Role) -> bool:
    """到手-5000 and 借0元 say no amount: either was mistyped, and is asked for."""
    value = figure.value
    if role not in _AMOUNTS or not isinstance(value, Money | Number):
        return False
    start = figure.span[0]
    begins = start + 1 if text[start:start + 1] in ("-", "负") else start
    lone = _PAID_MINUS.search(text, max(0, begins - 10), begins) and len(_DASHED.findall(text)) == 1
    return value.best < 0 or bool(lone) or (value.best == 0 and not figure.cadence) or bool(_MINUS.search(text, max(0, begins - 10), begins))


_LENT = frozenset({"received", "contract", "principal", "down"})
"""A loan is lent once, however often the words around it say that something is paid."""
_FIELDS: dict[str, str] = {
    "principal": "contract", "daily": "interest", "last": "last_payment", "step": "stages", "unknown": "payment",
}
