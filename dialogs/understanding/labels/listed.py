"""The debts of a message as a list: one more, one of several that were counted, several under one figure."""

from dataclasses import replace

from dialogs.understanding.labels.debts import SECURED, WEAK, Debt, Fact
from dialogs.understanding.values import Span


class Listed:
    """The debts so far, and the one under way; `counted` is how many a group had that was told one by one."""

    def __init__(self) -> None:
        self.debts: list[Debt] = []
        self.current: Debt | None = None
        self.counted: Fact | None = None

    def _new(self) -> Debt:
        debt = Debt()
        self.debts.append(debt)
        return debt

    def unnamed(self, span: Span) -> Debt:
        """A debt of which only a figure is told: the one under way while it has none, else a new one."""
        debt = self._new()
        debt.span = span
        self.current = debt
        return debt

    def item(self, span: Span, *, named: bool = False) -> Debt:
        """一家8千一家5千: one more of the kind under way; the group it belongs to is told by its items. 网商银行还有一笔2万 is one that is named; 一笔2万的消费贷 is `named` behind its sum."""
        group = self.current
        kind = group.kind if group and not named and (group.kind not in SECURED or group.item or group.facts.keys() <= {"count"}) else ""
        if group and len(group.lenders) == 1 and not group.facts:
            return group
        if group and not group.item and group.facts.keys() <= {"count"}:
            self.debts.remove(group)
            self.counted = group.facts.get("count", self.counted)
        debt = self.unnamed(span)
        debt.kind, debt.item = kind, True
        if group and not named and len(group.lenders) == 1 and (group.item or "count" in group.facts):
            debt.lenders, debt.names = [*group.lenders], [*group.names]  # 招行两张卡,一张2万一张3万
        return debt

    def one_of(self, group: Debt, span: Span) -> Debt:
        """One of those that were counted, which leaves one fewer without a word of their own."""
        debt = self.unnamed(span)
        debt.kind, debt.item, debt.lenders, debt.names = group.kind, True, [*group.lenders], [*group.names]
        left = group.facts["count"].value - 1
        if left > 0:
            group.facts["count"] = replace(group.facts["count"], value=left)
        else:
            self.debts.remove(group)
        return debt

    def apart(self, group: Debt, parts: int) -> list[Debt]:
        """两张信用卡: as many debts as were counted, each with what was told of all."""
        self.debts.remove(group)
        rest = {name: fact for name, fact in group.facts.items() if name != "count"}
        row = [self.unnamed(group.span) for _ in range(parts)]
        for debt in row:
            debt.kind, debt.item, debt.lenders, debt.names, debt.facts = group.kind, True, [*group.lenders], [*group.names], dict(rest)
        return row

    def split(self, group: Debt, figures: list[Fact], slot: str) -> None:
        """两张信用卡1.2万和3万: as many figures as were counted, one for each."""
        for debt, figure in zip(self.apart(group, len(figures)), figures, strict=True):
            debt.facts[slot], debt.span = figure, figure.span

    def merge(self, debts: list[Debt]) -> Debt:
        """Several debts under one figure: kept as a group with its count, never split by a guess."""
        first = debts[0]
        for other in debts[1:]:
            first.lenders += [lender for lender in other.lenders if lender not in first.lenders]
            first.names += other.names
            first.kind = first.kind if first.kind == other.kind else ""
            first.span = (first.span[0], other.span[1])
            self.debts.remove(other)
        first.facts.setdefault("count", Fact(len(debts), first.span))
        self.current = first
        return first

    def bare(self) -> list[Debt]:
        """The debts just named that no figure belongs to yet, up to the one under way."""
        row: list[Debt] = []
        for debt in reversed(self.debts):
            ahead = bool(debt.lenders) and debt.facts.keys() == {"overdue_days"} and debt.facts["overdue_days"].span[0] <= debt.span[0]  # 逾期40天,白条和金条一共2万1
            if (debt.facts.keys() - {"count"} and not ahead) or debt.kind in WEAK or not debt.told:
                break
            row.insert(0, debt)
        return row

    def lacking(self, name: str) -> int:
        """How many debts nothing of that name was said of."""
        return sum(name not in debt.facts for debt in self.debts if debt.told)

    def share(self, name: str, fact: Fact) -> None:
        """都逾期三个月了: what holds for all debts of which nothing else was said."""
        for debt in self.debts:
            if debt.told:
                debt.facts.setdefault(name, fact)
