"""The words between two names of debts: whether they are of one debt, of another, or of a list."""

import re

from content.regex import regex
from dialogs.understanding.labels.debts import Debt
from dialogs.understanding.labels.marks import CARD, LOAN, Token, is_product

ANOTHER = regex(r"另|还有|another|other|second|third|one more")
THE_ONE = regex(r"(?:\bthe|\bthat|\bthis|这张|那张|这笔|那笔) ?$", re.IGNORECASE)
ALL_ARE = regex(r"(?:都|全|均)(?:部|都)?是$|\b(?:all|both) (?:of them |of these )?(?:are |is )?(?:with |from |at )?(?:my )?$", re.IGNORECASE)
BREAK = regex(r"[,，。;；]")
NAMES_IT = regex(r"[,，。](?:都|就|也)?是$|[,，。] ?(?:and )?(?:it is|it's|its|that's)(?: with| from| at)? ?$", re.IGNORECASE)
"""…,上个月开始断的,是平安普惠: the name of what was told before."""
AND = regex(r"[、和跟与及]| (?:and|n?or) |, ?(?:and )?")
LISTS = regex(r"[:：]|有|是|里|分别|^ ?[,，]? ?$")
STILL_OWES = regex(r"(?:还|总共|一共|目前)(?:还|共|是)?(?:欠(?:着|了)?)?$|\b(?:still )?ow(?:e|ing) (?:the )?$", re.IGNORECASE)
"""房贷两期没交,还欠银行92万: the bank of that loan."""
A_SINGLE = regex(r"[一1]\s*[张笔个]$|\b(?:an?|one)(?: is an?)? $", re.IGNORECASE)
BESIDES = regex(r"另|还有|还欠|又|another|other|\balso\b|as well", re.IGNORECASE)
SHARED = {"credit_card": ("credit_card", "bank_loan"), "online": ("online",)}
"""Kinds that are told as a group, and what those listed under it may look like."""
AT = regex(r" (?:with|from|at) (?:the )?")
"""A 300k business loan at ABC."""
OF_WITH = regex(r" (?:(?:of|for) )?(?:about |around )?[\d,.]+(?:k| thousand)? (?:yuan |rmb )?(?:with|from|at|on|via|through) (?:the |my )?", re.IGNORECASE)
"""A loan of 40k with Du Xiaoman."""
WITH = regex(r" (?:(?:are )?(?:all )?(?:with|from|at|by|of|on|via|through) (?:the |my )?)")
JOINS = regex(r" *[(（]?(?:(?:那边|这边|里面?)?有[一1]?[笔张个]|(?:is|are) )?(?:is|are|的|那边的|嘛|呢|是|这|那|with|from|at|by|of|on|via|through)?(?:都是|[\d一两二三四五六七八九十几]+张)? ?(?:the |my )?")
"""What may stand between the two names of one debt: 招行的信用卡, 信用卡嘛招商的, a card with CMB."""
NAMED_KIND = {CARD: "credit_card", LOAN: "bank_loan"}


def is_its_loan(token: Token, debt: Debt) -> bool:
    """快贷, where the loan of its bank was told."""
    return is_product(token.name) and debt.lenders == [token.lender] and debt.kind == "bank_loan"


def named_kind(token: Token) -> str:
    return next((kind for word, kind in NAMED_KIND.items() if token.lender and token.lender.kind == "bank" and token.name.endswith(word)), "")
