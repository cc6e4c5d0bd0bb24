"""Plans for the tests of papers, paid down by a plain rule: what a paper shows must not depend on how it was reckoned."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
SHORT = ({"zh": "花呗", "en": "Huabei"}, {"zh": "招商银行信用卡", "en": "CMB credit card"}, {"zh": "微粒贷", "en": "Weilidai"})


def long_names(count):
    names = (f"某某消费金融有限责任公司第{n + 1}分公司循环额度" for n in range(count))
    return [{"zh": zh, "en": f"Long-Winded Consumer Finance Company Limited, branch {n + 1}"} for n, zh in enumerate(names)]


def plan(names=SHORT, today=date(2026, 11, 24), months=24):
    """A plan's data: each debt is paid in equal parts, the first ones sooner."""
    terms = [max(1, months - (len(names) - 1 - n) * months // len(names)) for n in range(len(names))]
    balances = [Decimal(6_000 + 2_350 * (n % 7)) for n in range(len(names))]
    debts, rows = [], []
    for n, name in enumerate(names):
        debts.append({
            "name": name, "balance": str(balances[n]), "annual_rate": str(Decimal("0.24") - n % 5 * Decimal("0.03")),
            "minimum": str(balances[n] // 20), "overdue_days": 12 * n % 95, "cleared_on": _due(today, terms[n]).isoformat(),
        })  # fmt: skip
    left = balances
    for at in range(1, months + 1):
        paid = [(b / (t - at + 1)).quantize(CENT, ROUND_HALF_UP) if at <= t else Decimal(0) for b, t in zip(left, terms, strict=True)]
        left = [b - p for b, p in zip(left, paid, strict=True)]
        rows.append({"on": _due(today, at).isoformat(), "payments": [*map(str, paid)], "balances": [*map(str, left)], "interest": "83.5"})
    paid_in_all = sum(Decimal(p) for row in rows for p in row["payments"])
    return {
        "today": today.isoformat(), "strategy": "optimum", "income": "9000", "essentials": "4200", "reserve": "500", "available": "4300",
        "debts": debts, "months": rows, "totals": {"months": months, "interest": str(Decimal("83.5") * months), "paid": str(paid_in_all)},
        "comparison": [
            {"strategy": "optimum", "months": months, "interest": "2004"}, {"strategy": "avalanche", "months": months, "interest": "2080.4"},
            {"strategy": "snowball", "months": months + 1, "interest": "2610"}, {"strategy": "deadline", "months": months + 1, "interest": "2433.18"},
        ],
    }  # fmt: skip


def _due(today, months):
    year, month = divmod(today.month - 1 + months, 12)
    return date(today.year + year, month + 1, 15)


def paper(kind, lang="zh", **form):
    return {"kind": kind, "name": "plan", "lang": lang, "data": plan(**form)}
