"""The tokens of a message that tells facts: its values, the words that name them, debts that are mentioned, commas."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from ahocorasick_rs import AhoCorasick, MatchKind

from content.labels import labels
from content.regex import regex
from content.registry import Lender
from dialogs.understanding.bare import MOST_LENDERS
from dialogs.understanding.listed_apps import called, listed_apps, named_in_english
from dialogs.understanding.reader import read
from dialogs.understanding.remember import remembered
from dialogs.understanding.text import Plain, plain
from dialogs.understanding.unlisted import named_lenders, unlisted
from dialogs.understanding.values import Count, Money, Number, Span, Value

Group = Literal["cue", "mention", "beside", "scope", "lender", "value", "stop", "comma"]
KIND_AFTER = regex(r"(?:的|里的)?(?:(?P<card>(?:[那这][一两二三几]?张|[一两二三几]张)?(?:信用)?卡(?![里号被丢没给片]|上(?![个周月次]))|[那这][一两二三几]?张)|(?P<loan>(?:快|快?e|直接|消费|经营|闪电|个人)?贷款?(?![\u4e00-\u9fff])|贷款))| (?:(?P<a_card>(?:credit )?card\b)|(?P<a_loan>(?:(?:personal|bank|flash|quick|cash|credit|consumer|business|instant|consumption|unsecured) )?loan\b))")
HAS_A_CARD = regex(r"(?:那[边里儿]|这边)?(?:也|还|又|另外)?有[一两]张(?!借条|欠条|单)")
OF_THE_MONTH = ("月收入", "月流水")
ONE_CARD = ("一张", "那张", "两张", "另张")
CARD, LOAN, BANK = "信用卡", "贷款", "银行"
COMMA = regex(r"[,，、:：]")
STOP = regex(r"[。;；！!？?\n]|\.(?=\s|$)")
QUOTED = regex(r"[“‘「『\"][^“”‘’「」『』\"]{12,}[”’」』\"]|【[^】\n]{2,20}】[^\n]*")
PLURALS = {"loans": "loan", "cards": "credit_card", "apps": "online", "platforms": "any"}
DEAR = Decimal(3_000)
"""More than anybody pays for a month's travel."""
LEAST = regex(r"最低(?:还款额?|还)?|minimum (?:payment )?(?:of )?", re.IGNORECASE)
EARNED = regex(r"收入|工资|月薪|挣|赚|到手|income|earn|salary", re.IGNORECASE)
"""月收入最低5000 stays the lowest income."""
HAS = regex(r"(?:的|那边|那里|那儿|还有|也有|还欠|[欠借贷][着了]?|贷了?|各|是|大概|差不多|about|around|loan|is| of| with|[:：]| )*")
A_MONTH = regex(r"(?: yuan| rmb)?(?: (?:a|per|each|every) month\b|/month\b| monthly\b| both\b| (?:both )?(?:comes?|goes?|go) out\b)")
IS_OF = regex(r"(?:块钱?|元)?是?欠?| (?:yuan |rmb )?(?:(?:that )?(?:i|we)(?: still)? owe (?:to )?|to |with |owed to |is |all )?")
DOES = regex(r"[^,，。;；]{0,2}(?:[说讲给让叫]|可以|愿意|答应|同意|打|催|起诉|要我)| (?:says?|said|offers?|offered|wants?|calls?|is (?:suing|calling|offering))\b")
"""信用卡6万银行说可以分期: what the bank does, and no other debt."""
IS_LATE = regex(r" (?:one |loan )?(?:is|has been|'s) (?:\w+ ){1,4}(?:late|overdue|behind|past due|in arrears)\b|(?:的|那笔|那边){0,2}(?:已经)?(?:逾期|断了|拖了)")
"""The bank is two months overdue, where no sum stands beside it."""
FROM_SOMEBODY = regex(r"(?:向|跟|问|找|从|管|欠)(?:我|了)*(?P<who>[^\s,，。;；:：\d我他她网行司贷卡app欠借还]{1,5}?)(?:那里|那儿|那边|手里|手上|那)?(?:[拿借挪]了?|那)(?:大概|差不多|一共|总共)?(?=[\d一二两三四五六七八九十])")
CALLED_BY_RANK = regex(r"(?:(?<=欠)了?|(?<=借)了?|(?<=[,，、;；和还有欠]))(?P<who>[\u4e00-\u9fff]{1,2}(?:总|哥|姐|叔|姨|婶|嫂|老板|老师|师傅|经理)|(?:我)?(?:[大小二三]?[\u4e00-\u9fff])?(?:哥哥|姐姐|弟弟|妹妹|爸爸|妈妈|爸妈|父母|叔叔|阿姨|舅舅|姨妈))(?:那里|那儿|那边|家|那)?(?:还?欠|借了?|有)?(?=[\d一二两三四五六七八九十]+[\d.]*[万千百\d])")
NOBODY = regex(r"平台|机构|公司|银行|中介|软件|口子|别处|外面|外边|手机|信用|小额|哪|谁|多少|单位|老公|老婆|丈夫|妻子|爱人|媳妇|对象")
"""向姐姐借了10万, 问表叔拿了2万: whoever stands there has lent, where it is no house."""
PRODUCT = regex(r"呗|贷|花|付|卡|条|分期|借|赚|购")


@dataclass(frozen=True, slots=True, eq=False)
class Token:
    """`name` is what a cue, a mention or a scope is called; places are those of the plain text."""

    group: Group
    start: int
    end: int
    name: str = ""
    value: Value | None = None
    lender: Lender | None = None
    count: int = 0

    @property
    def place(self) -> Span:
        return self.start, self.end

    @property
    def names_a_debt(self) -> bool:
        return self.group in ("mention", "lender")

    @property
    def amount(self) -> Decimal | None:
        """The amount, of money or of a plain number."""
        return self.value.best if isinstance(self.value, Money | Number) else None

    @property
    def is_amount(self) -> bool:
        return isinstance(self.value, Money | Number)


@lru_cache(maxsize=1)
def _automaton() -> AhoCorasick:
    return AhoCorasick([word for word, _, _ in labels().marks], matchkind=MatchKind.LeftmostLongest)


@remembered
def tokens(text: str, today: date) -> tuple[Plain, list[Token]]:
    """The tokens of a text, in order, none over another: values first, then lenders, then words."""
    words = plain(text)
    said = words.text.lower()
    if len(said) != len(words.text):
        said = words.text
    names = [_of_bank(Token("lender", *n.span, name=n.name, lender=n.lender), said) for n in named_lenders(words.text)]
    values = [_plain_least(Token("value", *value.span, value=value), said) for value in read(_apart(words.text, names), today=today)]
    marks = [*_owed_there([mark for mark in _marks(said) if not _is_a_lender(mark, names, values)], values, said)]
    kinds = {mark.place for mark in marks if mark.group == "mention"}
    unlisted_names = [name for name in _called(words.text, names) if name.place not in kinds]  # 欠高利贷2万
    names += unlisted_names
    marks = [mark for mark in marks if not any(name.start <= mark.start and mark.end <= name.end for name in unlisted_names)]
    marks += _somebody(said, [*marks, *names])
    names += [Token("lender", *span, name=words.text[slice(*span)], lender=unlisted(words.text[slice(*span)])) for span in (*_apps(said, names, marks, values), *_in_english(words.text, names, marks, values))]
    found = _own(_wider([*marks, *names], values), said)
    found += [Token("comma", *match.span()) for match in COMMA.finditer(said)]
    found += [Token("stop", *match.span()) for match in STOP.finditer(said)]
    return words, _counted(_in_order(found), said)


def _is_a_lender(mark: Token, names: list[Token], values: list[Token]) -> bool:
    """交通2万6 is owed to a bank, where 交通600 is what it costs to travel; 马上逾期45天 is that of 马上消费."""
    if mark.name == "none" and any(name.start == mark.start for name in names):
        return True
    if mark.name != "spending.transport" or not any(name.place == mark.place for name in names):
        return False
    beside = [value.amount or 0 for value in values if value.start == mark.end]
    owed = {name.end for name in names if name.lender is not None and name.name == "交通"}  # the bank throughout, where a sum is owed to it
    return any(amount >= DEAR for amount in beside) or (not beside and any((value.amount or 0) >= DEAR and value.start in owed for value in values))


def _owed_there(marks: list[Token], values: list[Token], said: str) -> Iterator[Token]:
    """银行的2万, 60,000 online: a word that is a kind of debt only beside a sum."""
    for mark in marks:
        if mark.group != "beside":
            yield mark
        elif mark.name == "car_loan":
            if any(value.is_amount and HAS.fullmatch(said, mark.end, value.start) and A_MONTH.match(said, value.end) for value in values):
                yield replace(mark, group="mention")  # mortgage 5,100 and car 2,300 a month
        elif (mark.name == "bank_loan" and IS_LATE.match(said, mark.end)) or any(value.is_amount and (HAS.fullmatch(said, mark.end, value.start) or (IS_OF.fullmatch(said, value.end, mark.start) and not DOES.match(said, mark.end))) for value in values):
            yield replace(mark, group="mention")


def _apps(said: str, names: list[Token], marks: list[Token], values: list[Token]) -> Iterator[Span]:
    """Apps outside the register, where no word of ours stands in their place."""
    apps = listed_apps(said, {name.place: name.name for name in names}, [value.place for value in values if value.is_amount]) if names else []
    yield from ((start, end) for start, end in apps if not any(mark.start < end and start < mark.end for mark in marks))


def _called(text: str, names: list[Token]) -> list[Token]:
    """Lenders outside the register that stand in no list."""
    return [Token("lender", *span, name=name, lender=replace(unlisted(name), kind="bank") if name.endswith("行") else unlisted(name)) for span, name in called(text) if not any(token.start < span[1] and span[0] < token.end for token in names)]


def _somebody(said: str, found: list[Token]) -> list[Token]:
    """Whoever was borrowed from, where no word of ours stands in their place."""
    named = [told.span("who") for words in (FROM_SOMEBODY, CALLED_BY_RANK) for told in words.finditer(said) if not NOBODY.search(told["who"])]
    return [Token("mention", *span, name="private") for span in named if not any(token.start < span[1] and span[0] < token.end and token.group in ("mention", "beside", "lender") for token in found)]


def _in_english(text: str, names: list[Token], marks: list[Token], values: list[Token]) -> list[Span]:
    return named_in_english(text, [name.place for name in names], [token.place for token in (*marks, *values)])


def _apart(text: str, names: list[Token]) -> str:
    """最低436,360借条: the comma before a name that begins with a digit parts no thousands; 20k to 360 is no range."""
    for name in names:
        if text[slice(*name.place)].isdigit():
            text = f"{text[: name.start]}{' ' * (name.end - name.start)}{text[name.end :]}"
        if name.start and text[name.start - 1] == ",":
            text = f"{text[: name.start - 1]};{text[name.start :]}"
    return text


def _of_bank(token: Token, said: str) -> Token:
    """招行卡欠2万, 招行那张, a CMB loan: a bank's card that is owed on is a credit card, and its loan is another debt."""
    named = KIND_AFTER.match(said, token.end)
    if named is None and token.lender is not None and token.lender.kind == "bank" and said.endswith(ONE_CARD, 0, token.start) and not token.name.endswith((CARD, LOAN)):
        return replace(token, name=f"{token.name}{CARD}")  # 还有一张交行
    if named is None and token.lender is not None and token.lender.kind == "bank" and HAS_A_CARD.match(said, token.end) and not token.name.endswith((CARD, LOAN)):
        return replace(token, name=f"{token.name}{CARD}")  # 中信那边还有一张
    if named is None or token.lender is None or token.lender.kind != "bank" or token.name.endswith((CARD, LOAN)):
        return token
    kind = CARD if named["card"] or named["a_card"] else LOAN
    return replace(token, end=named.end(), name=f"{token.name}{kind}")


def _plain_least(token: Token, said: str) -> Token:
    """最低还1500 is what must be paid, no bound of a guess: the word stands apart from its figure."""
    value, word = token.value, LEAST.match(said, token.start, token.end)
    if word is None or EARNED.search(said, max(0, token.start - 6), token.start) or not isinstance(value, Money | Number) or value.low is None or value.high is not None:
        return token
    return Token("value", word.end(), token.end, value=replace(value, value=value.low, low=None))


def _counted(found: list[Token], said: str) -> list[Token]:
    """Three loans, two credit cards: one word, which says how many."""
    kept: list[Token] = []
    for token in found:
        last = kept[-1] if kept else None
        if last and last.amount is not None and token.group == "mention" and token.start - last.end <= 1 and said[token.end - 1] == "s" and 1 < last.amount < MOST_LENDERS:
            kept[-1] = replace(token, start=last.start, count=int(last.amount))
        elif last and last.name == "bank_loan" and token.group == "mention" and said.endswith(BANK, last.start, last.end) and said[last.end : token.start] in ("", "的"):
            kept[-1] = replace(last, end=token.end, name=token.name if token.name == "credit_card" else last.name)  # 欠银行消费贷5万
        elif isinstance(token.value, Count) and token.value.unit == "张" and said.startswith("卡", token.end) and (token.value.value or 0) > 1:
            kept.append(Token("mention", token.start, token.end + 1, name="credit_card", count=int(token.value.best)))  # 三张卡
        elif isinstance(token.value, Count) and token.value.unit == "banks" and token.value.value and any(HAS.fullmatch(said, token.end, one.start) for one in found if one.is_amount):
            kept.append(Token("mention", *token.place, name="bank_loan", count=int(token.value.value)))  # three banks 20k each
        elif isinstance(token.value, Count) and token.value.unit == "lenders" and token.value.value and not said[: token.start].strip():
            kept.append(Token("mention", *token.place, name="any", count=int(token.value.value)))  # 7 lenders, 53k total
        elif isinstance(token.value, Count) and token.value.unit in PLURALS and token.value.value:
            kept.append(Token("mention", *token.place, name=PLURALS[token.value.unit], count=int(token.value.value)))
        else:
            kept.append(token)
    return kept


def _wider(words: list[Token], values: list[Token]) -> list[Token]:
    """Where a word and a value overlap, the wider one: 一个月挣 is a word, 两个月房租 a length of time and a word."""
    at = {place: value for value in values for place in range(value.start, value.end)}
    lost = set[Token]()
    kept = []
    for word in words:
        over = {value for value in (at.get(word.start), at.get(word.end - 1)) if value}
        if all(word.start <= value.start and value.end <= word.end for value in over):
            lost |= over
            kept.append(word)
    return [*kept, *(value for value in values if value not in lost)]


def _own(found: list[Token], text: str) -> list[Token]:
    """What the person says themselves: not what stands in a quoted message or in a text message they pasted."""
    foreign = [match.span() for match in QUOTED.finditer(text)]
    return [t for t in found if not any(start <= t.start < end for start, end in foreign)] if foreign else found


def _in_order(found: list[Token]) -> list[Token]:
    kept: list[Token] = []
    for token in sorted(found, key=lambda t: (t.start, -t.end)):
        if not kept or token.start >= kept[-1].end:
            kept.append(token)
    return kept


def _marks(text: str) -> Iterator[Token]:
    table = labels().marks
    for which, found, end in _automaton().find_matches_as_indexes(text):
        word, group, name = table[which]
        start = found + (word in OF_THE_MONTH and text[found - 1 : found] == "个")  # 一个月|收入6000: the month is a value by itself
        if group != "empty" and not (word.isascii() and _inside_a_word(word, text, start, end)):
            yield Token(group, start, end, name)  # type: ignore[arg-type]  # the loader knows three groups


def _inside_a_word(word: str, text: str, start: int, end: int) -> bool:
    before = start > 0 and word[0].isalnum() and text[start - 1].isascii() and text[start - 1].isalnum()
    return bool(before or (end < len(text) and text[end].isascii() and text[end].isalpha()))


def is_product(name: str) -> bool:
    """花呗 and 微粒贷 are products; 招商银行 is who lends."""
    return bool(PRODUCT.search(name)) and not name.endswith(("银行", "公司", CARD, LOAN, "金融"))
