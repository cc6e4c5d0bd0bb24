"""What happened and what is wanted, in the person's own words: the dated lines and the requests of a letter."""

import re
from collections.abc import Iterator
from datetime import date

from content.regex import either, regex
from dialogs.letters.days import ENDS, SHORTEST, Line, days_in, times_in
from dialogs.letters.wishes import PAPER_WANTED, by_others, to_them
from dialogs.letters.words import (
    ANOTHER,
    CAUSE,
    COMPLAINS,
    EXPLAINS,
    NAME_NOISE,
    SAYS_NOTHING,
    TELLING,
    TEMPLATE,
    TO_ME,
    TO_WRITE,
    WRITES,
)
from dialogs.understanding.unlisted import without_lenders

SENTENCE = regex(r"[^。!！?？;；\n]+[。!！?？;；]?")
CLAUSE = regex(r"(?:[^,，:：;；]|(?<=\d)(?:[:：](?=\d)|,(?=\d{3}(?!\d))))+[,，:：;；]?")
"""8:30 and 32,000 are of one clause."""
EN_SENTENCE = regex(r"(?<=[.!?;])(?<!\b[ap]\.m\.)(?<!\bno\.)(?<!\betc\.)\s+(?=[A-Za-z\"'])|\n+", re.IGNORECASE)
WISHED = regex(
    r"(?:写|起草|草拟|拟|生成|整理|出|弄|来|要|想|给我|帮我|需要|申请)[^,，]{0,16}(?:(?<!微|短|通)信(?![息用])|函|申请|投诉|材料|话术|说明|异议|模板|范文|文书|邮件|证明|答辩状?|书(?!面))"
    r"|^(?:我想|我要|请|帮我)?(?:正式)?(?:通知|告知)(?:他们?|它们?|对方|银行|平台)|写一?[封份][^,，]{1,14}的吧?[。]?$|(?:帮|替|给)我?(?:写|起草|拟)|(?:我)?(?:要|想)?投诉(?:他们|它们?|一下)?[,，。!！]?$|(?:怎么|咋)写|写(?:些|点)?(?:什么|啥)"
    r"|^(?:把|年化|利息|息费|费用|综合|的)*(?:超过|高于|超出)\d{1,2}[%％]的?那?(?:部分|费用|利息|息费)的?(?:[让要请叫给](?:他们?|它们?|对方|平台|银行|我))?(?:[退减免返降][^,，]{0,6})?[,，。]?$|^(?:an? |the |my )?(?:letter|notice) (?:to|for|asking|so|that|telling)\b"
    r"|\b(?:write|draft|compose|help me|prepare)\b.{0,60}\b(?:letter|complaint|email|message|request|application|dispute|statement|notice|proposal|defen[cs]e)\b|\b(?:make|file|lodge|submit|send|put in) (?:an? |the |my )?(?:\w+ )?complaint\b|\b(?:need|want|give me|make)\b.{0,24}\bletter\b|\bcomplain\b|^(?:please )?(?:an? |the |just )?(?:notice|complaint|request|objection) (?:to|about|for)\b|^(?:please )?(?:an? |the |just )?(?:\w+ )?letter(?: for me)?(?:,? please)?$|^(?:and )?in writing(?: please)?$|^(?:yes|yeah|ok(?:ay)?|please|then|so|go ahead|and|[,. ])*(?:write|draft|do|make) (?:it|that|this|one)(?: please| up| out| for me| then| now)*$",
    re.IGNORECASE,
)
"""A clause that asks for the letter itself is no part of what happened."""
WANTED = regex(
    r"(?:^|.*?(?:并且?|还|同时|也|,|，))(?P<asked>要求.+|希望.+|[请恳]求.+|(?<![要请恳追需央])求(?:他们?|它们?|对方|银行|平台|你们).+|(?:(?:我)?(?:要|想要|该|想)?(?:怎么|怎样|如何|咋)(?:才能|能)?(?:让|叫|请|要求)|(?:我)?(?:要|想要|想让|让|叫|请))(?:(?:他们?|它们?|对方|平台|银行|机构|公司|贵|催收|你们)).+"
    r"|(?:我)?(?:要|想)[^,，。]{0,8}?(?:退|返还|要回|拿回|道歉|停止|停催|拿到|开具|更正|删除|撤销|减免).+|(?:退还|返还|退回?)\S*\d.*|(?:别|不要|不许|不准)再?(?:[让叫](?:他们?|催收的?|催债的?|银行|平台|对方)|给|打|找|联系|骚扰|催|发|来|上门|到|去).+)"
    r"|(?P<english>\b(?:i (?:also |really |just )?(?:want|ask|demand|request|would like|need)|they (?:should|must|need to|have to|(?:may|can) only|are (?:not )?to)|please|^(?:to )?stop(?= \w+ing\b)|^(?:you|they) (?:can|may) (?:always |only )?(?:reach|call|contact|phone|write)\b|^(?:only |just )?(?:call|contact|phone) me\b(?! at \d{1,2} ?[ap]m)|^i (?:am|'m) (?:always )?(?:reachable|available)\b|^wants? (?=to\b|them\b|an?\b|the\b))\b(?!.{0,24}\b(?:letter|complaint|email)\b).+)",
    re.IGNORECASE,
)
AND_WANT = regex(r"(?<=[a-z0-9])\s+and (?=(?:i )?(?:want|need|would like)\b)", re.IGNORECASE)
"""I paid the last 3,200 and want proof: what was done is no part of the wish."""
BY_WHOM = regex(r"(?:it'?s|it (?:is|was)|that'?s|(?:he|she|they) (?:was|were|is|are|said (?:he|she|they) (?:was|were))(?: calling)?(?: from)?|(?:他们?|她|对方|那边)?(?:说)?(?:自己)?是)(?=\s?\S)", re.IGNORECASE)
AND_ON = regex(r",? and (?=(?:(?:they |he |she )?(?:called|came|rang|phoned|texted|sent|went|visited|threatened|posted)\b[^,.]{0,40})?(?:then )?on (?:the )?(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))", re.IGNORECASE)
"""They called on November 12 and on the 14th sent a text: of two days."""
LISTS_DAYS = regex(r"\d[日号]?[,，、]$")
GOES_ON = regex(r"\s*(?:and )?(?:on )?(?:the )?(?:\d|[一二两三四五六七八九十]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))", re.IGNORECASE)
"""10月3日,5日: the next clause goes on with a list of days; Nov 3, called my office on Nov 10 tells of another."""
TO_THEM = regex(r"^(?:我)?(?:还)?(?:(?:要|该|想)?(?:怎么|怎样|如何|咋)(?:才能|能)?(?:让|叫|请)|要求?|希望|想让|让|叫|请求?|求)(?:他们?|它们?|对方|平台|银行|机构|公司|贵机构|你们)")
DEMANDS = regex(r"^(?:我)?(?:还)?(?:要求|希望|请求|想要)(?:能)?")
IN_WRITING = regex(r"[,，]\s*(?:(?:要|用|走|做成)?(?:书面|写成信|正式)的?[^,，。]{0,4}|(?:帮我|给我|请)?写一?[封份个](?:信|函|东西)[^,，。]{0,4})$")
NO_MORE_OF_IT = regex(r"^(?:别|不要|不许|不准)再?(?:让|叫|许|准)?(?:他们?|它们?|催收|对方)?再?")
HAS_HAPPENED = regex(r"(?:借了?\d|到手|每期|分\d+期|i (?:borrowed|received|got)\b|\d+ payments\b)|(?!把|并|还要|也要|不|别|请|要|退|停|删|改)(?:他们?|它们?|平台|银行|对方|催收|我|现在|已经?)[^,，。]{0,14}[^,，。]了(?=[\d,，。!]|一|我|$)|(?:they|the (?:bank|app|platform|lender)) (?:have )?(?:charged|took|added|deducted|called|said|told|sent)\b|(?:even )?my \w+ knows?\b", re.IGNORECASE)
"""What was done, told behind a wish: 让他们把罚息减掉,他们收了我1,280."""
THEY_STOP = regex(r"they (?:just |should |must |have to )?(?:stop|quit|cease|leave (?:me|us|them) alone)(?: (?:it|this|that|(?:contact|call|phon|bother|harass|ring|messag)\w*(?: \w+){0,3}))?[.!]*$|(?:i|they) (?:want|need|confirm|dispute)\b[^,]{0,40}$", re.IGNORECASE)
"""What such a letter asks for by itself."""
OWES = regex(r"^(?:对了|哦|噢|还有|另外|其实)?[,，]?(?:我)?(?:另外|也|现在|目前|一共|总共|总的|还)*欠[^,，条]{0,12}(?:\d|[一二两三四五六七八九十]+[万千百])[^,，]{0,6}$|^(?:oh,? |and |also,? |by the way,? )*i (?:also )?owe\b[^,]{0,40}$", re.IGNORECASE)
"""What is owed stands at the head of a letter, and is no event."""
TO_FILL = regex(r"[((【][^))】]{0,20}(?:我(?:自己|来)?填|自己填|i(?:'ll| will) fill)[^))】]{0,10}[))】]", re.IGNORECASE)
BLANK = "(________)"
LEADS = regex(r"^(?:(?:还有(?!\d+[期笔个家条张元块万千]|[一二两三四五六几]+[期笔个家条张万千])|另外|再有|以及|并且|而且|你好|您好|好吧|行吧|那好吧?|嗯|其实|真实情况是?|实际(?:情况|上)?是?|说实话|老实说|对了|哦)[,，:：]?|(?:hello|hi|fine|ok(?:ay)?|well|all ?right|never mind|in truth|(?:and )?the truth is(?: that)?|actually|honestly|to be honest|oh|also|and|plus|it'?s(?= \d)|it (?:is|was)(?= \d))\b[,:]? ?)+(?=\S)", re.IGNORECASE)
"""好吧,真实情况是: said to me before what is told."""
ADDS = regex(r"^(?:再|另外|还要?|请|帮我)*(?:加|补|添)(?:上|充|写)?(?:一?[条句点件])?[:：,，]\s*|^(?:你?就|直接|可以)?写(?=我|本人)|^(?:please )?(?:also )?add(?: (?:that|this|one more(?: line)?|to it))?[:,]? ", re.IGNORECASE)
"""再加一条, 就写: said to me, and stands in no letter."""
ASKS_US = regex(either(
    "(?:多少|几)(?:天|个?月|工作日)[^,，。]{0,6}(?:答复|回复|回音|回信|结果|有信|能好|处理|办好)", "多(?:久|长时间)[^,，。]{0,6}(?:答复|回复|回音|回信|结果|有信|能好|处理|办好)",
    "(?:怎么|咋|如何)(?:去|来)?(?:提|写|交|寄|递|申请|弄|投诉)(?:异议|申请|投诉|材料)?(?:啊|呀|呢)?[?？]?$",
    "(?:要|该|得)(?:写|带|备|准备|交|附)(?:些)?(?:什么|啥|哪些)", "(?:寄|交|发|递)(?:到|给|去)?(?:哪|谁)", "(?:收费|要钱|花钱|有用|管用|能成|来得及)(?:吗|么|不|嘛)",
    r"\bhow (?:long|many days|soon)\b[^,.]{0,30}\b(?:answer|reply|respond|take|hear)", r"\bhow (?:do|should|can) i (?:file|send|submit|write|dispute|object)", r"\bwhere (?:do|should|can) i send",
    r"\b(?:does|will) it (?:cost|work|help)\b",
), re.IGNORECASE)
"""多少天给答复, beside the wish for a letter: asked of us, and nothing that happened."""
CARD = regex(r"(?<!\d)(?:\d{17}[\dXx]|\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?)(?!\d)")
"""Identity and bank card numbers stand in no letter; a collector's phone number is evidence and does."""
MOST_LINES, LONGEST_LINE, LONGEST_STORY = 20, 300, 3_000


def account(text: str, today: date) -> tuple[list[Line], list[str]]:
    """(lines, wishes) of a story: lines by day, an undated one behind the line it followed; wishes as requests to the reader."""
    lines, wishes = list[Line](), list[str]()
    for sentence in _sentences(to_them(text[:LONGEST_STORY])):
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
        if wish and (wish["asked"] or (wish["english"] and not asks_to_write(clause.strip()))):
            then = next((place for place in range(at + 1, len(clauses)) if days_in(clauses[place], today) or HAS_HAPPENED.match(clauses[place].strip()) or CAUSE.search(clauses[place])), len(clauses))
            asked = "".join([wish["asked"] or wish["english"], *clauses[at + 1 : then]])
            later, more = _parted("".join(clauses[then:]), today) if then < len(clauses) else ([], [])
            told, wanted = [*told, *later], [*wanted, *more]
            wanted += [] if wish["english"] and WRITES.search(asked) else [IN_WRITING.sub("", asked)]
            break
        what = TELLING.match(clause)
        if OWES.match(clause.strip(ENDS)) or is_to_me(clause) or names_house(clause) or ASKS_US.search(clause.strip()):
            continue
        if not asks_to_write(clause.strip(ENDS)):
            said = COMPLAINS.sub("", EXPLAINS.sub("", clause) if at and asks_to_write(clauses[at - 1].strip()) else clause)
            told += [] if said != clause and tells_nothing(said) else [said]
        elif what and not THEY_STOP.match(rest := clause[what.end() :].strip()):
            asks = WANTED.match(rest.strip())
            wanted, told = ([*wanted, rest], told) if asks and asks["english"] else (wanted, told if tells_nothing(rest) else [*told, rest])
    return told, wanted


def names_house(clause: str) -> bool:
    """It's WeBank, he was from JD Jintiao: by whom it was, and nothing that happened."""
    said = BY_WHOM.match(clause.strip(ENDS))
    return said is not None and (rest := without_lenders(clause[said.end() :])) != clause[said.end() :] and not NAME_NOISE.sub("", rest.strip(ENDS))


def is_to_me(said: str) -> bool:
    """Whether nothing is told: the letter is only to be written, sent or shown."""
    return TO_ME.fullmatch(said.strip(ENDS)) is not None


def asks_to_write(clause: str) -> bool:
    return WISHED.search(clause) is not None or ANOTHER.match(clause) is not None or TEMPLATE.search(clause) is not None or PAPER_WANTED.search(COMPLAINS.sub("", clause)) is not None or (TO_WRITE.match(clause) is not None and WRITES.search(clause) is not None and not by_others(clause))


def _by_day(clauses: list[str], today: date) -> Iterator[str]:
    """Clauses under one another as long as no other day begins."""
    held, dated = "", False
    for clause in clauses:
        begins = bool(days_in(clause, today))
        if held and dated and begins and not (LISTS_DAYS.search(held) and GOES_ON.match(clause)):
            yield held
            held, dated = "", False
        apart = held.isascii() and held and not held.rstrip().endswith((",", ";", ":", "."))
        held += f", {clause.lstrip()}" if apart else clause
        dated |= begins
    if held:
        yield held


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
