"""What happened and what is wanted, in the person's own words: the dated lines and the requests of a letter."""

import re
from collections.abc import Iterator
from datetime import date

from content.regex import regex
from dialogs.letter_days import ENDS, SHORTEST, Line, days_in, times_in
from dialogs.letter_wishes import PAPER_WANTED, by_others
from dialogs.letter_words import (
    AFTERWARDS,
    BECAUSE,
    CAUSE,
    COMPLAINS,
    EXPLAINS,
    NAME_NOISE,
    SAYS_NOTHING,
    TELLING,
    TO_ME,
    TO_WRITE,
    WRITES,
)
from dialogs.understanding.labels import labelled, of_kin
from dialogs.understanding.names import named_lenders, without_lenders

SENTENCE = regex(r"[^。!！?？;；\n]+[。!！?？;；]?")
CLAUSE = regex(r"(?:[^,，:：;；]|(?<=\d)(?:[:：](?=\d)|,(?=\d{3}(?!\d))))+[,，:：;；]?")
"""8:30 and 32,000 are of one clause."""
EN_SENTENCE = regex(r"(?<=[.!?;])\s+(?=[A-Z\"'])|\n+")
WISHED = regex(
    r"(?:写|起草|草拟|拟|生成|整理|出|弄|来|要|想|给我|帮我|需要|申请)[^,，]{0,16}(?:(?<!微|短|通)信(?![息用])|函|申请|投诉|材料|话术|说明|异议|模板|范文|文书|邮件|证明|答辩状?|书(?!面))"
    r"|(?:帮|替|给)我?(?:写|起草|拟)|(?:我)?(?:要|想)?投诉(?:他们|它们?|一下)?[,，。!！]?$|怎么写"
    r"|^(?:把)?(?:年化)?(?:超过|高于|超出)\d{1,2}[%％]的?那?(?:部分|费用|利息|息费)的?[。]?$|^(?:a |the |my )?letter (?:to|for|asking|so|that)\b"
    r"|\b(?:write|draft|compose|help me|prepare)\b.{0,60}\b(?:letter|complaint|email|message|request|application|dispute|statement|notice|proposal|defen[cs]e)\b|\b(?:need|want|give me|make)\b.{0,24}\bletter\b|\bcomplain\b|^(?:please )?(?:an? |the |just )?(?:notice|complaint|request|objection) (?:to|about|for)\b|^(?:please )?(?:an? |the |just )?(?:\w+ )?letter(?: for me)?(?:,? please)?$|^(?:and )?in writing(?: please)?$",
    re.IGNORECASE,
)
"""A clause that asks for the letter itself is no part of what happened."""
WANTED = regex(
    r"(?:^|.*?(?:并且?|还|同时|也|,|，))(?P<asked>要求.+|希望.+|[请恳]求.+|(?<![要请恳追需央])求(?:他们?|它们?|对方|银行|平台|你们).+|(?:(?:我)?(?:要|想要|想让|让|叫|请)(?:他们?|它们?|对方|平台|银行|机构|公司|贵|催收|你们)).+"
    r"|(?:我)?(?:要|想)[^,，。]{0,8}?(?:退|返还|要回|拿回|道歉|停止|停催|拿到|开具|更正|删除|撤销|减免).+|(?:退还|返还|退回?)\S*\d.*|(?:别|不要|不许|不准)再?(?:让他们?|叫他们?|给|打|找|联系|骚扰|催|发|来|上门|到|去).+)"
    r"|(?P<english>\b(?:i (?:also |really |just )?(?:want|ask|demand|request|would like|need)|they (?:should|must|(?:may|can) only|are (?:not )?to)|please|^(?:to )?stop(?= \w+ing\b)|^wants? (?=to\b|them\b|an?\b|the\b))\b(?!.{0,24}\b(?:letter|complaint|email)\b).+)",
    re.IGNORECASE,
)
AND_WANT = regex(r"(?<=[a-z0-9])\s+and (?=(?:i )?(?:want|need|would like)\b)", re.IGNORECASE)
"""I paid the last 3,200 and want proof: what was done is no part of the wish."""
AND_ON = regex(r",? and (?=(?:then )?on (?:the )?(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))", re.IGNORECASE)
"""They called on November 12 and on the 14th sent a text: of two days."""
TO_THEM = regex(r"^(?:我)?(?:还)?(?:要求?|希望|想让|让|叫|请求?|求)(?:他们?|它们?|对方|平台|银行|机构|公司|贵机构|你们)")
DEMANDS = regex(r"^(?:我)?(?:还)?(?:要求|希望|请求|想要)(?:能)?")
IN_WRITING = regex(r"[,，]\s*(?:(?:要|用|走|做成)?(?:书面|写成信|正式)的?[^,，。]{0,4}|(?:帮我|给我|请)?写一?[封份个](?:信|函|东西)[^,，。]{0,4})$")
NO_MORE_OF_IT = regex(r"^(?:别|不要|不许|不准)再?(?:让|叫|许|准)?(?:他们?|它们?|催收|对方)?再?")
HAS_HAPPENED = regex(r"(?:借了?\d|到手|每期|分\d+期|i (?:borrowed|received|got)\b|\d+ payments\b)|(?!把|并|还要|也要|不|别|请|要|退|停|删|改)(?:他们?|它们?|平台|银行|对方|催收|我|现在|已经?)[^,，。]{0,14}[^,，。]了(?=[\d,，。!]|一|我|$)|(?:they|the (?:bank|app|platform|lender)) (?:have )?(?:charged|took|added|deducted|called|said|told|sent)\b|(?:even )?my \w+ knows?\b", re.IGNORECASE)
"""What was done, told behind a wish: 让他们把罚息减掉,他们收了我1,280."""
NOT_WHY = regex(r"下次|[号日]扣|\b(?:next debit|not overdue)\b|\d+期|能不能|可不可以|行不行|能否|\bcould (?:it|i|you)\b|\bcan (?:i|you)\b|扣款|每月|每期|想|希望|申请|分期|延期|[每个]月(?:只?能|最多|可以)?[还付]|能还|欠|逾期|账单|最低|[?？]|谢|^(?:你|您|请|麻烦|帮|给|对了)|\b(?:costs? [\d,]+|a month|debited|bill|due|owe\w*|overdue|late|behind|minimum|want|would like|'d like|could pay|can pay|please|instal\w*|extension|letter|write|thanks?)\b", re.IGNORECASE)
ONLY_A_SUM = regex(r"[\d,.\s万千百¥欠]*(?:yuan|rmb|元|块)?", re.IGNORECASE)
OFFERED = regex(r"(?:一次性?|只)[^,，。]{0,8}还[^,，。]{0,10}(?:就|能|可以|算)[^,，。]{0,4}(?:结清|清|了结)|打[几一二三四五六七八九\d.]*折|折扣|优惠|减免?到|(?:可以|能|愿意|答应|同意|只要|只用|只收)[^,，。]{0,8}(?:减|免|少收|\d)|\b(?:discount|settles? (?:it|the)|would settle|if (?:it's |i |it is )?pa(?:id|y)|accepts? [\d,]+|reduced? (?:it )?to|offer\w* (?:me )?(?:a|to))\b", re.IGNORECASE)
PAID = regex(r"(?:还|付|结|缴)(?:清|完|掉)?了|已经?(?:全部|都|全)?(?:还|付|结)|(?:全部|都|全)(?:还|付|结)[清完了]|\b(?:paid|repaid|cleared|settled|paying off)\b", re.IGNORECASE)
IF_PAID = regex(r"\bif\b[^.;]*|\b(?:when|once|after) (?:it(?:'s| is) |i(?:'ve)? |they(?:'re)? )?(?:paid|cleared|settled)\b", re.IGNORECASE)
THEY_STOP = regex(r"they (?:just |should |must |have to )?(?:stop|quit|cease|leave (?:me|us|them) alone)(?: (?:it|this|that|(?:contact|call|phon|bother|harass|ring|messag)\w*(?: \w+){0,3}))?[.!]*$|(?:i|they) (?:want|need|confirm|dispute)\b[^,]{0,40}$", re.IGNORECASE)
"""What such a letter asks for by itself."""
OWES = regex(r"^(?:对了|哦|噢|还有|另外|其实)?[,，]?(?:我)?(?:另外|也|现在|目前|一共|总共|总的|还)*欠[^,，条]{0,12}(?:\d|[一二两三四五六七八九十]+[万千百])[^,，]{0,6}$|^(?:oh,? |and |also,? |by the way,? )*i (?:also )?owe\b[^,]{0,40}$", re.IGNORECASE)
"""What is owed stands at the head of a letter, and is no event."""
TO_FILL = regex(r"[((【][^))】]{0,20}(?:我(?:自己|来)?填|自己填|i(?:'ll| will) fill)[^))】]{0,10}[))】]", re.IGNORECASE)
BLANK = "(________)"
LEADS = regex(r"^(?:(?:你好|您好|好吧|行吧|那好吧?|嗯|其实|真实情况是?|实际(?:情况|上)?是?|说实话|老实说|对了|哦)[,，:：]?|(?:hello|hi|fine|ok(?:ay)?|well|all ?right|never mind|in truth|(?:and )?the truth is(?: that)?|actually|honestly|to be honest|oh|also)\b[,:]? ?)+(?=\S)", re.IGNORECASE)
"""好吧,真实情况是: said to me before what is told."""
ADDS = regex(r"^(?:再|另外|还要?|请|帮我)*(?:加|补|添)(?:上|充|写)?(?:一?[条句点件])?[:：,，]\s*|^(?:你?就|直接|可以)?写(?=我|本人)|^(?:please )?(?:also )?add(?: (?:that|this|one more(?: line)?|to it))?[:,]? ", re.IGNORECASE)
"""再加一条, 就写: said to me, and stands in no letter."""
CARD = regex(r"(?<!\d)(?:\d{17}[\dXx]|\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?)(?!\d)")
"""Identity and bank card numbers stand in no letter; a collector's phone number is evidence and does."""
LIKE = 2
"""Letters or words that two lines share at least, where one is the other told again."""
WORDS = regex(r"[\u4e00-\u9fff]|[a-z]{3,}")
COMMON = frozenset("我他她的了是在月号日不对点") | {"the", "and", "was", "they"}
OF_THE_DEBT = regex(
    r"(?!.*(?:还[了过]|已经?还|repaid|\bpaid\b))(?=.*(?:逾期|欠|借|贷|overdue|late|behind|arrears|owe|borrowed))(?=.*(?:\d|[一二两三四五六七八九十百千万半几]|\b(?:one|two|three|four|five|six|a|half) ))(?:[我在他了有共也还都快已才就的元块钱天日个月年周期笔多来约差\s,，.¥]|[\d一二两三四五六七八九十百千万半几]+|已经|现在|目前|大概|差不多|左右|一共|总共|他们|它们|这家|那家|平台|银行|逾期|拖欠|欠款?|借款?|贷款?|网贷|信用卡|本金|本息|剩下?|没还|未还"
    r"|\b(?:i|we|i'm|my|it|is|am|are|was|been|have|has|and|now|already|about|over|more|than|for|by|the|a|to|them|with|loan|debt|account|card|of|owed?|owing|borrowed|overdue|late|behind|in|arrears|one|two|three|four|five|six|half|days?|weeks?|months?|years?|yuan|rmb|k)\b)+",
    re.IGNORECASE,
)
"""逾期40天, I owe PPDai 12000."""
MOST_LINES, LONGEST_LINE, LONGEST_STORY = 20, 300, 3_000


def account(text: str, today: date) -> tuple[list[Line], list[str]]:
    """(lines, wishes) of a story: lines by day, an undated one behind the line it followed; wishes as requests to the reader."""
    lines, wishes = list[Line](), list[str]()
    for sentence in _sentences(text[:LONGEST_STORY]):
        told, wanted = _parted(sentence, today)
        lines += [line for said in _by_day(told, today) if (line := _line(said, today))]
        wishes += [wish for said in wanted if (wish := _as_request(_shown(said)))]
    return in_order(lines)[:MOST_LINES], wishes[:MOST_LINES]


def _as_request(wish: str) -> str:
    """要他们只联系我 is addressed to them: 请贵机构只联系我; 别再打我单位电话了 is put as a request."""
    wish = NO_MORE_OF_IT.sub("请不要再", wish.removesuffix("了")) if NO_MORE_OF_IT.match(wish) else wish
    return DEMANDS.sub("", TO_THEM.sub("请贵机构", wish))


def in_order(lines: list[Line]) -> list[Line]:
    """By first day; a line without one stays behind the line that it followed."""
    placed, last = list[tuple[str, Line]](), ""
    for line in lines:
        last = line["days"][0] if line["days"] else last
        placed.append((last, line))
    return [line for _, line in sorted(placed, key=lambda row: row[0])]


def _sentences(text: str) -> Iterator[str]:
    found = EN_SENTENCE.split(text) if text.isascii() else [match[0] for match in SENTENCE.finditer(text)]
    yield from (sentence for sentence in found if sentence.strip(ENDS))


def _parted(sentence: str, today: date) -> tuple[list[str], list[str]]:
    """The clauses that tell, and those that want something: from the first wish on, the rest of the sentence up to a day on which something happened."""
    told, wanted = list[str](), list[str]()
    clauses = [part for found in CLAUSE.finditer(sentence) for wish in AND_WANT.split(found[0]) for part in AND_ON.split(wish)]
    for at, clause in enumerate(clauses):
        wish = WANTED.match(clause.strip())
        if wish and (wish["asked"] or (wish["english"] and not _asks_to_write(clause.strip()))):
            then = next((place for place in range(at + 1, len(clauses)) if days_in(clauses[place], today) or HAS_HAPPENED.match(clauses[place].strip())), len(clauses))
            asked = "".join([wish["asked"] or wish["english"], *clauses[at + 1 : then]])
            later, more = _parted("".join(clauses[then:]), today) if then < len(clauses) else ([], [])
            told, wanted = [*told, *later], [*wanted, *more]
            wanted += [] if wish["english"] and WRITES.search(asked) else [IN_WRITING.sub("", asked)]
            break
        what = TELLING.match(clause)
        if OWES.match(clause.strip(ENDS)) or is_to_me(clause):
            continue
        if not _asks_to_write(clause.strip()):
            said = COMPLAINS.sub("", EXPLAINS.sub("", clause) if at and _asks_to_write(clauses[at - 1].strip()) else clause)
            told += [] if said != clause and tells_nothing(said) else [said]
        elif what and not THEY_STOP.match(rest := clause[what.end() :].strip()):
            asks = WANTED.match(rest.strip())
            wanted, told = ([*wanted, rest], told) if asks and asks["english"] else (wanted, told if tells_nothing(rest) else [*told, rest])
    return told, wanted


def is_to_me(said: str) -> bool:
    """Whether nothing is told: the letter is only to be written, sent or shown."""
    return TO_ME.fullmatch(said.strip(ENDS)) is not None


def _asks_to_write(clause: str) -> bool:
    return WISHED.search(clause) is not None or PAPER_WANTED.search(COMPLAINS.sub("", clause)) is not None or (TO_WRITE.match(clause) is not None and WRITES.search(clause) is not None and not by_others(clause))


def _by_day(clauses: list[str], today: date) -> Iterator[str]:
    """Clauses under one another as long as no other day begins."""
    held, dated = "", False
    for clause in clauses:
        begins = bool(days_in(clause, today))
        if held and dated and begins and not _lists_days(held):
            yield held
            held, dated = "", False
        apart = held.isascii() and held and not held.rstrip().endswith((",", ";", ":", "."))
        held += f", {clause.lstrip()}" if apart else clause
        dated |= begins
    if held:
        yield held


def _lists_days(text: str) -> bool:
    """10月3日,5日: the next clause goes on with a list of days."""
    return re.search(r"\d[日号]?[,，、]$", text) is not None


def _line(said: str, today: date) -> Line | None:
    shown = _shown(said)
    if (len(shown) < SHORTEST and not CAUSE.search(shown)) or OWES.match(shown):
        return None
    return {"text": shown, "days": days_in(said, today), "at": times_in(said)}


def _shown(said: str) -> str:
    """One line without what the person will fill in by hand, or must not stand there."""
    line = LEADS.sub("", ADDS.sub("", CARD.sub("________", TO_FILL.sub(BLANK, " ".join(said.split()))).strip(ENDS)))
    return line[:LONGEST_LINE]


def tells_nothing(text: str) -> bool:
    """微众银行, it's WeBank: whom the letter is for; 征信报告错了: what it is about, and nothing that happened."""
    rest = without_lenders(text)
    return bool(SAYS_NOTHING.fullmatch(rest)) or (rest != text and not NAME_NOISE.sub("", rest.strip(" ,，。.!！'")).strip())


def but_the_debt(line: Line) -> Line | None:
    """A line without the clauses that tell of the debt alone: they stand at the head of the letter."""
    clauses = [found[0] for found in CLAUSE.finditer(line["text"])]
    heads = (n for n in range(len(clauses), 0, -1) if not (head := without_lenders("".join(clauses[:n])).strip(ENDS)) or OF_THE_DEBT.fullmatch(head) or ONLY_A_SUM.fullmatch(head))
    rest = clauses[next(heads, 0) :]  # Jiebei, 18,000, 45 days overdue; ...
    said = "".join(clause for clause in rest if of_kin(clause) or not OF_THE_DEBT.fullmatch(without_lenders(clause).strip(ENDS))).strip()
    return line | {"text": said.strip(ENDS)} if len(said.strip(ENDS)) >= SHORTEST else None


def cause_of(line: Line, today: date) -> Line | None:
    """What of a line says why, and what came of it; figures stand elsewhere in the letter."""
    clauses = [found[0].strip(ENDS) for found in CLAUSE.finditer(line["text"])]
    clauses = [part for clause in clauses for part in _apart(clause)]
    first = next((at for at, clause in enumerate(clauses) if CAUSE.search(clause)), len(clauses))
    first = min(first, next((at for at, clause in enumerate(clauses) if at < first and _plain(clauses[at:first], today)), first))
    said = [BECAUSE.sub("", clause) for at, clause in enumerate(clauses) if at >= first and (CAUSE.search(clause) or AFTERWARDS.search(clause) or _plain([clause], today))]
    if not any(CAUSE.search(clause) for clause in said):
        return None
    told = EXPLAINS.sub("", ("," if not line["text"].isascii() else ", ").join(said))
    return line | {"text": told, "days": [on for on in line["days"] if on in days_in(told, today)]} if said else None


def _plain(clauses: list[str], today: date) -> bool:
    """What stands around a cause and tells no figure of the debts, no terms and no wish: 厂子搬走了, 花了两万多."""
    return all(
        len(clause) >= SHORTEST and not (NOT_WHY.search(clause) or WISHED.search(clause) or WANTED.match(clause) or is_to_me(clause) or _asks_to_write(clause) or named_lenders(clause))
        and not any(fact.slot.startswith(("debts[]", "income", "essentials", "spending", "offer")) for fact in labelled(clause, today))
        for clause in clauses
    )


def offered(text: str) -> bool:
    """What a lender offers to settle for, and nothing that was paid: 12月3号前还清可以打折到28000."""
    return OFFERED.search(text) is not None and not PAID.search(IF_PAID.sub("", text))


def _apart(clause: str) -> list[str]:
    """My bill is due on the 9th and my wages are late: what stands before the cause is told elsewhere."""
    first, joint, second = clause.partition(" and ")
    return [first, second] if joint and CAUSE.search(second) and NOT_WHY.search(first) else [clause]


def mended_lines(lines: list[Line], old: str, new: str, today: date) -> list[Line] | None:
    """The lines with the old words in the new form; None where they stand in none."""
    if not any(old in line["text"] for line in lines):
        return None
    return [_replaced(line, old, new, today) for line in lines]


def set_right(lines: list[Line], told: list[Line]) -> list[Line]:
    """不对,群里是25号发的: what is told again takes the place of the line that it is most like; anything else stays as it was."""
    kept = list(lines)
    for line in told:
        if (mended := _clause_set_right(kept, line)) is not None:
            kept = mended
            continue
        likest = max(range(len(kept)), key=lambda place: _alike(kept[place], line), default=None)
        if likest is not None and _alike(kept[likest], line) >= LIKE:
            kept[likest] = line | {"at": line["at"] or kept[likest]["at"]}
    return in_order(kept)


def _clause_set_right(lines: list[Line], told: Line) -> list[Line] | None:
    """支付宝转银行卡, of a line that tells more than how it was paid: the clause that it is most like, where it tells less than the line."""
    found = [(_alike({"text": clause[0]}, told), at, clause) for at, line in enumerate(lines) for clause in CLAUSE.finditer(line["text"]) if len(line["text"]) > 2 * len(told["text"])]
    best = max(found, key=lambda one: one[0], default=None)
    if best is None or best[0] < LIKE or told["days"]:
        return None
    _, at, clause = best
    line, ending = lines[at], clause[0][len(clause[0].rstrip(",，;；:：")) :]
    text = line["text"][: clause.start()] + told["text"] + ending + line["text"][clause.end() :]
    return [*lines[:at], line | {"text": text}, *lines[at + 1 :]]


def _alike(one: Line, other: Line) -> int:
    """How many words two lines share; of Chinese, letters."""
    first, second = (set(WORDS.findall(line["text"].lower())) - COMMON for line in (one, other))
    return len(first & second)


def _replaced(line: Line, old: str, new: str, today: date) -> Line:
    if old not in line["text"]:
        return line
    text = line["text"].replace(old, new).replace("号号", "号").replace("日日", "日")
    found = account(text, today)[0]
    return {**line, "text": text, "days": found[0]["days"], "at": found[0]["at"]} if found else line
