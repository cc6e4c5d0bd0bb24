"""What is told and asked once money has gone to a fraud: one payment more, the bank, when it was, what all comes to, a loan taken for it."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

from content.regex import either, regex
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.questions.answers import Match
from dialogs.questions.asking import NOTHING_NEAR, answer
from dialogs.questions.figure_kind import figure_kind
from dialogs.replies import Reply
from dialogs.scams.after_scam import threat_of_fraud
from dialogs.slots import HARM, HARM_AMOUNT, HARM_BANK, HARM_WHEN, REASON, SCAM_DONE
from dialogs.told.filing import filed
from dialogs.understanding.harms import losses, read_harm
from dialogs.understanding.labels.labels import labelled
from dialogs.understanding.moves import find_move, is_question
from dialogs.understanding.reader import read
from dialogs.understanding.values import Money

MONEY = ("paid", "agent")
LONGEST, LONGEST_EN = 60, 160
CHEATED = regex(either(
    "^(?:救命|完了|急|怎么办|我|好像|可能|应该|是不是|估计|感觉|真的|刚刚?|昨天|今天|[,，!！。~啊])*(?:被(?:人)?骗(?:了|钱了)|上当了|遇到骗子了)",
    r"^(?:help|hi|hello|please|so|i think|i guess|i believe|[,.! ])*(?:i'?(?:ve| have)?|i was|we'?ve|we) ?(?:just |probably |maybe |think )*(?:been |got |gotten )?(?:scammed|cheated|conned|defrauded)\b",
), re.IGNORECASE)
"""我好像被骗了: the first steps, before any debt is asked for."""
WANTED = regex(r"[让要叫][我先]|先交|\b(?:wants?|asks?|asked|told|being)\b(?: me)?", re.IGNORECASE)
"""What somebody wants is judged first."""
AGAIN = regex(r"又|再|后来|然后|接着|最后|第[一二三四五][次笔回]|首[次笔]|还有一[笔次]|另外|之前还|\b(?:then|again|another|also|plus|later|after that|second|third|finally|before that|first)\b", re.IGNORECASE)
OF_A_PAYMENT = regex(r"[转打交付充汇]|第[一二三四五][次笔回]|费|金|\b(?:sent|paid|transfer\w*|another|then|first|second|third)\b", re.IGNORECASE)
ONLY_SAID = regex(r"说|才|就[能会可]|需要|如果|要是|打算|准备|想|不敢|没|\b(?:say|says|said|want\w*|need\w*|if|would|will|should|didn't|not)\b", re.IGNORECASE)
"""那边说再交4000才能提现: nothing was paid yet."""
IN_ALL = regex(r"一共|总共|加起来|合计|前后|\b(?:total|in all|altogether|so far)\b", re.IGNORECASE)
TOTAL = regex(either(
    "(?:一共|总共|加起来|加一起|合计|全部)[^,，。]{0,8}(?:多少|几万|几千)", "(?:被骗|转|损失)[^,，。]{0,4}(?:一共|总共)?(?:多少|几)",
    r"\bhow much\b[^.?]{0,24}\b(?:in total|altogether|all together|in all|total|all told|lost|lose)\b|\b(?:total|altogether)\b[^.?]{0,12}\bhow much\b|\bwhat(?:'s| is) the total\b",
), re.IGNORECASE)
OF_A_LOSS, SURE = ("lost", "paid"), 0.6
STILL_WANTS = regex(either(
    "(?:又|还|再|现在|天天|一直)[^,，。]{0,8}(?:催|让|叫|要|逼|喊)我?[^,，。]{0,6}(?:转|打|交|付|充|汇|给)", "(?:再|还要)[^,，。]{0,4}(?:转|打|交|付|充|汇)[^,，。]{0,10}(?:就|才)[^,，。]{0,4}(?:退|返|还我|放款|解冻|全|提现|到账|下款|取)",
    r"\b(?:they|he|she|the (?:guy|man|woman|agent|scammers?))\b[^.?!]{0,16}\b(?:say|says|said|wants?|asks?|asking|demand\w*|tell\w*|keeps?)\b[^.?!]{0,24}\b(?:more|another|again|pay \d)",
), re.IGNORECASE)
SPREADS = regex(r"(?:不[转给交付]|否则|要不|不然)[^。]{0,14}(?:发|群发|通讯录|家里|亲戚|曝光)|(?:发|曝光)[^,，。]{0,6}(?:通讯录|亲戚|朋友圈|所有人|家里)|\b(?:send|post|share)\b[^.?!]{0,24}\b(?:pics?|pictures?|photos?|everyone|contacts|family|nudes?)\b", re.IGNORECASE)
HOLDS = regex(r"(?:身份证|护照|照片|人脸|刷脸|通讯录|银行卡号)[^,，。没]{0,8}(?:发|给|传|拍|在他|他们?有|也|都)|\b(?:they|he|she)(?:'ve| have| has| got| took)[^.?!]{0,20}\b(?:my )?(?:id|passport|contacts|photo|face|selfie)\b", re.IGNORECASE)
PAPERS = regex(r"身份证|护照|照片|脸|卡号|\b(?:id|passport|photo|face|selfie)\b", re.IGNORECASE)
CONTACTS = regex(r"通讯录|联系人|\bcontacts?\b", re.IGNORECASE)
LOANED = regex(either(
    "(?:为了?|凑|被骗|转给|给(?:他|她|对方|骗子)|付这|交这)[^。]{0,16}(?:借|贷)了?", "(?:借|贷|套)(?:的|出来|来的?)?[^,，。]{0,10}(?:转|给|打|交)(?:给)?(?:他|她|对方|骗子|过去|了)", "(?:钱|这笔)[^,，。]{0,4}(?:是|都是|还是)?[^,，。]{0,6}(?:借|贷)(?:来)?的",
    r"\b(?:took|taken|got|borrowed|borrow)\b[^.?!]{0,40}\b(?:to pay (?:for )?(?:it|them|him|her|that)|for (?:it|that|them)|because of (?:it|this|them))\b|\bto pay (?:for )?(?:it|them|him|her|that)\b[^.?!]{0,24}\b(?:loan|borrow\w*|took)\b|\bthe money (?:was|is|came)[^.?!]{0,16}\b(?:loan|borrowed|credit)\b",
), re.IGNORECASE)
"""为了凑钱我还在金条借了5000: a real loan, taken for the fraud."""
NOT_TO_PAY = regex(r"(?:能不能|可以|可不可以|是不是|要不要|还要|用不用|必须|得)[^,，。]{0,4}(?:不还|不用还|还吗|还啊|还呢|还$)|(?:要|得|用)还(?:吗|么|不)|(?:do|must|should) i (?:still )?(?:have to |need to )?(?:re)?pay (?:back )?(?:the|this|that|it|jiebei|huabei)|have to (?:re)?pay", re.IGNORECASE)
OF_A_LOAN = regex(r"贷|借|呗|条|金条|分期|白条|这笔|这个|\b(?:loan|jiebei|huabei|it|this|that|bank)\b", re.IGNORECASE)


TO_THEM = regex(r"(?:怎么|咋|要不要|该|用不用)[^,，。]{0,4}(?:回|理|跟|对付|应付)[^,，。]{0,4}(?:他|她|对方|骗子)|\b(?:what|how|should)\b[^.?]{0,14}\b(?:say|reply|answer|respond|tell)\b[^.?]{0,8}\b(?:them|him|her)\b|\bshould i (?:answer|reply|block)", re.IGNORECASE)
HOW_IT_BEGAN = regex(r"^(?:就是|是|我|当时|前几天|昨天|今天|一开始|开始)*(?:有(?:个)?人|他|她|对方|客服|群里|在(?:qq|微信|抖音|网上|群)|网上|朋友圈)|^(?:so |well |it was |first |there was )*(?:they|someone|somebody|he|she|a (?:guy|man|woman|girl|person|friend)|on (?:qq|wechat|facebook|telegram|whatsapp)|i (?:saw|found|met|got|added))\b", re.IGNORECASE)
"""有人在QQ上说能帮我解封: how it began, and no message to be judged any more."""


def of_the_loss(m: Message) -> Heard | None:
    """What is said of a fraud that has happened, in the talk about it."""
    top, facts = m.session.top, m.session.facts
    under_way = HARM.name in facts or facts.get(REASON.name) == "fraud" or (top is not None and top.dialog == "harmed")
    if m.pasted or (m.session.asked or "").startswith("letter.") or m.session.asked == SCAM_DONE.name:
        return None
    if not under_way:
        return _begins(m)
    if len(m.text) > (LONGEST_EN if m.text.isascii() else LONGEST):
        return None
    return _asked(m) or (None if is_question(m.text) or find_move(m.text) else _told(m))


def _begins(m: Message) -> Heard | None:
    """被骗了,我卡是建行的; a story with what was paid is heard as such."""
    if not CHEATED.search(m.text) or WANTED.search(m.text) or (m.session.top is not None and m.session.top.dialog in ("scam", "harmed")) or HARM.name in read_harm(m.text, m.today):
        return None
    told = read_harm(m.text, m.today, under_way=True)
    return Heard({HARM_BANK.name: told[HARM_BANK.name]} if HARM_BANK.name in told else {}, start="harmed", silent=frozenset({HARM_BANK.name}))


def _asked(m: Message) -> Heard | None:
    amount = m.session.facts.get(HARM_AMOUNT.name)
    if amount and (TOTAL.search(m.text) or _asks_for_all(m.text)):
        return Heard(notes=(Reply("common.lost_in_all", {"amount": Decimal(str(amount))}, numbers={"amount": Decimal(str(amount))}),))
    if HARM.name in m.session.facts and TO_THEM.search(m.text):
        return Heard(notes=(Reply("common.wants_more"),))
    if NOT_TO_PAY.search(m.text) and (OF_A_LOAN.search(m.text) or m.session.topic == "scam_real_loan"):
        return Heard(notes=(_topic(m, "scam_real_loan"),))
    return None


def _asks_for_all(text: str) -> bool:
    """那几回拢共给了他几钱: what went to the fraud, where nothing else was spent or is owed."""
    kind = figure_kind(text)
    return kind is not None and kind.name in OF_A_LOSS and kind.chance >= SURE


def _told(m: Message) -> Heard | None:
    facts, gone = m.session.facts, m.session.facts.get(HARM.name)
    if gone in MONEY and not losses(m.text, m.today) and (threat := threat_of_fraud(m.session, m.text, m.today)):
        return threat
    if LOANED.search(m.text) and (debts := _debts(m)):
        return replace(debts, notes=(*debts.notes, _topic(m, "scam_real_loan")))
    if STILL_WANTS.search(m.text) and not losses(m.text, m.today):
        return Heard(notes=(Reply("common.wants_more"), *((Reply("common.contacts_held"),) if SPREADS.search(m.text) else ())))
    paid = losses(m.text, m.today)
    if gone in MONEY and not paid and AGAIN.search(m.text) and OF_A_PAYMENT.search(m.text) and not WANTED.search(m.text) and not ONLY_SAID.search(m.text):
        paid = [value.best for value in read(m.text, today=m.today, asked="money") if isinstance(value, Money) and value.best][:1]  # 今天中午又转3600
    if paid and AGAIN.search(m.text) and not (WANTED.search(m.text) or ONLY_SAID.search(m.text) or IN_ALL.search(m.text)):
        paid = [value.best for value in read(m.text, today=m.today, asked="money") if isinstance(value, Money) and value.best]  # then 1,900 and 800 for a fee
    if paid and gone in MONEY and (AGAIN.search(m.text) or len(paid) > 1):
        total = Decimal(str(facts.get(HARM_AMOUNT.name) or 0)) + sum(paid)
        told = {HARM_AMOUNT.name: str(total), **_when_and_bank(m)}
        return Heard(told, silent=frozenset(told), notes=(Reply("common.lost_more", {"paid": sum(paid), "total": total}, numbers={"amount": total}),))
    if paid and gone is None:
        told = {HARM.name: "paid", HARM_AMOUNT.name: str(sum(paid)), **_when_and_bank(m)}
        return Heard(told, silent=frozenset(told), start=None if _at_hand(m) else "harmed")
    if HOLDS.search(m.text) and "没" not in m.text:
        kind: dict[str, Any] = {} if gone else {HARM.name: "papers"}
        notes = (*((Reply("harmed.papers", {"hotlines": ()}),) if gone and gone != "papers" and PAPERS.search(m.text) else ()), *((Reply("common.contacts_held"),) if CONTACTS.search(m.text) else ()))
        return Heard(kind, silent=frozenset(kind), notes=notes, start="harmed" if kind and not _at_hand(m) else None) if kind or notes else None
    if gone is None and m.session.asked == HARM.name and HOW_IT_BEGAN.search(m.text) and HARM.name not in read_harm(f"{m.text}\n骗", m.today):
        return Heard(notes=(Reply("common.fraud_go_on"),))
    if told := _when_and_bank(m):
        new = {name: value for name, value in told.items() if facts.get(name) != value}
        return Heard(new, silent=frozenset(new), start=None if _at_hand(m) else "harmed") if new and (gone or _at_hand(m)) else None
    return None


def _when_and_bank(m: Message) -> dict[str, Any]:
    told = read_harm(m.text, m.today, under_way=True)
    return {name: told[name] for name in (HARM_WHEN.name, HARM_BANK.name) if name in told}


def _debts(m: Message) -> Heard | None:
    told = filed(m.session.facts, labelled(m.text, m.today), m.session.asked)
    kept = {name: value for name, value in told.items() if name.startswith("debts[")}
    return bounded(m.session, kept) if kept else None


def _topic(m: Message, topic: str) -> Reply:
    return answer(m.session, NOTHING_NEAR, Match(topic, 1.0), m.text, m.today)


def _at_hand(m: Message) -> bool:
    return m.session.top is not None and m.session.top.dialog == "harmed"
