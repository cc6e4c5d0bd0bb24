"""What was told before a letter was wished for: the messages that one may rest on, in the person's own words, with their day."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from content.regex import either, regex
from dialogs.letter_slots import LETTER_BEFORE
from dialogs.letters.account import CARD, CLAUSE, account, in_order, tells_nothing
from dialogs.letters.causes import but_the_debt, cause_of, offered
from dialogs.letters.days import ENDS, SHORTEST, Line, days_in, times_in
from dialogs.letters.words import CAUSE, TELLS
from dialogs.prices.offered import offer_terms
from dialogs.slots import CONTRACT, RECEIVED
from dialogs.told.filing import filed
from dialogs.understanding.labels.labels import labelled
from dialogs.understanding.moves import is_question
from dialogs.understanding.names import find_lenders, without_names

Json = Any
Told = tuple[str, str]
"""A message and the day (ISO) on which it was said."""
MOST, LONGEST = 12, 600
SENTENCE = regex(r"[^。！？!?\n]+[。！？!?\n]*")
TO_STRIKE = regex(r"(?:别|不要|不用|不)(?:写|提)|去掉|删[掉除]|\b(?:leave|take|cut)\b.{1,30}\bout\b|\b(?:leave|take) out\b|\bdon'?t (?:mention|write)\b", re.IGNORECASE)
WISHED_FOR = {"fees": regex(r"减|免|退|降|\b(?:reduc|lower|waiv|refund|remov|less)\w*", re.IGNORECASE), "settlement": regex(r"书面|确认|凭证|凭据|还款记录|in writing|结清|证明|扣款|征信|\b(?:shows? (?:that )?i|confirm\w*|certificate|proof|receipt|statement|paper|settled|owed|letter|debits?|credit (?:record|report))\b", re.IGNORECASE), "dispute": regex(r"异议|更正|改|删|\b(?:dispute|correct\w*|delet\w*|remov\w*|fix\w*)\b", re.IGNORECASE), "extension": regex(r"延|缓|晚|宽限|时间|\b(?:months?|weeks?|time|extension|later|postpone)\b", re.IGNORECASE), "instalment": regex(r"分期|每月|个月|\b(?:instal\w*|monthly|a month)\b", re.IGNORECASE)}
"""What such a letter asks for by itself: with no figure it is no request beside."""
OFF = regex(either(
    r"(?:写|发|拟|起草)[^,，。]{0,16}?(?P<zh>(?:要求|请求?|让他们|叫他们)?(?:把)?[^,，。]{0,6}(?:免|减|退|取消|去)[掉除回去给我]{0,3}[^,，。]*\d[^,，。]*)",
    r"\b(?:asking|ask|requesting|request|telling|tell|to)\b (?:them )?(?:to )?(?P<en>(?:waive|remove|refund|drop|cancel|take off|reduce|cut|pay back|return)\b(?:[^.;,]|,(?=\d))*\d(?:[^.;,]|,(?=\d))*)",
), re.IGNORECASE)
"""写信给乐信免掉900违约金, asking to waive the 900 yuan late fee: the request stands in the wish itself."""
RESTS_ON = {
    kind: regex(words, re.IGNORECASE)
    for kind, words in {
        "settlement": r"结清|[还付缴]清|还完|清账|全还|一次性|最后一[期笔]|[转付还]了[^,，。]{0,4}\d|\b(?:paid|settled?|cleared|repaid|pay-?off|last payment)\b",
        "dispute": r"征信|信用报告|信用记录|明明|从来?没|没[办借贷签]过|按时|\bcredit (?:report|record|file|history)\b|\bmy (?:report|record)\b|\b(?:still|wrongly) (?:reports?|shows?|lists?)\b|\bnever\b|\bon time\b",
        "fees": r"到手|到账|每[期月]还|\d+期|\b(?:received|got|payments of|a month)\b|[保务续员险询理约纳]费|违约金|滞纳金|罚息|利息|\b(?:fees?|penalt\w+|interest|charg\w+|insurance)\b",
        "court": r"到手|[还转付]过|[已都]还|还了|没(?:借|收到|拿到)|不是我|[算记]错|多算|没有?算|没[减扣]|时效|不认|太高|不对|多收|\btoo high\b|\b(?:received|repaid|paid|never|not mine|count\w*|deduct\w*|wrong|penalt\w+)\b",
    }.items()
}
"""Words by which a message tells something that such a letter may say."""
CHARGE = regex(r"[保务续员险询理约纳]费|违约金|滞纳金|罚息|砍头|头息|扣|\b(?:fees?|penalt\w+|charg\w+|insurance|deduct\w*|received|got)\b|借[^,，。]{0,6}到手", re.IGNORECASE)
FIGURE = regex(r"\d{2}|[一二两三四五六七八九十]+[百千万]")
TO_THEM = regex(r"^.*(?:要求|请求?|让他们|叫他们)(?=[^,，。]*\d)")
PER_CENT = regex(r"\d+\s*(?:[%％]|per ?cent)", re.IGNORECASE)
BESIDE_TERMS = regex(r"[还付转]过|已[经]?[还付]|还了|没[有]?算|不认|[算记]错|不是我|没借|\b(?:repaid|paid|never|count\w*|wrong|penalt\w+)\b", re.IGNORECASE)
UNLISTED = regex(either(
    r"(?:(?<=[跟和在向给,，。 ])|^)(?!我|他|她|这|那|哪)[\u4e00-\u9fff]{2,4}(?:银行|农商行|信用社|消费金融|小贷)(?!卡|的人)",
    r"\bBank of [A-Z][a-z]+",
    r"\b(?!The|My|Our|This|That|From|At|And|A)[A-Z][a-z]+ (?:Bank|Consumer Finance)\b",
))
OF_COURT = ("defence", "objection")
OF_DEBTS = regex(r"欠|贷|卡|呗|条|借|\b(?:owe|debt|card|loan)", re.IGNORECASE)
"""Without such a word nobody lists debts: the labels, which take a millisecond, need not be read."""
OF_A_PAPER = regex(either(
    "传票", "支付令", "起诉状?", "答辩", "开庭", "法院", r"(?:原告|申请人)(?:是|为|:)?\S{0,6}$",
    "^[^,，]{0,10}(?:签收|收到|收的|送到)的?$",
    r"^(?:它|他们|对方)?(?:要|让|叫)?(?:我)?(?:还|付|给)?[\d一二两三四五六七八九十百千万.]+(?:块|元)?$",
    r"\b(?:summons|payment order|court|sue[sd]?|suing|hearing|plaintiff|applicant)\b",
    r"^i (?:received|got) (?:it|one)\b",
    r"\b(?:wants?|claims?|demands?) (?:¥|rmb )?[\d,.]+(?: yuan)?$",
), re.IGNORECASE)
"""That a paper came stands at the head of what answers it."""


def remembered(kept: Sequence[Told], text: str, today: date) -> tuple[Told, ...]:
    """The messages kept, with this one where a letter could rest on it."""
    said = CARD.sub("________", " ".join(text.split()))
    if TO_STRIKE.search(said):
        return (*kept,)
    if len(said) > LONGEST or not (CAUSE.search(said) or any(words.search(said) for words in RESTS_ON.values())):
        return (*kept,)
    if not CAUSE.search(said) and not CHARGE.search(said) and OF_DEBTS.search(said) and len({fact.index for fact in labelled(said, today) if fact.slot.endswith("].owed")}) > 1:
        return (*kept,)  # a list of debts stands at no letter's place of what happened
    return (*(row for row in kept if row[0] != said), (said, today.isoformat()))[-MOST:]


def told_lines(told: Sequence[Told], kind: str, lender: str | None) -> list[Line]:
    """The lines of a letter of a kind to a lender for which no story of its own was told."""
    lines = [(line, on) for text, on in _of(told, kind) if not lender or _may_be_of(text, on, lender, kind) for line in lines_of_kind(text, on, kind)[0]]
    return in_order([line for line, on in lines if kind != "fees" or CHARGE.search(line["text"]) or not _only_figures(line["text"], on)])


def _only_figures(text: str, on: date) -> bool:
    """我和老公到手13500,开销7800; 还欠6万8: what is owed, earned and spent is no charge."""
    return any(fact.slot.startswith(("income", "essentials", "spending")) or fact.slot.endswith(("].owed", "].minimum")) for fact in labelled(text, on))


def told_terms(rows: Sequence[Told], kind: str, lender: str | None) -> dict[str, Json]:
    """The terms of the loan that the letter is about, where a message told them beside other things."""
    told = (offer_terms(text, on) for text, on in _of(rows, "fees") if len(_lenders(text, on)) < 2 and (not lender or _may_be_of(text, on, lender, kind)))  # of several loans the terms are nobody's own
    return next((terms for terms in told if terms), {})


def told_lender(told: Sequence[Told], kind: str) -> str | None:
    """The one lender of whom such messages tell, as it is filed."""
    named = {lender for text, on in _of(told, kind) for lender in _lenders(text, on)} if kind in TELLS else set()
    return named.pop() if len(named) == 1 else None


def lines_of_kind(text: str, today: date, kind: str | None) -> tuple[list[Line], list[str]]:
    """What happened, as lines of a letter of that kind, and what is asked for."""
    lines, wishes = account(text, today)
    wishes = [wish for wish in wishes if (words := WISHED_FOR.get(kind or "")) is None or (kind == "fees" and FIGURE.search(PER_CENT.sub("", wish))) or not words.search(wish)]
    if kind == "fees" and not wishes and (asked := OFF.search(PER_CENT.sub("", text))) and (FIGURE.search(asked[0].partition(":")[0]) or not PER_CENT.search(text)):
        wishes = [TO_THEM.sub("", asked["zh"] or asked["en"])]
    lines = [line for line in lines if not tells_nothing(line["text"])]
    if kind in OF_COURT:
        lines = [left for line in lines if (left := _but_the_paper(line, today))]
    if kind in TELLS:
        whole = kind == "dispute" or (kind == "settlement" and not offered(text))
        return (lines if whole else [left for line in lines if (left := but_the_debt(line))]), wishes
    return [cause for line in lines if (cause := cause_of(line, today))], wishes


def before(facts: Mapping[str, Json]) -> Sequence[Told]:
    """What the letter under way may rest on."""
    return facts.get(LETTER_BEFORE.name) or ()


def _but_the_paper(line: Line, today: date) -> Line | None:
    """A line without the clauses that tell of the paper: who sent it, when it came, how much it wants."""
    clauses = [found[0] for found in CLAUSE.finditer(line["text"])]
    kept = "".join(said for said in clauses if not OF_A_PAPER.search(without_names(said).strip(ENDS))).strip(ENDS)
    if len(kept) == len(line["text"]):
        return line
    return line | {"text": kept, "days": days_in(kept, today), "at": times_in(kept)} if len(kept) >= SHORTEST else None


def _of(told: Sequence[Told], kind: str) -> Iterator[tuple[str, date]]:
    """The messages that such a letter may rest on, without what they ask."""
    words = RESTS_ON.get("court" if kind in OF_COURT else kind, CAUSE)
    for text, on in told:
        said = "".join(part for sentence in SENTENCE.findall(text) for part in _told(sentence))
        if words.search(said) and not (kind in OF_COURT and _only_terms(said, date.fromisoformat(on))):
            yield said, date.fromisoformat(on)


def _only_terms(said: str, on: date) -> bool:
    """The terms of the loan stand at the head of what goes to a court, where nothing is told beside them."""
    terms = offer_terms(said, on)
    return bool(terms.keys() & {RECEIVED.name, CONTRACT.name}) and not BESIDE_TERMS.search(said)


def _told(sentence: str) -> Iterator[str]:
    """The clauses of a sentence that ask nothing."""
    clauses = [found[0] for found in CLAUSE.finditer(sentence)]
    asks = sentence.rstrip().endswith(("?", "？"))
    yield from (said for at, said in enumerate(clauses) if not is_question(said) and not (asks and at == len(clauses) - 1))


def _may_be_of(text: str, on: date, lender: str, kind: str) -> bool:
    named = _lenders(text, on)
    return kind not in TELLS or not named or lender in named


def _lenders(text: str, on: date) -> set[str]:
    """As they are filed; of one that is paid off, which is no debt, as the register has it or as it was said."""
    return {value for name, value in filed({}, labelled(text, on), None).items() if name.endswith("].lender")} or {named.lender.brand["zh"] if named.how == "short" else named.name for named in find_lenders(text)} or {found[0] for found in UNLISTED.finditer(text)}
