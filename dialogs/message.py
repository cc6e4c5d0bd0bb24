"""A message in the person's own words, with what can be read off it: each reading is made once, where it is first asked for."""

import re
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any

from content.regex import regex
from dialogs.letters.wishes import by_others
from dialogs.prices.offered import nothing_but_an_offer, plain_terms, runs, some_terms
from dialogs.questions.heard import spelt
from dialogs.session import Session
from dialogs.slots import find
from dialogs.talk import Slot
from dialogs.told.other_order import in_order_of_ours
from dialogs.told.telling import labelled_facts
from dialogs.understanding.bare_sums import apart
from dialogs.understanding.both_earn import each_apart
from dialogs.understanding.intents import Route, route
from dialogs.understanding.moves import is_question
from dialogs.understanding.names import find_lenders
from dialogs.understanding.offers.gate import has_figure
from dialogs.understanding.outgoings import with_outgoings
from dialogs.understanding.papers import is_pasted
from dialogs.understanding.piecework import as_a_month
from dialogs.understanding.plainer import plainer
from dialogs.understanding.remember import DIGIT, remembered
from dialogs.understanding.said_again import without_said_again
from dialogs.understanding.text import paused, standard, without_interest

Json = Any
MARKUP = regex(r"</?\w[^<>]{0,200}>|\{\{[^{}]{0,200}\}\}|\{%[^{}]{0,200}%\}")
INJECTED = regex(
    r"(?:please )?(?:ignore|disregard|forget)(?: all| any| the| your| my| of)* (?:previous|prior|above|earlier|preceding|system)[^.,;\n]*|\bsystem prompt\b"
    r"|(?:请)?(?:忽略|无视|忘掉|忘记|不要管)(?:你|掉)?(?:的)?(?:以上|之前|前面|上面|此前|所有|一切)[^,，。\n]{0,8}(?:指令|提示|规则|设定|要求|内容)",
    re.IGNORECASE,
)


TALES = ("conduct", "harmed")
"""What a loan between acquaintances sounds like (半年后还给他, 打给他们)."""
AND_THEN = regex(r"(?<=[\u4e00-\u9fff])(?:然后|完了之后|再后来)(?:呢|呐)?(?=[\u4e00-\u9fff\d])")
"""What somebody who dictates says for a comma."""
AT = regex(r" ?@ ?(?=\d[\d.]*\s?(?:%|percent|p\.?a))", re.IGNORECASE)
"""18k @ 18%."""
A_MONTH = regex(r"(?<=[\dk])\s?/ ?(?:month|mon|mth|mo|m)\b\.?|(?:(?<=\d\d\d)|(?<=\dk))\s?(?:p/?m|pcm)\b", re.IGNORECASE)
"""1650/month, 900pm."""
MINIMUM = regex(r"(?<=\d) min\.?(?= (?:payment |of |is )?¥?\d)|(?<=k) min\.?(?= ¥?\d)", re.IGNORECASE)
"""22,000 min 1,100: no minutes."""
OWES_KIN = regex(r"该(?=(?:着|了)?我?[大二三四五小老]?(?:姨|姑|舅|叔|伯|哥|姐|弟|妹|嫂|同学|朋友|同事)[^,，。;；\d]{0,4}\d)")
"""还该我大舅6000: owed."""
FEN = regex(r"(?<![\d.])(\d(?:\.\d)?) fen\b", re.IGNORECASE)
"""3 fen a month, as private lenders say it in English too."""


HOW_MANY_LEFT = regex(r"(?<=[完清要得])好多(?=个月|年|天)|(?<=[剩余])下?几[百千万](?=[块元]?钱?[啊呢呀]*[?？]?$)")
"""还剩几百 asks, and tells no sum; 还完要好多个月 asks how many."""
LOAN_BEHIND = regex(r"(?<=[\dk]),? (?:as )?(?:a |an )?(?:business|consumer|personal|cash) loan\b(?=\s*(?:[,;.]|and\b|$))", re.IGNORECASE)
"""WeBank 130k business loan: of the lender that was named, and no other debt."""


LIVES = regex(r"(?<=[\d元块月,，;；、])(\s*)(?:生活|家里|吃用)(?=\d)")
"""房租1900,生活2300: what a household lives on."""
OF_ONESELF = regex(r"((?:生活费|奶粉|学费|托班|房租|[吃用花]|[孩娃儿女子爸妈人家])[^,，。;；]{0,8}\d+[元块]?[,，、 ]\s*我?自己)(?=(?:一个月|每月)?\d)")
"""儿子生活费1000,我自己1400: what one lives on oneself."""
SLASHED = regex(r"(?<=\d{3})/(?=\d[\d,]{2})")
"""23,400/11,800 are two sums."""


def _clause_before(found: re.Match[str]) -> str:
    return re.split(r",(?!\d)|;| and ", found.string[: found.start()])[-1]


FROM_PAY = regex(r"从?(?:我的?)?(?:工资|薪水|薪资)[里中上][头面边]?(?:直接|代)?[扣划]掉?(?=\s?[¥\d一二两三四五六七八九])")
"""每月从工资里扣800: what is paid, and no wage."""


SHORT_YEAR = regex(r"(?<![\d.,])([12]\d)年(?=[^,，。]{0,3}(?:借|签|办|贷|买|开始|逾期|欠|那会|的时候|初|底|年初|年底|[一二三四五六七八九十\d]{1,2}月))")
"""23年借的: a year, no length."""


@remembered
def cleaned(text: str) -> str:
    """Markup, template code and orders to the bot say nothing; spaces, dialect and the commas of somebody who dictates are set right."""
    text = SHORT_YEAR.sub(r"20\1年", text) if "年" in text else text
    text = LOAN_BEHIND.sub(lambda found: "" if find_lenders(_clause_before(found)) else found[0], without_said_again(without_interest(FROM_PAY.sub("还", SLASHED.sub("、", text)))))
    text = with_outgoings(MINIMUM.sub(" minimum", HOW_MANY_LEFT.sub("多少", OWES_KIN.sub("欠", text))))
    return apart(plainer(each_apart(as_a_month(AND_THEN.sub(",", standard(paused(OF_ONESELF.sub(r"\1用", LIVES.sub(r"\1生活费", FEN.sub(r"\1%", A_MONTH.sub(" a month", AT.sub(" at ", in_order_of_ours(spelt(INJECTED.sub(" ", MARKUP.sub(" ", text))))))))))))))))


class Message:
    """`text` is cleaned; `raw` is as it came."""

    def __init__(self, session: Session, raw: str, text: str, today: date) -> None:
        self.session, self.raw, self.text, self.today = session, raw, text, today

    @cached_property
    def pasted(self) -> bool:
        return is_pasted(self.text)

    @cached_property
    def has_digit(self) -> bool:
        return DIGIT.search(self.text) is not None

    @cached_property
    def has_figure(self) -> bool:
        """In words (三千) as well."""
        return has_figure(self.text)

    @cached_property
    def terms(self) -> dict[str, Json]:
        """Those of the loan under way, where the message tells nothing else."""
        return plain_terms(self.session, self.text, self.today)

    @cached_property
    def an_offer(self) -> bool:
        """A whole loan and nothing else, where nothing is open."""
        return self.session.top is None and nothing_but_an_offer(self.text, self.today)

    @cached_property
    def wanted(self) -> Route:
        """The wish in it."""
        wanted = Route(None) if self.terms else route(self.text)
        if wanted.dialog in (None, *TALES) and self.an_offer:
            return replace(wanted, dialog="rate")
        if wanted.dialog == "rate" and self.session.top is None and some_terms(self.text, self.today) and runs(self.text, self.today) and not is_question(self.text):
            return replace(wanted, dialog="triage")
        return Route(None) if wanted.dialog == "letter" and by_others(self.text) else wanted  # 他发了个还款承诺书

    @cached_property
    def slot(self) -> Slot[Any] | None:
        """The question that is open."""
        return find(self.session.asked) if self.session.asked else None

    @cached_property
    def told(self) -> dict[str, Json]:
        """The facts that name themselves."""
        return labelled_facts(self.session, self.text, self.today, self.wanted.dialog)
