"""Sums in a row behind one word for debts: 微信欠款3400 1200 800; I owe 5,000, 8,000 and 12,000. Each is a debt; those of a month are its payments in all."""

import re
from datetime import date

from content.regex import regex
from dialogs.understanding.reader import read
from dialogs.understanding.unlisted import named_lenders
from dialogs.understanding.values import Money, Number

_ZH_SUM = r"\d{3,}(?:\.\d+)?(?![\d.]*[年月日号天期%个张笔])(?:元|块)?|\d+(?:\.\d+)?[万千wk]\d?(?:元|块)?"
_EN_SUM = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?k|\d{3,}"
ZH = regex(rf"(?<!分别)(?:[两二三四五六七八九\d]+[笔张家个])?(欠款?|欠了|网贷|信用卡)(?:分别|有|是|总共|的)*(?:[两二三四五六七八九\d]+[笔张家])?[:：,，\s]*((?:{_ZH_SUM})(?:[、,，/\s和跟]+(?:{_ZH_SUM})){{2,}})(?:这?[两二三四五六七八九]?[笔张家])?")
EN = regex(rf"\b(?:(?:two|three|four|five|six|seven|eight|\d) )?(?:app |online |small )?(i owe|owing|debts?|loans?|cards?)(?: (?:are|is|at|of|about|stand at))*[:,]?\s+((?:{_EN_SUM})(?:(?:, and |, | and | / |/)(?:{_EN_SUM})){{2,}})\b", re.IGNORECASE)
MONTH = regex(r"((?:这|本)个?月(?:要|得|该|一共|应)*(?:还|交)[:：]?\s*)(\d{3,}(?:[、,，/\s和跟]+\d{3,})+)(?![\d.万千百])")
BREAK, SO_MANY = regex(r"[,，。;；!！?？]|\.\s"), regex(r"[两二三四五六七八九\d][笔张]|\b(?:two|three|four|five|six|\d) (?:\w+ )?(?:loans|cards|debts)\b", re.IGNORECASE)
COUNTS, SEVEN, FEW = ["two", "three", "four", "five", "six", "seven", "eight", *"2345678"], 7, 2
COUNTED = regex(r"(?P<many>two|three|four|five|six|seven|eight|[2-8]) ", re.IGNORECASE)
NUMBER, ANY_DAY = regex(r"\d+"), date(2020, 1, 1)
SUM_ZH, SUM_EN = regex(_ZH_SUM), regex(_EN_SUM)
TERMS = regex(r"期|利|到手|每月|一个月|年化|\b(?:instal\w*|month|months|interest|apr)\b", re.IGNORECASE)


def _of_a_lender(head: str) -> bool:
    """I owe Ping An three loans: 20k, 10k and 5k: those of one lender are told apart by who reads its debts."""
    clause = BREAK.split(head)[-1]
    return SO_MANY.search(clause) is not None and bool(named_lenders(clause))


def apart(text: str) -> str:
    """The text with each sum of such a row named by itself; as it was where there is none, or where it tells the terms of a loan."""
    if (month := MONTH.search(text)) is not None:
        return f"{text[: month.start()]}{month[1]}{sum(map(int, NUMBER.findall(month[2])))}{text[month.end() :]}"
    english = text.isascii()
    found = (EN if english else ZH).search(text)
    if found is None or TERMS.search(text) or _of_a_lender(text[: found.end(1)]):
        return text
    if english and (counted := COUNTED.match(found[0])) and COUNTS.index(counted["many"].lower()) % SEVEN + FEW == len((SUM_EN).findall(found[2])):
        return text  # three cards, 20k, 30k and 10k: told one by one
    sums = [each[0] for each in (SUM_EN if english else SUM_ZH).finditer(found[2])]
    amounts = [value.best for each in sums for value in read(each, today=ANY_DAY)[:1] if isinstance(value, Money | Number)]
    if sum(amounts[1:]) == amounts[0]:
        return text  # 网贷3万,1万8和1万2: what they come to, and each of them
    named = ", ".join(f"I owe {each}" if english else f"欠{each}" for each in sums)
    head = "" if found[1].lower() in ("i owe", "欠", "欠款", "欠了") else found[1] + (": " if english else "")
    return f"{text[: found.start()]}{head}{named}{text[found.end() :]}"
