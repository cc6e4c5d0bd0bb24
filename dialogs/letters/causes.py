"""What of a line belongs in a letter of its kind: why somebody can't pay, what stands at its head, what a lender offers."""

import re
from collections.abc import Sequence
from datetime import date

from content.regex import either, regex
from dialogs.letters.account import CLAUSE, WANTED, WISHED, account, asks_to_write, is_to_me
from dialogs.letters.days import ENDS, SHORTEST, Line, days_in
from dialogs.letters.words import AFTERWARDS, BECAUSE, CAUSE, EXPLAINS
from dialogs.understanding.labels.labels import labelled
from dialogs.understanding.labels.others import of_kin
from dialogs.understanding.unlisted import named_lenders, without_lenders

NOT_WHY = regex(either(
    "下次", "[号日]扣",
    r"\b(?:next debit|not overdue)\b",
    r"\d+期", "能不能", "可不可以", "行不行", "能否",
    r"\bcould (?:it|i|you)\b", r"\bcan (?:i|you)\b",
    "扣款", "每月", "每期", "想", "希望", "申请", "分期", "延期", "[每个]月(?:只?能|最多|可以)?[还付]",
    "能还", "欠(?!薪|工资|货款|工程款)", "逾期", "账单", "最低",
    "[?？]",
    "谢", "^(?:你|您|请|麻烦|帮|给|对了)",
    r"\b(?:costs? [\d,]+|a month|debited|bill|due|owe\w*|overdue|late|behind|minimum|want|would like|'d like|could pay|can pay|please|instal\w*|extension|letter|write|thanks?)\b",
), re.IGNORECASE)
ONLY_A_SUM = regex(r"[\d,.\s万千百¥欠]*(?:yuan|rmb|元|块)?", re.IGNORECASE)
OFFERED = regex(either(
    "(?:一次性?|只)[^,，。]{0,8}还[^,，。]{0,10}(?:就|能|可以|算)[^,，。]{0,4}(?:结清|清|了结)",
    r"打[几一二三四五六七八九\d.]*折", "折扣", "优惠", "减免?到",
    r"(?:可以|能|愿意|答应|同意|只要|只用|只收)[^,，。]{0,8}(?:减|免|少收|\d)",
    r"\b(?:discount|(?:settles?|closes|clears|ends) (?:it|this|the)\b|(?:would|will|to) (?:settle|close|clear) (?:it|this|the)\b|would settle|if (?:it's |i |it is )?pa(?:id|y)|accepts? [\d,]+|reduced? (?:it )?to|offer\w* (?:me )?(?:a|to))\b",
), re.IGNORECASE)
PAID = regex(r"(?:还|付|结|缴)(?:清|完|掉)?了|已经?(?:全部|都|全)?(?:还|付|结)|(?:全部|都|全)(?:还|付|结)[清完了]|\b(?:paid|repaid|cleared|settled|paying off)\b", re.IGNORECASE)
CLEARED = regex(r"(?:还|付|结|缴)(?:清|完|掉)|结清|两清|最后一[期笔]|余额(?:为|是)?(?:零|0)|\b(?:paid (?:\w+ ){0,3}(?:off|in full)|repaid|cleared|settled|paying (?:\w+ )?off|closed|nothing (?:is |more )?owed|(?:last|final) (?:payment|instal\w+))\b", re.IGNORECASE)
RUNNING = regex(r"每个?月|每期|按时|按月|凭证|凭据|流水|还款记录|没(?:还|收到|入账|到账)|未(?:还|收到|入账|到账)|\b(?:every|each) month|\bon time\b|\b(?:says?|said|claims?|insists?)\b[^.]{0,24}\b(?:not|n't|never)\b|\bhaven'?t\b|\bshows? (?:that )?i\b|\b(?:so|thus) far\b|\bwhat i(?:'?ve| have)? (?:re)?paid\b|\bpayments i\b|\blist of\b|(?:还|付)了多少|到(?:目前|现在)|还款(?:明细|清单)|\bproof\b", re.IGNORECASE)
UNPAID = regex(r"(?:没|未|从没|一直没)(?:有)?(?:还|付)(?:过|清|完)?|\b(?:never|not|n't|un) ?(?:yet )?paid\b", re.IGNORECASE)
OWES = regex(r"欠(?!条)|\bi (?:still )?owe\b|\band owe\b", re.IGNORECASE)
"""Of what is still owed no letter says that it is paid off."""
IF_PAID = regex(r"\bif\b[^.;]*|\b(?:when|once|after) (?:it(?:'s| is) |i(?:'ve)? |they(?:'re)? )?(?:paid|cleared|settled)\b", re.IGNORECASE)
_OF_IT_EN = either(
    "i", "we", "i'm", "my", "it", "is", "am", "are", "was", "been", "have", "has", "and", "now", "already",
    "about", "over", "more", "than", "for", "by", "the", "a", "to", "them", "with", "loan", "debt",
    "account", "card", "of", "owed?", "owing", "borrowed", "overdue", "late", "behind", "in", "arrears",
    "one", "two", "three", "four", "five", "six", "half", "days?", "weeks?", "months?", "years?", "yuan",
    "rmb", "k",
)
_OF_IT = either(
    r"[我在他了有共也还都快已才就的元块钱天日个月年周期笔多来约差\s,，.¥]",
    r"[\d一二两三四五六七八九十百千万半几]+", "已经", "现在", "目前", "大概", "差不多", "左右", "一共",
    "总共", "他们", "它们", "这家", "那家", "平台", "银行", "逾期", "拖欠", "欠款?", "借款?", "贷款?",
    "网贷", "信用卡", "本金", "本息", "剩下?", "没还", "未还",
    rf"\b(?:{_OF_IT_EN})\b",
)
OF_THE_DEBT = regex(
    rf"(?!.*(?:还[了过]|已经?还|repaid|\bpaid\b))(?=.*(?:逾期|欠|借|贷|overdue|late|behind|arrears|owe|borrowed))(?=.*(?:\d|[一二两三四五六七八九十百千万半几]|\b(?:one|two|three|four|five|six|a|half) ))(?:{_OF_IT})+",
    re.IGNORECASE,
)
"""逾期40天, I owe PPDai 12000."""


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


def why_of(text: str, today: date) -> list[Line]:
    """The answer to why somebody can't pay, in whatever words: causes, or where no word tells of one what is neither a figure nor a wish."""
    lines = account(text, today)[0]
    causes = [cause for line in lines if (cause := cause_of(line, today))]
    return causes or [plain for line in lines if (plain := _but_figures(line, today))]


def _but_figures(line: Line, today: date) -> Line | None:
    clauses = [found[0].strip(ENDS) for found in CLAUSE.finditer(line["text"])]
    said = [clause for clause in clauses if (len(clause) >= SHORT_CLAUSE or not clause.isascii()) and not ONLY_A_SUM.fullmatch(clause) and _plain([clause], today)]
    text = (", " if line["text"].isascii() else ",").join(said)
    return line | {"text": text, "days": days_in(text, today)} if len(text) >= SHORT_CLAUSE else None


SHORT_CLAUSE, SHORTEST_ZH = 6, 2
SAYS_NO_MORE = regex(r"[嗯哦唉哎啊呃好行对是]+[的了吧啊呀]*|就?这样吧?|就?这些|没有?了?|算了|谢谢|不知道|不清楚|然后|还有|真的?|反正")
"""关了, 他跑了 are told in two or three letters, and so is 算了."""


def _plain(clauses: list[str], today: date) -> bool:
    """What stands around a cause and tells no figure of the debts, no terms and no wish: 厂子搬走了, 花了两万多."""
    return all(
        len(clause) >= (SHORTEST if clause.isascii() else SHORTEST_ZH) and not SAYS_NO_MORE.fullmatch(clause) and not (NOT_WHY.search(clause) or WISHED.search(clause) or WANTED.match(clause) or is_to_me(clause) or asks_to_write(clause) or named_lenders(clause))
        and not any(fact.slot.startswith(("debts[]", "income", "essentials", "spending", "offer")) for fact in labelled(clause, today))
        for clause in clauses
    )


def still_runs(texts: Sequence[str]) -> bool:
    """Payments that are to be confirmed, of a loan that nobody said to be paid off: 每月按时还的,银行说没还."""
    return any(RUNNING.search(text) for text in texts) and not any(CLEARED.search(text) for text in texts)


def offered(text: str) -> bool:
    """What a lender offers to settle for, and nothing that was paid: 12月3号前还清可以打折到28000."""
    return OFFERED.search(text) is not None and not PAID.search(IF_PAID.sub("", text))


def _apart(clause: str) -> list[str]:
    """My bill is due on the 9th and my wages are late: what stands before the cause is told elsewhere."""
    first, joint, second = clause.partition(" and ")
    return [first, second] if joint and CAUSE.search(second) and NOT_WHY.search(first) else [clause]
