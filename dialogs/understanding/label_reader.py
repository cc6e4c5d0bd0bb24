"""One pass over the tokens of a message: each figure goes to what names it."""

import re
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

from dialogs.understanding.label_debts import Debt, Fact, Ledger
from dialogs.understanding.label_marks import Token, tokens
from dialogs.understanding.label_values import (
    days_fact,
    days_since,
    due_fact,
    instalments_late,
    money_fact,
    rate_fact,
)
from dialogs.understanding.values import Count, Day, Duration, Money, Number, Percent, Quantity, Rate, Span

DEBT_CUES = {"owed", "borrowed", "minimum", "least", "instalment", "overdue"}
PERSON_CUES = {"income", "essentials"}
FAR_CUES = {"income", "essentials", "owed"}
"""What may name a figure beyond the next comma."""
AFTER = re.compile(r"(?:块钱?|元|多|左右|的|了|在|是|就|来| yuan| rmb| on| to| with| from| for| in| of| at| my| a| an| the| |月)*")
ITEM = re.compile(r"(?:^|[,，、;；。 还有另外一]|is )$")
ITEM_UNITS = ("家", "笔", "个", "张")
A_LENDER = ("家", "笔", "张", "个")
THIS_TIME = re.compile(r"本[期月]|这(?:个)?[期月]|下(?:个)?[期月]|每月|每期|月底|月初")
RETRACTS = re.compile(r"不对|说错|错了|哦不|不是|更正|i mean|sorry|no,|actually")
EACH_MONTH = re.compile(r"(?:每个?月|每期|一个月|monthly|a month)\W*$")
MONTHLY = re.compile(r"^我?(?:现在|自己)?(?:一个月|每个?月|月)(?:大概|差不多|也就|就|是|有|只有)*$")
NOT_A_MONTH = re.compile(r"每天|一天|日均|日薪|时薪|每小时|每周|一周|每星期|一年|每年|全年|年薪|daily|weekly|yearly|hourly")
NOT_A_MONTH_AFTER = re.compile(r"(?:元|块)?钱?(?:/|一|每)(?:天|日|周|年|个?小时)|(?: yuan| rmb)?(?: a | per |/)(?:day|week|year|hour)")
DENIED = re.compile(r"(?:没有|没|不|无|no |not )(?:欠|借|办|用|碰)?过?(?:任何|什么)?$")
LOAN_PAYMENT_UNDER = Decimal(20_000)
SMALLEST = Decimal(50)
LOANS = {"mortgage": "spending.mortgage", "car_loan": "spending.car_loan"}


class Reading:
    """What the tokens say: `person` by slot, and the ledger of debts."""

    def __init__(self, text: str, today: date) -> None:
        self.words, self.tokens = tokens(text, today)
        self.today = today
        self.person: dict[str, Fact] = {}
        self.ledger = Ledger()
        self.cue: Token | None = None
        self.late: Token | None = None
        self.scopes: dict[str, Token] = {}
        self.mentioned = False
        self.coming: dict[str, Fact] = {}
        self.used = set[Token]()
        self.least: Debt | None = None
        self.last: tuple[Any, str] | None = None
        self.seen_late = any(token.group == "cue" and token.name == "overdue" for token in self.tokens)
        for place, token in enumerate(self.tokens):
            self._step(place, token)
        self._settle()

    def _step(self, place: int, token: Token) -> None:
        match token.group:
            case "comma" | "stop":
                self._pause(place, token)
            case "cue":
                self._cue(place, token)
            case "scope":
                self._scope(place, token)
            case "mention" | "lender":
                self._mention(place, token)
            case "value":
                self._value(place, token)

    def _between(self, start: int, end: int) -> str:
        return self.words.text[start:end]

    def _after(self, place: int, step: int = 1) -> Token | None:
        return self.tokens[place + step] if place + step < len(self.tokens) else None

    def _clause(self, place: int) -> list[Token]:
        """The tokens around a place, between two commas or stops."""
        low = high = place
        while low > 0 and self.tokens[low - 1].group not in ("comma", "stop"):
            low -= 1
        while high + 1 < len(self.tokens) and self.tokens[high + 1].group not in ("comma", "stop"):
            high += 1
        return self.tokens[low : high + 1]

    # -- words -----------------------------------------------------------------------------------------

    def _pause(self, place: int, token: Token) -> None:
        """A clause ends. A word that named nothing yet may still name what follows a comma (月收入,大概6千)."""
        before = self.tokens[place - 1] if place else None
        beyond = before is not None and before.group == "comma" and not RETRACTS.search(self._between(before.end, token.start))
        far = token.group == "stop" or beyond
        if far or (self.cue and (self.cue in self.used or self.cue.name not in FAR_CUES)):
            self.cue = None
        self.late = None
        self.scopes = {name: scope for name, scope in self.scopes.items() if name == "each" and not far}
        self.mentioned = False

    def _cue(self, place: int, token: Token) -> None:
        if token in self.used:
            return
        if token.name == "overdue":
            self.late = token
            if self.cue and self.cue.name not in DEBT_CUES:
                self.cue = None
            self._late_before(place, token)
            return
        if token.name == "extra" and self.cue and self.cue.name == "income" and self.cue not in self.used:
            return
        self.cue = token

    def _late_before(self, place: int, token: Token) -> None:
        """三个月没还: the length of time stands before the word."""
        before = self.tokens[place - 1] if place else None
        if before is None or before in self.used or not isinstance(before.value, Duration | Day):
            return
        if len(self._between(before.end, token.start).strip()) <= 5:
            self._overdue(place - 1, before)

    def _scope(self, place: int, token: Token) -> None:
        if token.name == "none":
            self._share_or_own("overdue_days", Fact(0, (token.start, token.end)), place)
        elif token.name == "no_income":
            self.person.setdefault("income", Fact(Decimal(0), (token.start, token.end)))
        elif token.name == "secured" and self.ledger.current:
            self.ledger.current.facts["secured"] = Fact(True, (token.start, token.end))
        else:
            self.scopes[token.name] = token

    def _mention(self, place: int, token: Token) -> None:
        if token in self.used or DENIED.search(self._between(max(0, token.start - 8), token.start)):
            return
        if self._is_no_debt(place, token):
            self.cue = None
            return
        last = self.ledger.last_token
        figures = any(isinstance(t.value, Money) for t in self._clause(place) if t.start >= token.end)
        debt = self.ledger.mention(token, self._between(last.end, token.start) if last else "", figures=figures)
        self.mentioned = True
        if self.cue and self.cue.name not in DEBT_CUES:
            self.cue = None
        for name, fact in self.coming.items():
            debt.facts.setdefault(name, fact)
        self.coming = {}

    def _is_no_debt(self, place: int, token: Token) -> bool:
        """加微信 and 用支付宝还 name no loan; 房贷3200 among other spending is spending."""
        if token.lender and token.lender.kind == "payment":
            near = self._between(token.end, token.end + 3)
            return not (re.match(r"[欠借\d]|里?的?欠", near) or (self.cue and self.cue.name in ("owed", "borrowed")))
        return token.name in LOANS and self._is_spending(place)

    def _is_spending(self, place: int) -> bool:
        figure = self._after(place)
        if figure and figure.group == "cue" and figure.name in ("minimum", "instalment"):
            figure = self._after(place, 2)
        if figure is None or not isinstance(figure.value, Money | Number) or figure.value.best >= LOAN_PAYMENT_UNDER:
            return False
        here = [*self._clause(place), *self._next_clause(place)[:1]]
        return not any(t.group == "cue" and t.name in ("owed", "overdue") for t in here)

    def _next_clause(self, place: int) -> list[Token]:
        ends = (i for i in range(place, len(self.tokens)) if self.tokens[i].group == "comma")
        return self.tokens[next(ends, len(self.tokens)) + 1 :]

    # -- figures ---------------------------------------------------------------------------------------

    def _value(self, place: int, token: Token) -> None:
        value = token.value
        if token in self.used:
            return
        match value:
            case Count():
                self._count(place, token, value)
            case Money() | Number():
                self._money(place, token, value)
            case Duration():
                self._duration(place, token)
            case Day():
                self._day(place, token, value)
            case Rate() | Percent():
                self._rate(token, value)

    def _count(self, place: int, token: Token, value: Count) -> None:
        after, before = self._after(place), self.tokens[place - 1] if place else None
        fact = money_fact(value, token, whole=True)
        if value.unit == "期" and self.late and value.value:
            self._share_or_own("overdue_days", instalments_late(token, int(value.value)), place)
        if value.unit not in A_LENDER:
            return
        if value.value == 1 and after and isinstance(after.value, Money | Number):
            self.ledger.item((token.start, token.end))
            self.mentioned = True
        elif after and after.group in ("mention", "lender") and after.start - token.end <= 2 and after.lender is None:
            self.coming["count"] = fact
        elif self.ledger.current and before and before.group in ("mention", "lender") and token.start - before.end <= 3:
            self.ledger.current.facts.setdefault("count", fact)
        elif value.unit == "家" and (self.scopes.get("total") or self.late or (self.cue and self.cue.name == "owed")):
            self.person.setdefault("lenders_count", fact)

    def _money(self, place: int, token: Token, value: Quantity) -> None:
        if getattr(value, "currency", "CNY") != "CNY" or (value.best < SMALLEST and value.best != 0):
            return
        fact = money_fact(value, token)
        cue = self.cue if self.cue and self.cue not in self.used else None
        if self._retracted(place) and self.last and not cue:
            holder, name = self.last
            holder[name] = fact
            return
        if cue is None and not self._belongs_before(place, token):
            cue = self._cue_after(place, token)
        self._file(place, token, value, fact, cue)

    def _file(self, place: int, token: Token, value: Quantity, fact: Fact, cue: Token | None) -> None:
        name = cue.name if cue else ""
        if name == "ignore":
            self.used.add(cue)  # type: ignore[arg-type]  # it has a name
        elif name in PERSON_CUES or name.startswith("spending") or name == "extra":
            if not NOT_A_MONTH.search(self._head(token)) and not NOT_A_MONTH_AFTER.match(self.words.text, token.end):
                self._of_person(name, fact, cue)
        elif name in DEBT_CUES or self._owes_here(place, token, value):
            self._of_debt(place, token, name or ("minimum" if EACH_MONTH.search(self._head(token)) else "owed"), fact, cue)
        elif loan := self._loan_payment(place):
            self._keep(self.person, loan, fact)
        elif MONTHLY.match(self._head(token)) and not self.person.keys() & {"income"} and not self.ledger.debts:
            self._keep(self.person, "income", fact)

    def _head(self, token: Token) -> str:
        """The clause up to a figure."""
        text = self.words.text
        return re.split(r"[,，。;；！!？?\n、]", text[max(0, token.start - 20) : token.start])[-1].strip()

    def _loan_payment(self, place: int) -> str | None:
        """房贷3200: what is paid each month."""
        for step in (1, 2):
            before = self.tokens[place - step] if place >= step else None
            if before and before.name in LOANS and before.group == "mention":
                return LOANS[before.name]
        return None

    def _retracted(self, place: int) -> bool:
        """2万,不对,2万8: the second takes the place of the first."""
        before = next((t for t in reversed(self.tokens[:place]) if t.group == "value"), None)
        start = before.end if before else 0
        return bool(RETRACTS.search(self._between(max(start, self.tokens[place].start - 14), self.tokens[place].start)))

    def _belongs_before(self, place: int, token: Token) -> bool:
        """Whether a debt was named just before the figure: 花呗8000."""
        before = self.tokens[place - 1] if place else None
        return bool(before and before.group in ("mention", "lender") and before not in self.used and token.start - before.end <= 4)

    def _cue_after(self, place: int, token: Token) -> Token | None:
        """1500房租, 8000块工资: the word stands right after its figure, and has no figure of its own."""
        after = self._after(place)
        if after is None or after.group != "cue" or not AFTER.fullmatch(self._between(token.end, after.start)):
            return None
        if after.name in ("overdue", "due", "instalment", "borrowed"):
            return None
        own = self._after(place, 2)
        if own and isinstance(own.value, Money | Number) and self._left_bound(place):
            return None
        self.used.add(after)
        return after

    def _left_bound(self, place: int) -> bool:
        """Whether figures in this message follow their words: the first figure does."""
        first = next((i for i, t in enumerate(self.tokens) if isinstance(t.value, Money | Number)), place)
        return first != place and any(t.group == "cue" for t in self.tokens[:first])

    def _owes_here(self, place: int, token: Token, value: Quantity) -> bool:
        """A figure without a word is what is owed where a debt is named in its clause or right after it."""
        if isinstance(value, Number) and not self._belongs_before(place, token) and value.best < 500:
            return False
        if self._debt_after(place, token):
            return True
        current = self.ledger.current
        if current is None or (not current.told and current.kind != "private"):
            return False
        open_yet = not current.facts.keys() & {"owed", "borrowed"}
        return open_yet and (self.mentioned or (isinstance(value, Money) and not self.cue))

    def _debt_after(self, place: int, token: Token) -> Token | None:
        """欠3万借呗 and "30k on Huabei": the debt is named right after the figure and has none of its own."""
        after, own = self._after(place), self._after(place, 2)
        if after is None or after.group not in ("mention", "lender") or after in self.used:
            return None
        if not AFTER.fullmatch(self._between(token.end, after.start).lower()):
            return None
        if own and own.group == "cue" and own.name == "owed":
            return None
        named_before = self._belongs_before(place, token) or (self.mentioned and self.ledger.current and not self.ledger.current.facts.keys() & {"owed", "borrowed"})
        if named_before or ((own and isinstance(own.value, Money | Number)) and self._left_mentions()):
            return None
        return after

    def _left_mentions(self) -> bool:
        """Whether the first debt of the message is named before its first figure."""
        first = next((t for t in self.tokens if t.group in ("mention", "lender") or isinstance(t.value, Money | Number)), None)
        return bool(first and first.group != "value")

    # -- filing ----------------------------------------------------------------------------------------

    def _keep(self, holder: dict[str, Fact], name: str, fact: Fact) -> None:
        holder[name] = fact
        self.last = (holder, name)

    def _of_person(self, name: str, fact: Fact, cue: Token | None) -> None:
        if cue:
            self.used.add(cue)
        if "kin" in self.scopes and name in ("income", "extra"):
            return
        wage = self.person.get("income")
        if name in ("extra", "income") and wage and "total" not in self.scopes:
            if name == "extra" and wage.low is None and wage.high is None and fact.value is not None:
                self._keep(self.person, "income", Fact(wage.value + fact.value, wage.span, wage.about or fact.about))
            elif name == "income":
                self._keep(self.person, "income", fact)
        elif name.startswith("spending") and name in self.person:
            self._keep(self.person, name, Fact(self.person[name].value + fact.value, self.person[name].span, fact.about))
        else:
            self._keep(self.person, "income" if name == "extra" else name, fact)

    def _of_debt(self, place: int, token: Token, name: str, fact: Fact, cue: Token | None) -> None:
        if cue:
            self.used.add(cue)
        if after := self._debt_after(place, token):
            self._mention(place + 1, after)
            self.used.add(after)
        if name == "instalment":
            days = [t for t in self._clause(place) if isinstance(t.value, Day)]
            if not days and not THIS_TIME.search(self._head(token)):
                return
            name = "minimum"
        name = "owed" if name == "overdue" else name
        if name == "minimum" and self.ledger.current and self.least is self.ledger.current:
            return
        if name == "owed" and self._for_several(fact, token):
            return
        debt = self._holder(name, token)
        if debt is None:
            return
        if name == "borrowed":
            fact = Fact(fact.value, fact.span, True, fact.low, fact.high)
        if name == "least":
            name, self.least = "minimum", debt
        self._keep(debt.facts, name, fact)

    def _holder(self, name: str, token: Token) -> Debt | None:
        """Whose figure it is: the debt under way, or one that is not named."""
        current = self.ledger.current
        if current and (name not in current.facts or name != "owed"):
            return current
        if current and self.mentioned:
            return None
        if name == "borrowed" or (name == "owed" and current and "total" in self.scopes):
            return None
        debt = self.ledger.unnamed((token.start, token.end))
        debt.total = "total" in self.scopes
        debt.facts |= self.coming
        self.coming = {}
        return debt

    def _for_several(self, fact: Fact, token: Token) -> bool:
        """花呗借呗一共5万 is a group; 花呗借呗各欠1万 are two; 花呗借呗分别欠2万、3万 go in order."""
        bare = self.ledger.bare()
        if "each" in self.scopes and bare:
            if self._one_for_each(token):
                for debt in bare:
                    self._keep(debt.facts, "owed", fact)
            else:
                self._keep(bare[0].facts, "owed", fact)
                self.cue = None
            self.ledger.current = bare[-1]
            return True
        if len(bare) > 1 and ("total" in self.scopes or self._in_a_row(bare)):
            self._keep(self.ledger.merge(bare).facts, "owed", fact)
            return True
        return "total" in self.scopes and not bare and not self.mentioned and len(self.ledger.debts) > 1

    def _one_for_each(self, token: Token) -> bool:
        """各欠1万: one figure for all, not a list of figures."""
        place = self.tokens.index(token)
        rest = [t for t in self.tokens[place + 1 : place + 4] if t.group != "scope"]
        figures = [t for t in rest if isinstance(t.value, Money | Number)]
        listed = bool(figures) and all(t.group in ("comma", "value") for t in rest[: rest.index(figures[0])])
        return not listed and len(self.ledger.bare()) > 1

    def _in_a_row(self, bare: list[Debt]) -> bool:
        """花呗和借呗欠5万, 花呗、借呗、微粒贷欠5万: named in one breath."""
        gaps = [self._between(a.span[1], b.span[0]) for a, b in pairwise(bare)]
        return all(re.fullmatch(r"[、和跟与及+ ]|还有|以及|加上?|,|，| and |, and ", gap) for gap in gaps)

    # -- time and rates --------------------------------------------------------------------------------

    def _duration(self, place: int, token: Token) -> None:
        before = self.tokens[place - 1] if place else None
        named = before and before.group in ("mention", "lender") and token.start - before.end <= 3
        if self.late or (named and self.seen_late and not (self._after(place) and isinstance(self._after(place).value, Money))):  # type: ignore[union-attr]  # checked before
            self._overdue(place, token)

    def _overdue(self, place: int, token: Token) -> None:
        fact = days_fact(token) if isinstance(token.value, Duration) else days_since(token, self.today)
        if fact is None:
            return
        self.used.add(token)
        self._share_or_own("overdue_days", fact, place)

    def _share_or_own(self, name: str, fact: Fact, place: int) -> None:
        """Of the debt named in the clause; of all where 都 says so or where the clause names none."""
        clause = self._clause(place)
        named = any(t.group in ("mention", "lender") and not self._skipped(t) for t in clause)
        everywhere = any(t.group == "scope" and t.name == "all" for t in clause)
        if everywhere or (not named and self._lacking(name) > 1):
            self.ledger.share(name, fact)
        else:
            debt = self.ledger.current or self.ledger.unnamed(fact.span)
            self._keep(debt.facts, name, fact)

    def _skipped(self, token: Token) -> bool:
        return token.name in ("any", "private")

    def _lacking(self, name: str) -> int:
        return sum(name not in debt.facts for debt in self.ledger.debts if debt.told)

    def _day(self, place: int, token: Token, value: Day) -> None:
        clause = self._clause(place)
        names = {t.name for t in clause if t.group == "cue"}
        if "overdue" in names and not value.every:
            self._overdue(place, token)
        elif names & {"due", "instalment", "minimum"} or (value.every and "还" in self._between(token.end, token.end + 4)):
            if self.ledger.current is None and value.every:
                return
            debt = self.ledger.current or self.ledger.unnamed((token.start, token.end))
            self._keep(debt.facts, "due_on", due_fact(token, self.today))

    def _rate(self, token: Token, value: Rate | Percent) -> None:
        fact = rate_fact(token, value)
        if fact and self.ledger.current:
            self._keep(self.ledger.current.facts, "rate", fact)
        elif fact:
            self.coming["rate"] = fact

    def _settle(self) -> None:
        """What was borrowed stands in for what is owed where only that was told; a sum of the others is no debt."""
        for debt in self.ledger.debts:
            borrowed = debt.facts.pop("borrowed", None)
            if borrowed and "owed" not in debt.facts:
                debt.facts["owed"] = borrowed
        for debt in self.ledger.sums():
            self.person.setdefault("total_owed", debt.facts["owed"])
            self.ledger.debts.remove(debt)


__all__ = ["Reading", "Span"]
