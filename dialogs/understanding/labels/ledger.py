"""The debts of a message, in its order: which one is meant, and what holds for all of them."""

import re

from content.regex import regex
from content.registry import Lender
from dialogs.understanding.labels.debts import KINDS, NO_KIND, SECURED, Debt, same_name
from dialogs.understanding.labels.joins import (
    A_SINGLE,
    ALL_ARE,
    AND,
    ANOTHER,
    AT,
    BESIDES,
    BREAK,
    JOINS,
    LISTS,
    NAMED_KIND,
    NAMES_IT,
    OF_WITH,
    SHARED,
    STILL_OWES,
    THE_ONE,
    WITH,
    is_its_loan,
    named_kind,
)
from dialogs.understanding.labels.listed import Listed
from dialogs.understanding.labels.marks import Token, is_product

FEW = 2
ONE_OF = regex(r"[一1有]\s*[个家]|其中|有的|有些|\b(?:one|some|an?)\b")
IS_ON = regex(r"[^,，。;；]{0,10}[,，]?(?:都?是|的是|属于)(?:抵押|贷的)?| ?[\d,.k]*,?(?: yuan)?(?: that)?(?:'s| is| on| for)?(?: it'?s)?(?: an?| my| the| our)? ?", re.IGNORECASE)
A_SUM = regex(r"[:：]?(?:还?欠了?|有|是|大概)*[\d一二两三四五六七八九十.,]+[万千百k]?[\d一二三四五六七八九]?(?:块钱?|元)?[,，、]?(?:和|还有)?")
"""信用卡招行2万建行3万: both are cards."""


class Ledger(Listed):
    """The debts so far, the one under way, and what is said of all."""

    def __init__(self) -> None:
        super().__init__()
        self.last_token: Token | None = None
        self.heading: Debt | None = None
        self.kind_first: Debt | None = None
        self.again: Debt | None = None
        self.of_lender: Debt | None = None
        self.alone = False

    def mention(self, token: Token, between: str, *, figures: bool, alone: bool = False) -> Debt:
        """A lender or a kind of debt is named: part of the debt under way, one named before, or a new one.

        `figures` tells whether the rest of its clause holds an amount, `alone` that its sentence names no other lender.
        """
        self.alone = alone
        if not token.lender and ALL_ARE.search(between) and (told := self._of_kind(token.name)):
            self.last_token = token
            return told
        if token.lender and ALL_ARE.search(between) and self._all_with(token):
            self.last_token = token
            return self.debts[-1]
        before = self.current
        named = [debt for debt in self.debts if debt.lenders]
        debt = self._joined(token, between, figures=figures) or self._known(token, between, figures=figures) or self._adopted(token, between, figures=figures) or self._one_of_its(token, between) or self._listed(token, between, figures=figures) or self._of_same(token, between)
        named_again = any(debt is one for one in named) and (debt is not before or BREAK.search(between) is not None)
        self.again = debt if token.lender and named_again else None
        if token.lender and self._is_product_of(debt, token, between):
            debt.lenders, debt.names = [token.lender], [token.name]
        if token.lender and token.lender not in debt.lenders:
            debt.lenders.append(token.lender)
        if token.lender and not any(same_name(token, debt, name) or name.startswith(token.name) for name in debt.names) and not (debt.facts and is_its_loan(token, debt)):
            debt.names.append(token.name)
        if not token.lender:
            debt.kind = token.name if debt.kind in NO_KIND and token.name not in NO_KIND else debt.kind or token.name
        if kind := named_kind(token):
            debt.kind = kind
        self._of_the_kind_before(debt, token, between, before)
        debt.span = (min(debt.span[0], token.start), max(debt.span[1], token.end)) if debt.span[1] else (token.start, token.end)
        self.current, self.last_token = debt, token
        if debt.lenders and debt.kind in NAMED_KIND.values():
            self._alike(debt)
        return debt

    def _of_the_kind_before(self, debt: Debt, token: Token, between: str, before: Debt | None) -> None:
        """信用卡是招行和平安的, my cards are with CMB and Ping An: a kind told before its banks is that of each."""
        last = self.last_token
        if debt is before and last is not None and last.name == "credit_card" and token.lender:
            self.kind_first = debt
        elif before is not None and before is self.kind_first and debt is not before and token.lender and token.lender.kind == "bank" and (AND.fullmatch(between) or A_SUM.fullmatch(between)):
            debt.kind, self.kind_first = debt.kind or before.kind, debt

    def _of_kind(self, kind: str) -> Debt | None:
        """建设4万2,交通2万6,都是信用卡: what those that were named are, and no other debt."""
        fitting = [debt for debt in self.debts if debt.lenders and KINDS.get(debt.lenders[0].kind) in SHARED.get(kind, ())]
        for debt in fitting:
            debt.kind = debt.kind or kind
        return self.current if len(fitting) > 1 else None

    def _all_with(self, token: Token) -> bool:
        """白条1.3万金条2.8万都是京东的: who lends on those that were named, and no other debt."""
        told = [debt for debt in self.debts if debt.told]
        return len(told) > 1 and token.lender is not None and any(token.lender in debt.lenders for debt in told)

    def _alike(self, last: Debt) -> None:
        """招商、浦发、中信四张信用卡: what the last of a list is they all are."""
        for debt in self.bare():
            if debt.lenders and not debt.kind and KINDS.get(debt.lenders[0].kind) == "bank_loan":
                debt.kind = last.kind

    def _joined(self, token: Token, between: str, *, figures: bool) -> Debt | None:
        """招行的信用卡 is one debt; 花呗和借呗一共5万 are two that share a figure, told apart when the figure comes."""
        last, debt = self.last_token, self.current
        if debt is not None and last is not None and last.name in ("loan", "bank_loan") and not last.count and not debt.lenders and token.lender and (OF_WITH.fullmatch(between) or AT.fullmatch(between)):
            return debt
        if debt is not None and debt.kind == "online" and token.name == "any" and not debt.lenders and (not figures or debt.facts.keys() == {"overdue_days"}) and not (BESIDES.search(between) or ONE_OF.search(between)):
            return debt  # 欠了7万多网贷,十来个平台
        if debt is not None and debt.kind in SECURED and "owed" not in debt.facts and token.name == "bank_loan" and STILL_OWES.search(between):
            return debt
        if debt is not None and debt.kind == "bank_loan" and not debt.lenders and token.name in SECURED and not figures and IS_ON.fullmatch(between):
            debt.kind = token.name
            return debt  # 欠银行15万,是车贷
        if debt is not None and debt.lenders and debt.lenders[0].kind == "bank" and "owed" in debt.facts and token.name == "bank_loan" and not figures and IS_ON.fullmatch(between):
            debt.kind = debt.kind or token.name
            return debt  # 欠邮储9万是房子抵押的
        if last is None or debt is None or (debt.facts.keys() - {"count"} and (debt.kind or between.strip(" "))):
            return None
        if token.name in NO_KIND and debt.kind:
            return debt  # 网贷三个平台
        if bool(last.lender) == bool(token.lender):
            return debt if self._is_product_of(debt, token, between) else None
        if token.lender and "count" in debt.facts and debt.facts["count"].value > 1 and not (self.alone and WITH.fullmatch(between)):
            return None  # two credit cards with CMB and ICBC: those listed
        card = last.lender is not None and last.lender.kind == "bank" and token.name in NAMED_KIND.values() and between.strip(" ") in (",", "，")
        return debt if card or JOINS.fullmatch(between) else None

    def _is_product_of(self, debt: Debt, token: Token, between: str) -> bool:
        """平安银行新一贷: a product, named right behind the bank that lends by it."""
        last = self.last_token
        return last is not None and debt is self.current and last.lender in debt.lenders and not is_product(last.name) and between in ("", "的", "里", "里的", "里面", "上", "上的") and is_product(token.name)

    def _adopted(self, token: Token, between: str, *, figures: bool) -> Debt | None:
        """10 days late on Jiebei: the debt under way gets its name, unless the name brings figures of its own."""
        debt = self.current
        if debt and token.lender and not debt.lenders and not debt.facts and figures and not ANOTHER.search(between) and self._fits_kind(debt, token.lender):
            return debt  # my student loan, about 24,000 with ICBC
        if debt is None or debt.kind not in NO_KIND or debt.lenders or (debt.item and debt.facts):
            return None
        if "minimum" in debt.facts and "owed" not in debt.facts and (self.last_token is None or BREAK.search(between)) and (figures or not NAMES_IT.search(between)):
            return None  # 每月还8400,…,房贷3600,信用卡: due for all of them
        if debt.kind == "loan" and (token.name == "credit_card" or "count" in debt.facts):
            return None
        if "owed" in debt.facts and figures:
            return None
        debt.item = False  # 一笔2万的消费贷 has a name by now
        return debt

    def _one_of_its(self, token: Token, between: str) -> Debt | None:
        """欠招行两笔,一张信用卡2万,一笔消费贷3万: each is with that lender."""
        group = self.of_lender or self.current
        if group is None or token.lender or not A_SINGLE.search(between) or len(group.lenders) != 1 or group.kind or group.facts.keys() != {"count"}:
            return None
        told = sum(debt.lenders == group.lenders for debt in self.debts if debt is not group)
        if group.facts["count"].value < FEW or told >= group.facts["count"].value:
            return None
        if group in self.debts:
            self.debts.remove(group)
        self.of_lender = group
        debt = self._new()
        debt.lenders, debt.names = [*group.lenders], [*group.names]
        return debt

    def _listed(self, token: Token, between: str, *, figures: bool) -> Debt | None:
        """两张信用卡,招行3万,交行2万, 信用卡:招商3万 and 信用卡还不上了。招行3万: those listed are told in place of the group."""
        announced = self.current is not None and bool(self.current.kind) and not self.current.lenders and self.current.facts.keys() <= {"count", "overdue_days"}
        group = self.current if announced else self.heading or self.current
        if group is None or not (token.lender or group.kind == "loan") or group.lenders or not group.kind:
            return None
        opens = LISTS.search(between) or (figures and group.kind in (*SHARED, *SECURED) and token.lender and named_kind(token) in ("", group.kind))
        begins = announced and ("count" in group.facts or (opens and not BESIDES.search(between)))
        if (group is not self.heading and not begins) or not self._fits(group, token):
            return None
        if group in self.debts:
            self.debts.remove(group)
        self.heading = group
        debt = self._new()
        debt.kind = group.kind
        debt.facts |= {name: fact for name, fact in group.facts.items() if name == "overdue_days"}
        return debt

    def _fits(self, group: Debt, token: Token) -> bool:
        """花呗 after 两张信用卡 is none of the cards, nor is a third card; a loan may be anybody's."""
        bank = token.lender is not None and token.lender.kind == "bank"
        alike = group.kind == "loan" or bank == (group.kind in ("credit_card", "bank_loan", *SECURED))
        listed = sum(debt.kind == group.kind and bool(debt.lenders) for debt in self.debts)
        most = group.facts["count"].value if "count" in group.facts else 1 if group.kind in SECURED else len(self.debts) + 1
        return alike and listed < most

    @staticmethod
    def _fits_kind(debt: Debt, lender: Lender) -> bool:
        return debt.kind == "bank_loan" and lender.kind == "bank"

    def _known(self, token: Token, between: str, *, figures: bool) -> Debt | None:
        """The debt of that name; 另一张信用卡2万 and a second friend are others."""
        for debt in self.debts:
            if token.lender:
                if not figures and (is_its_loan(token, debt) or self._is_called_by_brand(token, debt)):
                    return debt  # 建行快贷5万,…,快贷没逾期
                if len(debt.names) == 1 and same_name(token, debt, debt.names[0]) and (not debt.kind or named_kind(token) in ("", debt.kind)):
                    return debt
            elif debt.kind == token.name and debt.lenders and not figures and (THE_ONE.search(between) or not ANOTHER.search(between)) and sum(d.kind == token.name for d in self.debts) == 1:
                return debt  # the card, where one of them was told
            elif debt.kind == token.name and not debt.lenders and not debt.item:
                another = token.name == "private" or ANOTHER.search(between)
                if not (another and figures and debt.facts.keys() & {"owed", "borrowed"}):
                    return debt
        return None

    def _is_called_by_brand(self, token: Token, debt: Debt) -> bool:
        """抖音逾期2天, where 抖音月付 is the only one of that brand."""
        return debt.lenders == [token.lender] and len(debt.names) == 1 and debt.names[0].startswith(token.name) and sum(token.lender in d.lenders for d in self.debts) == 1

    def _of_same(self, token: Token, between: str) -> Debt:
        """招行信用卡3万,招行信用贷5万: another debt, with the lender just named again."""
        debt, last = self._new(), self.last_token
        if last is not None and last.lender and not token.lender and not between:
            debt.lenders, debt.names, debt.span = [last.lender], [last.name], last.place
        return debt
