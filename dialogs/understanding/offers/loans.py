"""Which of the sums is the loan, and what of it was kept back."""

from dataclasses import replace
from decimal import Decimal

from content.regex import regex
from dialogs.calculator.terms import Fee
from dialogs.understanding.offers.draft import Draft
from dialogs.understanding.offers.found import LEAST_LENT, ROUND, Found
from dialogs.understanding.offers.parts import Figure
from dialogs.understanding.offers.roles import FEE_KINDS
from dialogs.understanding.values import Money, Number, Percent, Rate

_WISHES = regex(r"(?:想|打算|准备|计划|申请|要)(?:要|去|着|跟\S{1,4})?$|\b(?:want(?:ed)?|hop(?:ed|ing)|plan(?:ned)?|tried|meant|ask(?:ed)?) (?:to |for )?$")
_HANDED = regex(r"(?:给我放|放给我|转给我|打给?我|只?给(?:我|了)*|拿了?)的?|(?:\b(?:they|but|only) )*(?:gives?|gave|sends?|sent|pa(?:y|id) out|handed|lends?|lent)(?: me)?|i get|got")
"""Words of handing over that do not tell what was left of it in the end."""
_BY_THE_PAPER = regex(
    r"(?:按照?|照着?)(?:那?张?(?:欠条|借条|条子?|合同|借据)|原来?的?|票面|全额|全数|足额)(?:上?写?的?)?(?:金额|数目?|数额)?(?:全额)?(?:归?还|给)"
    r"|\b(?:re)?pay(?:ing)?(?: them| him| her)?(?: back)? (?:the )?(?:full|face|whole|written|original|contract)(?: amount| sum| value| figure)?(?: back)?(?! of)\b")
"""Of what is on paper, all is paid back, however little of it arrived."""
_NOTE = regex(r"[欠借收白]条|条子|的条(?=$|[,，。;；])|\b(?:iou|promissory note)\b")
_MOST_TAKEN = Decimal("0.9")
_DIGITS = {digit: number for number, digit in enumerate("一二三四五六七八九", 1)}


def amounts(found: Found) -> None:
    draft = found.draft
    arrived = sorted({amount for amount, _ in draft.sums.get("received", [])})
    received, contract = next(iter(arrived), None), draft.first("contract")
    if contract is None and len(arrived) > 1:
        contract = arrived[-1]  # 拿5000到手4000
    if contract is None and received is not None:
        contract = _before_what_was_taken(draft, received)
    if contract is None and received is not None and _paid_out_before_fees(draft):
        contract, received = received, None
    _parts_of_loan(draft)
    _told_for_a_price(draft)
    if contract is not None:
        draft.sums["principal"] = [each for each in draft.sums.get("principal", []) if each[0] <= contract or not _wished(draft, each[1])]
    neutral = sorted(draft.sums.get("principal", []), key=lambda sum_and_figure: _is_price(sum_and_figure[1]))
    left_over = next((amount for amount, figure in draft.sums.get("principal", []) if figure.before("rest")), None)
    lent = left_over or next((amount for amount, _ in neutral), None)
    if lent is None and contract is None and received is None:
        lent = _first_unnamed(draft) or next(iter(draft.basis), None) or _granted(draft)
    if contract is not None and lent is not None and lent < contract and received is None:
        received = lent
    contract = contract if contract is not None else lent
    if left_over is not None:
        _down_by_what_is_left(found, left_over)
    financed = any(figure.before("principal") and not _is_price(figure) for _, figure in draft.sums.get("principal", []))
    if contract is not None and left_over is None and not financed:
        contract -= (draft.first("down") or Decimal(0)) + contract * draft.down_share
    found.put("received", received)
    if contract is not None and received is None and _lent_twice(found, contract):
        found.unclear.add("received")
    else:
        found.put("contract", contract)
    _more_than_lent(found)


def _more_than_lent(found: Found) -> None:
    """拿了3000, 发工资扣3300: what is taken is more than the loan, and so all of it back."""
    draft, principal = found.draft, found.principal
    dear = [fee for fee in found.fees if fee.kind == "interest" and fee.amount and principal and fee.amount >= principal]
    if len(dear) == 1 and not draft.sums.get("total") and not draft.sums.get("payment"):
        found.fees.remove(dear[0])
        told = next(figure for figure in draft.row.figures if isinstance(figure.value, Money | Number) and figure.value.best == dear[0].amount)
        draft.sums["total"] = [(dear[0].amount or Decimal(0), told)]


def _down_by_what_is_left(found: Found, left: Decimal) -> None:
    """车价4800, 先交800, 剩的4000分10个月: what was paid first is the rest of the price, and no fee."""
    draft = found.draft
    prices = [amount for role in ("principal", "unknown") for amount, _ in draft.sums.get(role, []) if amount > left]
    first = next((fee for fee in found.fees if fee.amount and left + fee.amount in prices), None)
    if first is not None:
        found.fees.remove(first)
        draft.sums.setdefault("down", []).append((first.amount or Decimal(0), draft.row.figures[0]))


def _before_what_was_taken(draft: Draft, received: Decimal) -> Decimal | None:
    """总共5万, 扣了评估费1500, GPS费800, 到手47700: not what is paid back."""
    taken = sum((fee.amount or Decimal(0) for fee in draft.fees if fee.when == "start"), Decimal(0))
    whole = next((each for each in draft.sums.get("total", []) if taken and each[0] - taken == received), None)
    if whole is None:
        return None
    draft.sums["total"].remove(whole)
    return whole[0]


def _parts_of_loan(draft: Draft) -> None:
    """3万分24期, 另外还本金1250: a sum of capital that makes up the loan if it is paid each time is no loan."""
    told = {amount for sums in draft.sums.values() for amount, _ in sums}
    counts = [*draft.times.counts, *(length.amount for length in (*draft.times.split, *draft.times.terms))]
    for amount, figure in list(draft.sums.get("principal", [])):
        if figure.says("capital") and any(number > 1 and abs(amount * number - whole) <= number for number in counts for whole in told):
            draft.sums["principal"].remove((amount, figure))
            draft.sums.setdefault("principal_each", []).append((amount, figure))


def _told_for_a_price(draft: Draft) -> None:
    """借一千用一天两毛五, 我借八千: the round sum that a price by the day is told for is no loan where another is told."""
    priced = {(figure.place, figure.clause) for role in ("daily", "interest") for _, figure in draft.sums.get(role, []) if figure.cadence}
    told = draft.sums.get("principal", [])
    units = [each for each in told if each[0] in ROUND and (each[1].place + 1, each[1].clause) in priced]
    if units and len({amount for amount, _ in told}) > 1:
        draft.sums["principal"] = [each for each in told if each not in units]
        draft.sums.setdefault("unknown", []).extend(units)


def shark(found: Found) -> None:
    """九出十三归: nine tenths of the loan arrive, thirteen go back."""
    word = next((word.text for word in found.draft.row.words if word.name == "shark"), None)
    contract = found.known.get("contract")
    if word is None or contract is None or found.priced:
        return
    found.put("received", contract * _DIGITS[word[0]] / 10)
    found.put("total", contract * (10 + _DIGITS[word[3]]) / 10)
    found.put("style", "once")


def _first_unnamed(draft: Draft) -> Decimal | None:
    """三万, 天天收360: the first sum without a word of its own is the loan, and not the 10,000 that a price is told for."""
    told = draft.sums.get("unknown", [])
    priced = {(figure.place, figure.clause) for role in ("daily", "interest") for _, figure in draft.sums.get(role, [])}
    of_others = [amount for amount, figure in told if amount not in ROUND or (figure.place + 1, figure.clause) not in priced]
    return next(iter(of_others or [amount for amount, _ in told]), None)


def _granted(draft: Draft) -> Decimal | None:
    """额度3万, 日利率0.04%, 12个月: where nothing else is the loan and a price is told, the limit is; a ceiling never."""
    if draft.quoted is None and "payment" not in draft.sums:
        return None
    granted = (figure for figure in draft.row.figures if figure.left and figure.left[-1].text in ("额度", "授信") and not figure.before("cap"))
    return next((figure.value.best for figure in granted if isinstance(figure.value, Money | Number) and not figure.value.is_range), None)


def _paid_out_before_fees(draft: Draft) -> bool:
    """放款2万，扣了3%; they give me 10,000 but keep 800: what is paid out is the loan, where what was taken off is told after it; by a
    word of any handing over only if the sum is rounder than it would be with what was taken off (给我9200, 扣了800)."""
    for received, figure in draft.sums.get("received", []):
        taken = [place for place in draft.spans.get("fees", []) if place[0] > figure.span[1]]
        if not taken or not any(word.name in ("start", "deduct") and word.start >= figure.span[1] for word in draft.row.words):
            continue
        if figure.left and figure.left[-1].text in ("放款", "下款"):
            return True
        fees = [fee for fee in draft.fees if fee.when == "start"]
        whole = (received + sum((fee.amount or Decimal(0) for fee in fees), Decimal(0))) / (1 - min(sum((fee.share or Decimal(0) for fee in fees), Decimal(0)), _MOST_TAKEN))
        if fees and any(_HANDED.fullmatch(word.text) for word in figure.left) and _digits(received) < _digits(whole):
            return True
    return False


def _digits(amount: Decimal) -> int:
    """How many figures a sum is told by: 10,000 by one, 9,200 by two."""
    return len(f"{amount.normalize():f}".replace(".", "").rstrip("0"))


def _lent_twice(found: Found, contract: Decimal) -> bool:
    """借5000, ... 借8000: two loans in one breath."""
    lent = {amount for amount, figure in found.draft.sums.get("principal", [])
            if figure.left and figure.left[-1].name == "principal" and figure.left[-1].text[0] in "借贷b"}
    return len(lent) > 1 and contract in lent


def _wished(draft: Draft, figure: Figure) -> bool:
    """本来想借5万, 只批了2万: no loan of fifty thousand."""
    return any(word.name == "principal" and _WISHES.search(draft.row.text, max(0, word.start - 10), word.start) for word in figure.left)


def _is_price(figure: Figure) -> bool:
    """车价12万, 买手机: what is bought, of which a down payment is a part."""
    return any(word.name == "principal" and word.text[0] in "价车买消bp" for word in figure.left)


def sum_of_parts(found: Found) -> None:
    """分12期, 每期本金500: 6,000, where nothing else tells it."""
    each, count = found.known.get("principal_each"), found.known.get("count") or found.months()
    if found.principal is None and each and count:
        found.put("contract", each * count)


def principal_alone(found: Found) -> None:
    """20,000 over 24 months, 833.33 a month and 1% on what is left: payments that make up the loan and no more are its principal."""
    payment, quoted, count = found.known.get("payment"), found.known.get("quoted"), found.known.get("count") or found.months()
    if payment and quoted and quoted.value > 0 and count and found.principal and not found.stages and abs(payment * count - found.principal) <= 1:
        found.put("principal_each", found.known.pop("payment"))


def principal_and_fee(found: Found) -> None:
    """手续费一次性收6%, 每月还本2500: where fees are the only price, the parts of the loan are all that is paid each time."""
    each, count = found.known.get("principal_each"), found.known.get("count") or found.months()
    bare = found.known.keys().isdisjoint({"payment", "total", "interest", "quoted", "last_payment"}) and not found.stages
    if bare and each and count and found.principal and any(fee.when in ("start", "first", "aside") for fee in found.fees) and abs(each * count - found.principal) <= count and not any(fee.when == "each" for fee in found.fees):
        found.put("payment", found.known.pop("principal_each"))


def lent_in_total(found: Found) -> None:
    """月手续费180, 本金分12期, 总共2万: where nothing else was lent and nothing says that it is paid, a total is the loan."""
    sums = found.draft.sums.get("total", [])
    paid = any(figure.says("repay", "clear", "once", "both", "end", "deduct", "paid_back") for _, figure in sums)
    priced = not found.known.keys().isdisjoint({"quoted", "interest"}) or any(fee.when == "each" for fee in found.fees)
    if found.principal is None and len(sums) == 1 and not paid and priced and "payment" not in found.known:
        found.put("contract", found.known.pop("total", None))


def lent_and_owed(found: Found) -> None:
    """每月利息400, 年底还他2万, and no word of what was lent: the same 20,000."""
    interest, told = found.known.get("interest"), found.draft.sums.get("total", [])
    beside = interest is not None and interest.per in ("month", "period") and "term" in found.known
    if found.principal is None and beside and len(told) == 1 and not told[0][1].says("total", "both") and found.known.get("total"):
        found.put("contract", found.known.pop("total"))
        found.put("style", "interest_only")


def lent_by_the_sums(found: Found) -> None:
    """老板先给两万五, 每月扣2800, 扣十个月: where no sum is called the loan, the one that the payments bring back is."""
    if found.principal is not None:
        return
    payment, count = found.known.get("payment"), found.known.get("count") or found.months()
    total, given = found.known.get("total"), [fee for fee in found.fees if fee.kind == "interest" and fee.amount and fee.when in ("start", "aside")]
    back = payment * count if payment and count else None
    if total and back and LEAST_LENT * back <= total < back:
        found.put("contract", found.known.pop("total"))
    elif total is None and len(given) == 1 and (back >= (given[0].amount or 0) if back else found.priced_by_rate):
        found.fees.remove(given[0])
        found.put("contract", given[0].amount)


def _in_parts(found: Found) -> bool:
    """Whether anything tells that it is paid back in more than one payment."""
    draft = found.draft
    return bool(draft.times.counts or draft.times.split or draft.times.periods or draft.row.says("split", "level")) or any(word.cadence for word in draft.row.words)


def kept_back(found: Found) -> None:
    """条子一万二, 给九千六, 两千四算利息: the interest is what was kept back."""
    interest, contract, received = (found.known.get(name) for name in ("interest", "contract", "received"))
    if interest and interest.per == "total" and contract and received and interest.value == contract - received:
        del found.known["interest"]
        found.fees.append(Fee("interest", "start", interest.value))
    if contract and received and contract > received and not found.priced and (
        _BY_THE_PAPER.search(found.draft.row.text) or (found.draft.row.says("once", "clear", "repay") and not _in_parts(found) and _NOTE.search(found.draft.row.text))
    ):
        found.put("total", contract)
    if found.principal is None and "total" in found.known and any(fee.kind == "interest" and fee.when == "start" for fee in found.fees):
        found.put("contract", found.known["total"])  # interest 1,200 up front, 10,000 back after a year
        found.put("style", "once")
    row = found.draft.row
    told = row.says("no_fee") or any(figure.says(*FEE_KINDS) for figure in row.figures if isinstance(figure.value, Percent | Rate))
    named = None if told else next((FEE_KINDS[word.name] for word in row.words if word.name in FEE_KINDS and word.name != "deposit_fee"), None)
    if contract and received and contract > received and not found.fees and named:
        found.fees.append(Fee(named, "start", contract - received))  # 到账2万, 剩下的是担保费
    aside = [fee for fee in found.fees if fee.when == "aside" and fee.amount]
    if contract and received and aside and sum(fee.amount or 0 for fee in aside) == contract - received:
        found.fees = [replace(fee, when="start") if fee in aside else fee for fee in found.fees]
