"""What is said and asked about a price that stands: two offers beside each other, no other fees, what an advert claims."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from content.regex import either, regex
from dialogs.calculator.loan import Cost, price
from dialogs.calculator.terms import Terms
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.prices.early_offer import left_after, paid_early
from dialogs.prices.offer_if import ANOTHER, on_other_terms
from dialogs.prices.offered import priced
from dialogs.prices.price_again import told_again
from dialogs.prices.price_asked import over_owed, reckoned_with
from dialogs.prices.price_figures import figure_of_price
from dialogs.prices.price_paid import after_the_price, paid_on_it
from dialogs.questions.answers import Match
from dialogs.questions.asking import NOTHING_NEAR, answer
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.slots import INSTALMENTS_LEFT, TERMS
from dialogs.talk import Facts
from dialogs.told.spoken_to import NEW_LOAN, PAID_BACK, begin
from dialogs.understanding.marked import has_amount
from dialogs.understanding.moves import is_question
from dialogs.understanding.offers.offers import read_further
from dialogs.understanding.what_ifs.loan_words import ASKS_SAVED

COMPARES = regex(either(
    "(?:哪|那)(?:一)?(?:[个家笔种]|边)?(?:更|比较)?(?:便宜|划算|合算|好|贵|省|低|高|合适)",
    "(?:哪|选)[个家笔]", "比(?:一比|一下|较)", "对比", "谁(?:更)?(?:便宜|贵|划算)",
    r"\bwhich(?: one| of (?:them|the two|these)| offer| loan)?(?:'?s| is| would be| costs?| works out| has)?(?: the)? (?:cheap|better|best|dear|less|more|should|low|high)",
    r"\b(?:cheaper|better|dearer) (?:one|of the two)\b",
    r"\bcompare\b",
))
SAME = regex(r"同样|一样|也是|都是|相同|\bsame\b")
NO_MORE = regex(either(
    "(?:没有?|不收|无|零)(?:任何|别的|其[他它]|额外)*(?:的)?(?:费用?|收费|手续费|服务费|杂费|费)",
    "没别的(?:费|钱)",
    r"\bno (?:[a-z]+ ){0,2}(?:fees?|charges?|costs?)\b",
    r"\bnothing (?:else|extra|more|on top)\b",
    r"\b(?:there'?s|there is|charges?) nothing else\b",
))
PRINCIPAL = regex(either(
    "本金(?:到底|究竟|应该|应当|法院|法律上?|会|得|该|只|就|是|按|算|认|以|拿)*(?:多少|哪个|几|[\\d一二两三四五六七八九][\\d.,万千百w]*\\d*(?:块|元)?还是)",
    "(?:多少|哪个)(?:才)?(?:算|是|当)(?:是|作)?本金", "(?:法院|法律)[^,，。]{0,4}(?:认|按|算)[^,，。]{0,4}(?:多少|还是)",
    r"\b(?:call|counts? as|treat(?:ed)? as|is|what(?:'s| is))(?: \w+){0,2} (?:the )?(?:real |true |legal )?principal\b",
    r"\bprincipal\b[^.?!]{0,30}\d[\d,.]*k? or \d", r"\b(?:legally|by law)\b[^.?!]{0,24}\b(?:bound|have|owe|need|repay|pay)\b", "(?:法律上?|法院|按法)[^,，。]{0,8}(?:该|要|得|只)[^,，。]{0,4}还(?:多少|几)",
))
"""本金法院认2万还是1万9: what counts as lent, where something was taken off first."""
ON_INTEREST = regex(r"[认收判]多少利|多少利息|最[多高]|\binterest\b")
SAYS = regex(r"客服|业务员|平台|中介|销售|他们?|她|对方|银行|人家|说|\b(?:they|he|she|lender|bank|app|agent|support|service|told|says?|said|there)\b")
IF = regex(r"要是|如果|假如|呢|\b(?:if|suppose|what about)\b")
CLAIMS = regex(r"真的[吗嘛么假]|是真的|真假|真有|是不是真|能信|可信|靠谱|\b(?:is (?:it|that|this) (?:true|right|real|so|correct)|really true|believe)\b")
TO_SETTLE = regex(either(
    "提前", "结清", "还清",
    r"\b(?:(?:pa(?:y|id|ying)|repay(?:ing)?) (?:it |this |them )?(?:back |off )?early|pay(?:ing)? (?:it|this|them) off|to settle|settl(?:e|ing) (?:it|this|early))\b",
))
AGAIN = regex(either(
    "^[^,，。]{0,4}(?:多少(?:钱)?的?利息|利息(?:一共|总共|到底)?(?:是|有|要)?多少(?:钱)?)[^,，。]{0,3}$",
    r"^(?:(?:so|and|but|then|ok),? )*(?:how much (?:interest|does (?:it|that) cost)(?: is (?:that|it|there)| in all| altogether)?|(?:what(?:'s|s| is) )?(?:the |that |its )?(?:real |true |actual )?(?:(?:yearly|annual) (?:interest )?rate|apr|interest rate)(?: then)?|is (?:it|this|that) usury)\W*$",
))
"""多少钱利息, what's the yearly rate: of the price that was just told."""
INTEREST_ALONE = regex(r"^(?:那|所以)?(?:这[个笔])?(?:光|单)?(?:利息|息费)(?:一共|总共|全部|加起来)?(?:是|有|要)?(?:多少|几)(?:钱|块)?[呢啊呀?？]*$|^(?:so |and )?how much (?:is the )?interest (?:is (?:that|it) )?(?:in all|altogether|in total)\W*$")
"""利息一共多少: the sum alone, where the price was told."""
WANTED = regex(r"(?:客服|业务员|平台|他们?|对方|银行|app)[^,，。]{0,6}(?:要|收|显示|得)[^,，。]{0,3}[\d一二三四五六七八九十两]|\b(?:they|app|support|lender|bank)\b[^.?!]{0,16}\b(?:wants?|asks?|says?|shows?)\b[^.?!]{0,10}\d")
LONGEST = 110


def of_the_price(m: Message) -> Heard | None:
    """What such a message means, where a price has just been told."""
    top, text = m.session.top, m.text.lower()
    if top is not None and top.dialog == "early" and m.slot is not None and m.slot.key == INSTALMENTS_LEFT.key:
        return _left(m)
    if asked := reckoned_with(m):
        return asked
    if top is not None and top.dialog == "rate" and not top.done and len(text) <= LONGEST and (paid := paid_on_it(m)):
        return paid
    if top is None or top.dialog != "rate" or not top.done or m.pasted or len(text) > LONGEST:
        return None
    if COMPARES.search(text) and (compared := _compared(m, text)):
        return compared
    asks = is_question(m.text)
    cost = price(_terms(m.session.facts))
    if isinstance(cost, Cost) and (owed := over_owed(m, cost, text)):
        return owed
    if isinstance(cost, Cost) and (early := paid_early(m, cost)):
        return Heard(notes=(early,))
    if isinstance(cost, Cost) and (after := after_the_price(m, cost, text)):
        return after
    if isinstance(cost, Cost) and not cost.single and TO_SETTLE.search(text) and WANTED.search(text) and has_amount(m.text, m.today):
        return Heard(notes=(answer(m.session, NOTHING_NEAR, Match("rate_early", 1.0), m.text, m.today),))  # 想一次性结清,客服说要4千2: no term of the loan
    if isinstance(cost, Cost) and cost.contract and cost.received and cost.contract > cost.received and PRINCIPAL.search(text) and not ON_INTEREST.search(text):
        return Heard(notes=(Reply("figure.principal_received", sums := {"principal": cost.received, "contract": cost.contract}, numbers=sums),))
    if asks and CLAIMS.search(text) and m.wanted.dialog != "platform":
        return Heard(move="repeat")  # 他们说免息是真的吗: the price that was told is the answer
    if asks and TO_SETTLE.search(text) and not (ASKS_SAVED.search(text) and m.wanted.dialog == "early"):
        when = (Reply("figure.early_when"),) if isinstance(cost, Cost) and cost.paid and not cost.single else ()
        return Heard(notes=(answer(m.session, NOTHING_NEAR, Match("rate_early", 1.0), m.text, m.today), *when))
    if isinstance(cost, Cost) and cost.total_paid and cost.received and not m.slot and INTEREST_ALONE.search(text) and not has_amount(m.text, m.today):
        terms = [cost.total_paid, cost.received]
        return Heard(notes=(Reply("figure.sum", {"how": "rest", "terms": terms, "result": cost.total_paid - cost.received, "per": "", "whole": terms[0], "of": []}, numbers={"total_cost": cost.total_cost}),))
    if isinstance(cost, Cost) and (told := figure_of_price(m, cost)):
        return Heard(notes=(told,))
    if AGAIN.search(text) and m.wanted.dialog != "platform" and not has_amount(m.text, m.today):
        shortly = told_again(m.session, m.text, m.today)
        return Heard(notes=(shortly,)) if shortly else Heard(move="repeat")
    if not (asks or IF.search(text)) and NO_MORE.search(text) and SAYS.search(text):
        return Heard(notes=(Reply("figure.no_more_fees"),))
    return None


def supposed_of_price(m: Message) -> Heard | None:
    """要是还完6期还剩多少: what is supposed is no other term of the loan that was priced."""
    top = m.session.top
    if top is None or top.dialog != "rate" or not top.done or m.pasted:
        return None
    cost = price(_terms(m.session.facts))
    told = figure_of_price(m, cost, supposed=True) if isinstance(cost, Cost) else None
    return Heard(notes=(told,)) if told else None


def _left(m: Message) -> Heard | None:
    """第6期, where it is asked how many instalments of the loan that was priced are left."""
    cost = price(_terms(m.session.facts))
    left = left_after(m, cost) if isinstance(cost, Cost) and not cost.single else None
    return Heard({m.session.asked: left}) if left and m.session.asked else None


def _compared(m: Message, text: str) -> Heard | None:
    """Another offer told with the question beside the one that stands, or that one beside the one before it."""
    told = read_further(m.text, today=m.today)
    old = _terms(m.session.facts)
    if ANOTHER.search(text) or SAME.search(text):
        new = told if priced(told) else on_other_terms(old, told, text) if SAME.search(text) else told
        if priced(new) and priced(old):
            facts = {TERMS[name]: value for name, value in new.to_json().items()}
            return replace(begin(m.session, facts, "rate", another=True), notes=(_beside(old, new),))
    before = next(_before(m.session, old), None)
    if not priced(old) or before is None or (has_amount(m.text, m.today) and (NEW_LOAN | PAID_BACK) & {TERMS[name] for name in told.to_json()}):
        return None
    return Heard(notes=(_beside(before, old),))


def _before(session: Session, now: Terms) -> Iterator[Terms]:
    """The offers that were priced in this talk before, the last one first."""
    facts = dict(session.facts)
    for step in reversed(session.undo):
        for name, old in step.old.items():
            if old is None:
                facts.pop(name, None)
            else:
                facts[name] = old[0]
        terms = _terms(facts)
        if priced(terms) and price(terms) != price(now):
            yield terms


def _terms(facts: Facts) -> Terms:
    return Terms.from_json({field: facts[name] for field, name in TERMS.items() if facts.get(name) is not None})


def _beside(first: Terms, second: Terms) -> Reply:
    one, other = (_sums(terms) for terms in (first, second))
    return Reply("figure.compared", {"first": one, "second": other}, numbers={"first": one["nominal"], "second": other["nominal"]})


def _sums(terms: Terms) -> dict[str, Any]:
    cost = price(terms)
    assert isinstance(cost, Cost)
    return {"received": cost.received, "count": cost.count, "cost": cost.total_cost, "nominal": round(cost.nominal_annual, 4)}
