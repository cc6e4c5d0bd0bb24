"""How the loan is repaid, what its fee rates mean, what was asked and what is in doubt."""

from decimal import Decimal
from typing import Any

from content.regex import either, regex
from dialogs.calculator.terms import Charge, Style
from dialogs.understanding.offers.fee_rates import NAMED_LEVEL, level_by_name
from dialogs.understanding.offers.found import Found
from dialogs.understanding.offers.parts import Figure, Row

_TAKEN_UNTOLD = regex(either(
    r"(?:手续费|[\u4e00-\u9fff]{2}费|费用)另(?:外)?(?:收|算|计|付)(?=[,，。;；]|$)",
    "先(?:扣[了掉走]?[点些]?(?:利息|钱)|[扣收交付][了掉走]?[点些]?(?:手续费|服务费|费用?))(?=[,，。;；]|$)",
    r"(?:扣|收|砍)(?:掉|走|了|除|过|去)*(?:一笔|一部分|一些|一点|点|多少|不少|好多|好几)(?!\d)(?:钱|费用?|手续费|服务费)?(?:[^\d,，。;；]{0,4}(?:不知道|不清楚|不晓得|没说|忘了)[^\d,，。;；]{0,4}多少)?(?=[^\d]{0,2}(?:[,，。;；!！?？]|$))",
    r"(?:扣|收|砍|掐|抽)[^\d。;；]{0,16}(?:不知道|不清楚|不晓得|没说|忘了|没告诉)[^\d,，。;；]{0,4}多少",
    r"(?:扣|收|砍|付|交)(?:掉|走|了|除|我)*(?:首|头|第一|前)[一两二三\d]?个?[月期]的?利?息(?!\s?[\d一二两三四五六七八九])",
    r"\b(?:took|takes?|deducted|deducts?|kept|keeps?|cuts?|withheld|withholds?) (?:out |off )?(?:some(?:thing)?|part of it|a (?:cut|bit|part|portion|slice)|(?:their|his|her|its) (?:cut|share|fees?|charges?))\b(?! of\b| was)",
    r"\b(?:took|takes?|deducted|deducts?|charged|kept|keeps?|cuts?|withheld)\b[^.\d]{0,40}(?:n't|not sure|no idea|never|do not)[^.\d]{0,25}how much",
))
"""Something was kept back, and nobody says how much."""

_THANKS = regex(r"谢礼|感谢费|红包|好处费?|辛苦费|人情费|\b(?:thank[- ]?you|for (?:his|her|their) (?:trouble|kindness))\b")
"""半年, 给5千谢礼: a present for a loan goes with the money, at the end."""


_GIVEN_THEM = regex(r"(?:[给包封塞]|谢)(?:了|他|她|人家|对方|个|一个|一份|上)*[^,，。;；]{0,10}(?:谢礼|感谢费|红包|好处费?|辛苦费|人情费|喝茶|喝酒|烟钱)")
_OF_A_PERSON = regex(r"朋友|同[事学乡]|亲戚|邻居|室友|老乡|[叔舅姑姨哥姐弟妹嫂]|\b(?:friend|mate|colleague|cousin|uncle|aunt|brother|sister|neighbou?r|classmate|roommate|flatmate|coworker|relative)s?\b")
_TAKEN = regex(r"中介|平台|[扣先砍]|\b(?:broker|agent|deducted|up ?front|first)\b")


def thanked(found: Found) -> None:
    """邻居借我9千, 包个500红包给他: what is given to a person for the loan goes with the money back, and nobody says that it was kept."""
    given = [fee for fee in found.fees if fee.amount and fee.when in ("start", "aside") and fee.kind in ("service", "bonus", "interest")]
    if len(given) == 1 and not found.priced and found.principal and any(words.search(found.draft.row.text) for words in (_GIVEN_THEM, _OF_A_PERSON)) and not _TAKEN.search(found.draft.row.text) and "received" not in found.known and not found.draft.row.says("start", "deduct"):
        found.fees.remove(given[0])
        found.put("interest", Charge(given[0].amount or Decimal(0), "total"))
        if "count" not in found.known and not found.draft.row.says("level", "split") and not any(word.cadence for word in found.draft.row.words):
            found.put("style", "once")


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
    if row.says("pawn") and "payment" in known and _too_little(found):
        return "interest_only"  # 当了6千, 一个月240, 五个月赎
    only = row.says("interest_only") and not found.stages and not _back_in_parts(row)
    if only and "payment" not in known and not spread:
        return "interest_only"
    if only and known.keys() & {"payment", "last_payment"} == {"payment"} and _too_little(found):
        return "interest_only"
    several = _in_parts(row) or "payment" in known or (known.get("count") or 1) > 1 or bool(found.stages)
    thanked = "term" in known and "interest" in known and known["interest"].per == "total" and _THANKS.search(row.text)
    if not several and thanked:
        return "once"
    if not several and (row.says("pawn") or (row.says("once") and found.draft.flat_quote)):
        return "once"
    if row.says("flat") or (found.draft.flat_quote and (row.text.isascii() or not level_by_name(row))):
        return "flat"
    if row.says("even_principal") and ("interest" in known or "quoted" in known):
        return "flat" if "interest" in known else "equal_principal"
    if row.says("level"):
        return "flat" if known.get("interest") and known["interest"].per == "year" else "level"
    if _runs_for_months(known) and not row.says("once") and (not known["quoted"].value or NAMED_LEVEL.search(row.text)):
        return "level"
    if row.says("once") and not several:
        interest = known.get("interest")
        return "interest_only" if interest is not None and interest.per == "period" else "once"
    return None


def _back_in_parts(row: Row) -> bool:
    """2万4分24个月还本: the principal, spread over them all."""
    return any(figure.before("split") and word.text.startswith("还本") for figure in row.figures for word in figure.right[:1])


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
