"""What was paid on the loan that was just priced, what putting it off would cost, and another loan that a person they know would give."""

from decimal import Decimal

from content.regex import either, regex
from dialogs.calculator.loan import Cost, price
from dialogs.calculator.terms import Terms
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.prices.offered import priced
from dialogs.prices.rolled import PUT_OFF, rolled
from dialogs.replies import Reply
from dialogs.slots import CONTRACT, LENDER_KIND, RECEIVED, TERMS
from dialogs.told.spoken_to import begin
from dialogs.understanding.marked import amount_in, marked
from dialogs.understanding.offers.offers import read_further

PAID = regex(either(
    "(?:已经?|都|先后|前后|陆续|之前|前面|前天|昨天|上周|上个?月|刚)[^,，。¤\\d]{0,8}(?:还|交|打|转|给|付)(?:过去|过|了|给[他它她]们?|他们)*¤",
    "(?:还|交|付|给|转|打)(?:过去?|掉|了)(?:他们?)?¤", "(?:还|交|付|给|转)(?:他们?)¤了",
    r"\b(?:paid|sent|transferred|given|gave|repaid|handed over)(?: back| them| him| her| it| already| so far| in| about)*\W{0,2}¤",
))
ARRIVED = regex(r"(?:实际|其实|真正|只|才|就)[^,，。]{0,4}(?:给|[打转放]给?)了?(?:我|¤)|\b(?:actually|in fact|really|only)\b[^.?!]{0,16}\b(?:gave|sent|paid|transferred)\b[^.?!]{0,6}\bme\b")
"""其实只打了3600: what arrived, and nothing that was paid."""
NOT_PAID = regex(r"没|未|如果|要是|打算|准备|想|每[期月]|期¤|¤期|\b(?:not|n't|if|would|could|want|each|every|a month)\b")
PAY_TO_ROLL = regex(r"(?:交|付|给|要|收|花|费)[^,，。¤]{0,4}¤|¤[^,，。¤]{0,6}(?:续|展|延|再)|\b(?:pay|for|costs?|want|wants|charge|asks?|take)\b[^.,¤]{0,8}¤|¤[^.,¤]{0,14}\b(?:to|and|it|they|for)\b")
MORE_TIME = regex(r"再(?:用|拖|借|缓)[^,，。]{0,4}(?:天|周|星期|礼拜|月)|\b(?:another|more|extra) (?:\d+ |one |two )?(?:days?|weeks?|months?)\b|\b(?:one|two|\d+) more (?:days?|weeks?|months?)\b")
KNOWN = r"朋友|同事|同学|闺蜜|兄弟|亲戚|表[哥弟姐妹]|堂[哥弟姐妹]|[哥姐弟妹爸妈叔舅姨姑]|老板|邻居|\b(?:friend|aunt|uncle|cousin|brother|sister|mate|boss|colleague|neighbou?r|dad|mum|mom|father|mother|in-laws?|roommate)\b"
LENDS = regex(rf"(?:{KNOWN})[^,，。.]{{0,8}}(?:肯|能|愿意|可以|说|答应|要|先)?[^,，。.]{{0,4}}(?:借(?:给)?我|(?:would |will |can |could |'d )?(?:lends?|offers?|gives?)\b)")


def after_the_price(m: Message, cost: Cost, text: str) -> Heard | None:
    """Guarded by a word each: a message that says none of them is not looked at."""
    if LENDS.search(text) and (lent := _lent_by_another(m)):
        return lent
    if not cost.single:
        return None
    rolls = PUT_OFF.search(text) or MORE_TIME.search(text)
    said, places = marked(text, m.today) if rolls or any(word in text for word in WORDS) else ("", [])
    if "¤" not in said or (rolls and rolled(m.session, text, m.today)):  # 续了四回,每回交1200: paid so far
        return None
    if rolls and not PAID.search(said) and (found := PAY_TO_ROLL.search(said)):
        return _rolled_over(cost, amount_in(found, said, places))
    found = None if rolls or NOT_PAID.search(said) or ARRIVED.search(said) or said.count("¤") > 1 else PAID.search(said)
    return _paid_so_far(cost, amount_in(found, said, places)) if found else None


def paid_on_it(m: Message) -> Heard | None:
    """已经还了他1万2, of a loan that is still being told: what is left of its principal, and no term of it."""
    lent = m.session.facts.get(RECEIVED.name) or m.session.facts.get(CONTRACT.name)
    said, places = marked(m.text.lower(), m.today) if lent and any(word in m.text.lower() for word in WORDS) else ("", [])
    found = PAID.search(said) if said.count("¤") == 1 and not NOT_PAID.search(said) and not ARRIVED.search(said) else None
    paid = amount_in(found, said, places) if found else None
    if not lent or not paid or paid >= Decimal(lent):
        return None
    left = Decimal(lent) - paid
    return Heard(notes=(Reply("figure.sum", {"how": "rest", "terms": [Decimal(lent), paid], "result": left, "per": "", "whole": Decimal(lent), "of": []}, numbers={"left": left}),))


WORDS = ("还", "交", "打", "转", "给", "付", "paid", "sent", "transferred", "gave", "given", "handed")


def _paid_so_far(cost: Cost, paid: Decimal | None) -> Heard | None:
    """我还过2000了: of what was received; what was taken off first is no principal."""
    received, claimed = cost.received, cost.total_paid
    if not paid or received is None or claimed is None or paid >= claimed:
        return None
    left = max(Decimal(0), received - paid)
    data = {"paid": paid, "principal": left, "received": received, "claimed": claimed - paid, "taken_first": cost.contract is not None and cost.contract > received}
    return Heard(notes=(Reply("figure.paid_so_far", data, numbers=data),))


def _rolled_over(cost: Cost, fee: Decimal | None) -> Heard | None:
    """They say pay 400 and it rolls over: the 400 comes on top, and the principal stays."""
    received, claimed = cost.received, cost.total_paid
    if not fee or received is None or claimed is None or fee >= claimed:
        return None
    whole = claimed + fee
    data = {"fee": fee, "total_paid": whole, "received": received, "total_cost": whole - received, "dear": cost.nominal_annual > 1}
    return Heard(notes=(Reply("figure.rolled_over", data, numbers=data),))


def _lent_by_another(m: Message) -> Heard | None:
    """My friend would lend me 2000, give back 2100 after 3 months: a loan of its own, beside the one that was priced."""
    told: Terms = read_further(m.text, today=m.today)
    if not priced(told) or not isinstance(price(told), Cost):
        return None
    facts = {TERMS[name]: value for name, value in told.to_json().items()}
    return begin(m.session, {**facts, LENDER_KIND.name: "private"}, "rate", another=True)
