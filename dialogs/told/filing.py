"""Where the debts of a message belong in the case file: the same one told again, or another."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from content.regex import regex
from content.registry import find as find_lender
from content.registry import registry
from dialogs.slots import DUE_THIS_MONTH, ESSENTIALS, INCOME, SPOUSE_INCOME, find
from dialogs.told.parts_told import parts_of
from dialogs.told.telling_words import ONE_BESIDE
from dialogs.understanding.earnings import Earnings
from dialogs.understanding.labels.labels import Labelled
from dialogs.understanding.unlisted import CREDITORS, unlisted

Json = Any
_ITEM = regex(r"debts\[(\d+)\]\.(\w+)")
NAMED_BY = ("lender", "product")
THIS_ONE = regex(r"(?:但是?|不过|可是|就)?(?:这|那)一?[个笔张家](?!月|周|星期)|(?:but )?(?:this|that) (?:one|loan|card|debt)\b", re.IGNORECASE)
"""这个没逾期: the debt told last."""
TOGETHER = "、"
"""Between the names of several lenders under one sum."""
PRODUCTS = {"online": "online_loan", "private": "private_loan"}
PRODUCTS_OF_BANKS = {"credit_card", "bank_loan"}
RUNS = {"instalments_left", "minimum"}
SUMS = (".owed", ".minimum", ".late_fee")
OWN_PART = regex(r"吃住|自己(?:花|用|开销)|\bmyself\b", re.IGNORECASE)
"""给爸妈1500,自己吃住2000: beside what others get it is a part of what is needed, not all of it."""
PLEDGED, NOT_PLEDGED = regex(r"(?:房|车|铺|地)[^,，。]{0,8}(?:抵押|质押)|(?:抵押|质押)[^,，。]{0,3}(?:房|车|铺|地)"), regex(r"(?:无|没有?|不用|不要|免)[^,，。]{0,2}(?:抵押|质押)")
"""爸妈的房子抵押给银行贷了30万, before the debt itself is named."""
BETWEEN = regex(r"(?:块钱?|元)?[,，、 ]?(?:每个?月|一个?月)?(?:还|要还|得还|是)?")
OF_A_KIND = regex(r"(?:算|是|属于|归)[^,，。]{0,3}(?:消费金融|网贷|小贷|小额贷|银行)|\b(?:is|counts as)(?: an?)? (?:consumer|online|micro|bank)", re.IGNORECASE)
"""捷信算消费金融吧 tells of what kind a lender is, and of no other debt."""
OF_A_HOME = regex(r"房贷|按揭|\bmortgage\b", re.IGNORECASE)
LIVING = "spending.living"
LEAST_LEFT = {"mortgage": Decimal(15_000), "car_loan": Decimal(4_000)}
"""Less than that is what is due each month: 房贷4300扣款就断了, 车贷2800逾期一期."""
LENDER_KINDS = {"bank": "bank", "private_bank": "bank", "consumer_finance": "consumer_finance", "microloan": "microloan"}


def filed(known: Mapping[str, Json], told: Iterable[Labelled], asked: str | None, *, text: str = "", another: bool = False) -> dict[str, Json]:
    """The told facts under the names that they have in the case file.

    A debt is the same one where its lender is the same, or its product where no lender is named. One without either
    is the debt that was asked about, else the last one known, else a new one. `another`: the message says that it is one more.
    """
    told = tuple(told)
    facts, groups, guessed = dict[str, Json](), dict[int, dict[str, Json]](), set[int]()
    for fact in told:
        if fact.index is None:
            places = _places(fact.slot, known)
            facts |= dict.fromkeys(_this_one(places, asked) if THIS_ONE.match(text) else places, _value(fact))
        else:
            groups.setdefault(fact.index, {})[fact.slot.rpartition(".")[2]] = _value(fact)
            guessed |= {fact.index} if fact.slot.endswith(".kind") and fact.about else set()
    _card_of_its_bank(groups, guessed)
    _due_of_its_debt(facts, groups, told, text)
    there = items(known)
    if any(item.get("product") == "credit_card" and item.get("count") == len(guessed) > 1 and not item.keys() & {"lender", "owed"} for item in there.values()):
        for number in guessed:  # I've got four cards, then CMB 31k, ICBC 22k, SPDB 18k, BOC 12k
            groups[number]["kind"] = "credit_card"
        guessed.clear()
    if DUE_THIS_MONTH.name in facts and not any("owed" in group for group in groups.values()) and len(there) == 1 and "minimum" not in (only := next(iter(there.items())))[1]:
        facts[f"debts[{only[0]}].minimum"] = facts.pop(DUE_THIS_MONTH.name)  # 每月还800,工资5000, of the one debt that is known
    homes = [item for item in there.values() if item.get("product") == "mortgage" and not item.keys() & {"lender", "owed"}]
    if len(homes) == 1 and len(guessed) == 1 and OF_A_HOME.search(text) and "owed" in groups[next(iter(guessed))]:
        groups[guessed.pop()]["kind"] = "mortgage"  # the mortgage is 4,100 a month, CCB, about 520k left
    new = max(there, default=-1) + 1
    debts = {number: as_filed(group) for number, group in groups.items()}
    if there and OF_A_KIND.search(text) and any(group.get("lender") for group in debts.values()):
        debts = {number: group for number, group in debts.items() if group.get("lender") or not group.keys() <= {"product", "kind"}}
    if len(debts) == 1 and PLEDGED.search(text) and not NOT_PLEDGED.search(text) and "owed" in (only_one := next(iter(debts.values()))):
        only_one.setdefault("secured", True)
    whole, holder = None, None
    if parts := parts_of(there, debts, guessed, text):
        whole, holder = parts.of, parts.holder
        facts |= {f"debts[{whole}].{name}": value for name, value in parts.left.items()}
        there.pop(whole)
    for number, group in debts.items():
        named = group.keys() & set(NAMED_BY)
        further = not named and group.keys() >= RUNS and ONE_BESIDE.search(text)
        place = whole if number == holder else None if further else _same(there, group, guessed=number in guessed, another=another) if named else _meant(there, asked, known)
        if place is None:
            place, new = new, new + 1
        if named and (within := _within(there, group)) is not None:
            told_of_it = _of_group(there[within], group)
            there[within] = {**there[within], **told_of_it}
            facts |= {f"debts[{within}].{name}": value for name, value in told_of_it.items()}
            if group.keys() <= {*NAMED_BY, "kind", "overdue_days"}:
                continue
        if place in there and there[place].get("lender"):
            group.pop("lender", None)  # 快贷 of 建设银行 stays under the name by which it is known
        if number in guessed and there.get(place, {}).get("product"):
            group.pop("product", None)  # 招行 lends by cards too
        if there.get(place, {}).get("product") == "credit_card" and group.get("product") == "bank_loan" and "lender" not in there[place]:
            group["product"] = "credit_card"  # 信用卡还不上了, then 工行和建行两张: the banks are those of the cards
        there.pop(place, None)  # two debts of one message are never the same
        facts |= {f"debts[{place}].{name}": value for name, value in group.items()}
    return {name: value for name, value in facts.items() if value is not None and find(name)}


def _due_of_its_debt(facts: dict[str, Json], groups: dict[int, dict[str, Json]], told: Iterable[Labelled], text: str) -> None:
    """What is due a month, where it stands among the details of one of several debts."""
    owner = _right_before(told, text) if DUE_THIS_MONTH.name in facts and len(groups) > 1 else None
    if owner is not None and "minimum" not in groups[owner]:
        groups[owner]["minimum"] = facts.pop(DUE_THIS_MONTH.name)


def _right_before(told: Iterable[Labelled], text: str) -> int | None:
    """平安普惠还剩4万5,每月2100,也逾期了20天: the debt whose sum stands right before what is due a month, and that goes on behind it."""
    due = next((fact.span[0] for fact in told if fact.slot == DUE_THIS_MONTH.name), None)
    sums = [fact for fact in told if fact.slot.endswith(".owed") and fact.index is not None and due is not None and fact.span[1] <= due]
    last = max(sums, key=lambda fact: fact.span[1], default=None)
    goes_on = last is not None and due is not None and any(fact.index == last.index and fact.span[0] > due for fact in told)
    return last.index if last and goes_on and BETWEEN.fullmatch(text[last.span[1] : due]) else None


def _card_of_its_bank(groups: dict[int, dict[str, Json]], guessed: set[int]) -> None:
    """交行2万,是信用卡的: a card without a bank and a sum is that of the one bank of which only the sum was told."""
    cards = [number for number, told in groups.items() if told.get("kind") == "credit_card" and not told.keys() & {"lender", "owed"}]
    banks = [number for number in guessed if groups[number].get("kind") == "bank_loan" and "owed" in groups[number]]
    if len(cards) == len(banks) == 1 and banks[0] < cards[0]:
        groups[banks[0]] = {**groups.pop(cards[0]), **groups[banks[0]], "kind": "credit_card"}
        guessed.discard(banks[0])


def _places(slot: str, known: Mapping[str, Json]) -> list[str]:
    """Where a fact belongs that names no debt: what holds for all debts, at each that is known."""
    return [slot.replace("[]", f"[{index}]") for index in sorted(items(known)) or [0]] if "[]" in slot else [slot]


def _this_one(places: list[str], asked: str | None) -> list[str]:
    """The one that is asked about, else the one told last."""
    of_asked = [place for place in places if place.partition("].")[0] == (asked or "").partition("].")[0]]
    return of_asked or places[-1:]


def items(known: Mapping[str, Json]) -> dict[int, dict[str, Json]]:
    """The debts of the case file by number, each a dict of its facts."""
    found: dict[int, dict[str, Json]] = {}
    for name, value in known.items():
        if item := _ITEM.fullmatch(name):
            found.setdefault(int(item[1]), {})[item[2]] = value
    return found


def _value(fact: Labelled) -> Json:
    """Of a range the careful end: the lowest income, the most that is owed or spent; of 8万多 the 80,000 that were said."""
    if fact.about and fact.low is not None:
        return fact.low
    first, second = (fact.low, fact.high) if fact.slot in (INCOME.name, SPOUSE_INCOME.name) else (fact.high, fact.low)
    careful = second if first is None else first
    return fact.value if careful is None else careful


def as_filed(group: Mapping[str, Json]) -> dict[str, Json]:
    """What was heard of one debt, in the words of the case file: brands by name, the lender's kind by its licence."""
    name = group.get("lender")
    lender = next((entry for entry in registry().entries if entry.id == name), None) or (unlisted(name) if name else None)
    kind = group.get("kind")
    told = {
        "lender": group.get("product") or (lender.brand["zh"] if lender else None),
        "product": PRODUCTS.get(kind, kind) if kind else None,
        "kind": LENDER_KINDS.get(lender.kind) if lender else ("private" if kind == "private" else None),
    }
    rest = {name: value for name, value in group.items() if name not in told}
    if kind in LEAST_LEFT and "minimum" not in rest and rest.get("owed") and Decimal(rest["owed"]) < LEAST_LEFT[kind]:
        rest["minimum"] = rest.pop("owed")  # 房贷4300扣款就断了: a month of it
    return {name: value for name, value in told.items() if value is not None} | rest


def _same(there: Mapping[int, Mapping[str, Json]], new: Mapping[str, Json], *, guessed: bool = False, another: bool = False) -> int | None:
    if lender := new.get("lender"):
        named = [index for index, item in there.items() if item.get("lender") == lender] or _of_brand(there, new)
        alike = [index for index in named if there[index].get("product") == new.get("product")]
        if named and not alike and not guessed and len(PRODUCTS_OF_BANKS & {new.get("product"), *(there[index].get("product") for index in named)}) > 1 and "owed" in new:
            return None  # 招行贷款5万 beside 招行信用卡3万
        if lender in CREDITORS and not named and "owed" in new:
            return None  # 我欠房东1600 names no debt that was told without a name
        if another and not named and "owed" in new:
            return None  # 被平安起诉了,欠6.2万, then 另外微粒贷1.1万
        return (alike or named)[0] if named else _unnamed(there) if _unnamed(there) is not None else None if another else _to_be_named(there, new)
    if new.get("product") == "credit_card" and "owed" not in new and (of_bank := card_of_bank(there)) is not None:
        return of_bank
    alike = [index for index, item in there.items() if item.get("product") == new.get("product")]
    nameless = [index for index in alike if not there[index].get("lender")]
    if len(nameless) == 1:
        return nameless[0]
    if not alike and "owed" not in new and (bare := _unnamed(there)) is not None and not there[bare].get("product"):
        return bare  # 十来万, then 都是网贷,有六家
    # a sum for "the online loan" must not overwrite what is known of a named one: then it is another debt
    return alike[0] if len(alike) == 1 and "owed" not in new else None


def card_of_bank(there: Mapping[int, Mapping[str, Json]]) -> int | None:
    """The card, where none was told and one bank alone: what is owed there is meant."""
    banks = [index for index, item in there.items() if item.get("product") == "bank_loan" and item.get("lender")]
    return banks[0] if len(banks) == 1 and not any(item.get("product") == "credit_card" for item in there.values()) else None


def _within(there: Mapping[int, Mapping[str, Json]], new: Mapping[str, Json]) -> int | None:
    """Several lenders under one sum, of whom the one told now is one."""
    said = new.get("lender")
    groups = [index for index, item in there.items() if said and item.get("count") and TOGETHER in str(item.get("lender"))]
    return next((index for index in groups if any(_is_called(name, str(said)) for name in str(there[index]["lender"]).split(TOGETHER))), None)


def _is_called(name: str, lender: str) -> bool:
    entry = find_lender(name)
    return name == lender or (entry is not None and entry.brand["zh"] == lender)


def _of_group(group: Mapping[str, Json], new: Mapping[str, Json]) -> dict[str, Json]:
    """招行、建行、花呗一共12万, then 招行5万: that is out of the sum; 招行逾期40天: the group is as late as the oldest of it."""
    if "owed" not in new:
        return {"overdue_days": max(new["overdue_days"], group.get("overdue_days") or 0)} if new.get("overdue_days") else {}
    left = Decimal(group.get("owed") or 0) - Decimal(new["owed"])
    names = [name for name in str(group["lender"]).split(TOGETHER) if not _is_called(name, str(new["lender"]))]
    return {"owed": str(left), "count": group["count"] - 1, "lender": TOGETHER.join(names)} if left > 0 else {}


def names_a_group(known: Mapping[str, Json], name: str) -> bool:
    """Who and how many they are follows from what is left of the sum, which is said back."""
    return name.endswith((".lender", ".count")) and TOGETHER in str(known.get(f"{name.rpartition('.')[0]}.lender"))


def _of_brand(there: Mapping[int, Mapping[str, Json]], new: Mapping[str, Json]) -> list[int]:
    """快贷, where a loan of 建设银行 is known: a product, called by itself; 白条, where 京东白条 is."""
    said = str(new["lender"])
    entry = find_lender(said)
    brand = entry.brand["zh"] if entry else None
    alike = [index for index, item in there.items() if item.get("product") == new.get("product") and item.get("lender")]
    return [index for index in alike if (name := str(there[index]["lender"])) == brand or (entry and (said in name or name in said) and find_lender(name) == entry)]


def _unnamed(there: Mapping[int, Mapping[str, Json]]) -> int | None:
    """The one debt that has no name yet takes the name that is told now."""
    bare = [index for index, item in there.items() if not any(item.get(name) for name in NAMED_BY)]
    return bare[0] if len(bare) == 1 == len(there) else None


def _to_be_named(there: Mapping[int, Mapping[str, Json]], new: Mapping[str, Json]) -> int | None:
    """The one kind of debt that was told without a name, where the name that is told now, with no sum beside one that is known, may be its lender's."""
    fits = {"bank_loan": ("credit_card", "bank_loan"), "online_loan": ("online_loan",), "credit_card": ("credit_card",), "mortgage": ("mortgage",)}.get(str(new.get("product")), ())
    open_ones = [index for index, item in there.items() if not item.get("lender") and not (item.get("owed") and "owed" in new) and item.get("product") in fits]
    return open_ones[0] if len(open_ones) == 1 else None


def _meant(there: Mapping[int, Mapping[str, Json]], asked: str | None, known: Mapping[str, Json]) -> int | None:
    """What has no name is of the debt that was asked about; where the message told that one by its name (花呗2300,另一个1万4), of the one other without a sum."""
    item = _ITEM.fullmatch(asked or "")
    if not item:
        return max(there, default=None)
    if (index := int(item[1])) in there or index not in items(known):
        return index
    bare = [place for place, other in there.items() if not other.get("owed")]
    return bare[0] if len(bare) == 1 else None


def mended(known: Mapping[str, Json], told: Mapping[str, Json]) -> dict[str, Json]:
    """不对,招行是欠5万8, the card is 58,000: a correction is of the one debt known by that lender or that kind, and names no new one."""
    there, facts = items(known), dict(told)
    for number, group in items(told).items():
        alike = [index for name in NAMED_BY if group.get(name) for index, item in there.items() if item.get(name) == group[name]]
        if number in there or len(set(alike[:2])) != 1:
            continue
        kept = {name: value for name, value in group.items() if name not in there[alike[0]] or name not in ("product", "kind", "lender")}
        facts = {name: value for name, value in facts.items() if not name.startswith(f"debts[{number}].")}
        facts |= {f"debts[{alike[0]}].{name}": value for name, value in kept.items()}
    return facts


def sums_owed(facts: Mapping[str, Json]) -> frozenset[Decimal]:
    """The amounts that are told of debts."""
    return frozenset(Decimal(value) for name, value in facts.items() if name.endswith(SUMS) and value is not None)


def earned_facts(earned: Earnings, others: Mapping[str, Json], text: str) -> dict[str, Json]:
    """The facts told beside it, with the income as it comes to in a month."""
    parts = [earned.own] if earned.own in earned.taken else earned.taken  # of 8,600 and 3,000 to live on, the wage alone
    taken = {str(amount) for amount in parts if earned.taken.count(amount) == 1}
    facts = {name: value for name, value in others.items() if not name.startswith(("spending.", ESSENTIALS.name)) or value not in taken}
    facts = {name: value for name, value in facts.items() if name not in (INCOME.name, SPOUSE_INCOME.name)}
    if ESSENTIALS.name in facts and OWN_PART.search(text) and any(name.startswith("spending.") for name in facts):
        facts[LIVING] = facts.pop(ESSENTIALS.name)
    if earned.own is not None:
        facts[INCOME.name] = str(earned.own)
    if earned.spouse is not None:
        facts[SPOUSE_INCOME.name] = str(earned.spouse)
    if earned.spent is not None:
        facts[ESSENTIALS.name] = str(earned.spent)
    return facts
