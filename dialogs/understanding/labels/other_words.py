"""What people say in other words than the tables know, put into known ones: 两家银行各欠5万信用卡, 欠房东三个月房租4500 (as long, so spans hold)."""

import re

from content.regex import either, regex
from dialogs.understanding.names import find_lenders

SUM = r"(?:\d[\d.,]*[万千百wk]?\d?|[一二两三四五六七八九十]+[万千百][一二两三四五六七八九]?)"
MANY = r"[一二两三四五六七八九十\d]+个?半?"
AT_SO_MANY_BANKS = regex(rf"(?P<many>[两三四五六2-6])家银行(?P<each>各|每家)(?:都|各)?(?:还?欠|有|是)?了?(?P<sum>{SUM})的?信用卡")
"""两家银行各欠5万信用卡"""
SO_MANY_OF_THEM = regex(r"(?P<kind>信用卡|网贷|贷款)[,，]?(?:一共|总共|有)?(?P<many>[两三四五六2-6])(?P<of>[张笔个家])(?:卡|都)?各")
"""刷的信用卡,两张各3万"""
WITH_INTEREST = regex(r"(?:加上?|连同?|连带|算上)(?:利息|罚息|复利|违约金|滞纳金|[的和、跟及])+(?:一共|总共|要还|现在|已经|到|快|得|是|都|有|差不多|大概)+(?=\d|[一二两三四五六七八九])")
"""加利息罚息现在3万3"""
THINGS = r"(?:房租|租金|学费|物业费?|水电费?|货款|材料款|工程款|装修款|医药费|住院费|工人工资|预支的工资|工钱|培训费|店租|摊位费|押金)"
THINGS_OWED = regex(rf"(?P<owe>(?:^|[,，。;；\s万千百\d]|我|还|也|另外|有)欠(?:着|了|下)?(?P<who>[^,，。;；\d我]{{0,9}}?))(?:(?:(?:{MANY})(?:个?月|期|年)的?)?{THINGS}的?)(?:一共|总共|合计|大概|差不多|有)*(?={SUM})")
"""欠房东三个月房租4500: a debt, and no cost of a month."""
SO_LONG = rf"{MANY}(?:个?月|期|年|季度)"
NOT_PAID = "(?:没|未)(?:交|付|给|还|缴)"
ITS_SUM_BEHIND = "(?:了?[,，]?(?=一个月|每个?月|月租)|了)?"
THINGS_LATE = regex(either(
    rf"(?P<a>{THINGS})(?:也|都|还|已经)*(?:欠|拖|压)(?:着|了|下)?(?:大概|差不多|快)?{SO_LONG}{ITS_SUM_BEHIND}",
    rf"(?P<b>{THINGS})(?:也|都|还|已经)*{SO_LONG}(?:都|还|也)?{NOT_PAID}{ITS_SUM_BEHIND}",
    rf"(?P<c>{THINGS})(?:也|都|还)*{NOT_PAID}了?{SO_LONG}{ITS_SUM_BEHIND}",
    rf"(?:我|还|也|另外|^|[,，])欠(?:着|了)?[^,，。;；\d]{{0,5}}?{SO_LONG}的?(?P<d>{THINGS})(?![^,，。;；]*\d)",
))
"""房租两个月没交: that long no loan is late."""
SHORT_SOON = regex(r"(?:下个?月|月底|月初|下周|明天|后天|这两天|过几天|\d+号)[^,，。;；\d]{0,8}?(?:恐怕|怕是?|可能|估计|应该|肯定|铁定|又?要|就)*(?:凑不[齐够出上]|不够还|没钱还|没着落|拿不出来?)(?:了|啊|来)*")
"""月底的账单恐怕凑不齐: not late yet."""

ALL_BY_CARD = regex(rf"花(?:了|掉|去)?(?P<sum>{SUM})(?:块钱?|元|多)?[,，]?(?:全部?|都|全都)+(?:是)?(?:靠|用|拿|从)?(?:刷|透支|套)的?(?P<kind>信用卡|花呗)")
"""住院花了8万全是刷的信用卡"""
ON_ITS_APP = regex(r"(?:支付宝|微信|京东|美团|抖音|百度|拼多多|淘宝)(?:app)?(?:里面?|上面?|那个|钱包)?(?:的|借的|贷的|借了|欠的)(?=[\u4e00-\u9fff]{1,3}[呗贷条付借])", re.IGNORECASE)
"""支付宝的借呗: one debt."""
AS_FOR = regex(r"(?P<kind>(?:^|[,，。;；])(?:网贷|信用卡))(?:还|就|也)?有(?=[^\s\d,，。;；一两三四五六七八九几张个家笔]{2,5}\d)")
"""朋友3万,网贷还有宜人贷2万8: what the loan is called."""

LATE_IN_LETTERS = regex(r"(?<=逾期)(?P<count>\s?\d{1,4})d(?![a-z\d])", re.IGNORECASE)
"""逾期35d"""
GAVE_NOTHING = regex(rf"(?P<long>{MANY}(?:个?月|期|天)(?:都|了)?)没给(?P<end>了|过)?(?=$|[,，。;；\s])")
"""两个月没给了, of a loan."""
CARD_OF_ANOTHER = regex(rf"(?:拿|用|刷)了?(?!我的)我?(?!自己|本人)[^\s,，。;；\d]{{1,4}}的(?:信用)?卡(?:刷|透支|套)了?{SUM}(?:块钱?|元)?")
"""拿老公的卡刷了5万: his."""
NOT_A_IS_B = regex(r"不是[^\s,，。;；\d是]{2,6}[,，]?(?:而)?是(?=[^\d\s]{2})")
"""不是借呗是网商贷"""

CARD_OF_BANK = regex(rf"(?<=欠)(?:了|着)?银行(?:的)?(?P<sum>{SUM})的?信用卡")
"""欠银行6万信用卡: one card."""
SO_MANY_UNPAID = regex(r"(?<![有剩下\d十])(?P<count>\d{1,2}|[两三四五六七八九])期没还(?![完清])")
"""借呗5期没还: late by so many, where 还有5期没还 are left."""
SPENT_ON = regex(rf"其中(?:有)?(?P<sum>{SUM})(?=(?:左右|多)?(?:都|全)?是(?:因为)?[^,，。;；贷卡呗条借]{{0,4}}(?:赌|打赏|输|投资|被骗|看病|治病|做生意|买|装修|吃喝|利息|罚息|充值))")
"""欠10万,其中8万是赌博输的: what it went on, and no other debt."""
ONE_INSTALMENT = regex(r"(?<![第头前首末后每这那下上了漏欠期差还])一期(?=(?:要|得|应|还|交|是|大概)*\d{2,})")
"""剩8期,一期620"""
EVERY_MONTH_TO = regex(r"(?:每个?月|每期)(?:都|固定|得|要|必须|一共|总共){1,2}还的?(?=[^\d,，。;；、一两三四五六七八九]{2,8}\d+[^\d,，。;；、]{2,8}\d)")
"""每月固定还花呗1200借呗2300: what is due of each."""

CARDS_OF = regex(r"(?P<many>[两三四五2-5])张(?:信用)?卡(?:都|全)是(?P<house>[^\s,，。;；\d的]{2,6})的?(?=[,，:：]一张)")
"""三张卡都是农行的,一张2万"""
LEFT_NOW = regex(rf"(?P<what>(?:卖|还|抵|垫|结)(?:掉|清|出去)?了[^,，。;；\d]{{0,6}}[,，\s]*)还[有差](?={SUM}(?:没还|没着落|$|[,，。;；]))")
"""房子车子都卖了还差18万: what is left of it."""

GOOD_SEASON = regex(rf"旺季(?:的?时候?|能|有|挣|赚|拿|大概|差不多)*{SUM}")
BAD_SEASON = regex(rf"淡季(?=(?:的?时候?|能|有|挣|赚|拿|大概|差不多)*{SUM})")
"""淡季3000旺季7000: the lean months count."""

HOUSE_IN_FULL = regex(rf"(?P<house>[\u4e00-\u9fff]{{2,16}}?(?:银行|消费金融|消金|小额贷款|融资担保|科技|信息技术|网络|数科))(?P<form>(?:股份|有限|责任|集团)*公司)(?P<product>的?(?!信用卡)[^\s,，。;；:：\d的欠剩还借逾我]{{2,10}}?(?:\d{{2,3}}[^\s,，。;；\d欠剩还]{{1,4}})?)(?=的?(?:一共|总共|现在|目前|还)?(?:欠|剩|借了|还有|逾期|{SUM}))")
"""重庆三峡银行股份有限公司个人综合消费贷款欠3万: one debt, called by its product where that is known, else by its house."""

SO_MANY_KINDS = regex(r"\b(?P<many>\w+) (?:different|separate|various|other|online(?= apps)) (?P<what>apps|banks|lenders|platforms|companies|loans|cards)\b", re.IGNORECASE)
"""3 different banks"""

LEFT_OVER = regex(rf"(?:除|扣|刨|去|抛|交|付)(?:[掉去了开完]){{1,2}}(?:房租|房贷|开销|生活费|伙食|吃住|吃喝)[^,，。;；\d]{{0,6}}?(?:还|就|只)?剩(?:下)?(?:个|大概|差不多|不到)?{SUM}(?:块钱?|元)?|\b(?:about |around |only )?[\d,.]+k? (?:(?:is|household|income|a month|yuan) ){0,3}(?:left|over) (?:after|once) (?:the |my )?(?:rent|bills|food|expenses)\b", re.IGNORECASE)
"""工资5千,除掉房租剩3500: what is left of it comes in no second time."""
SUED_OVER = regex(r"(?<=\bsued )(?:me )?(?:over|for) (?=[\d¥])", re.IGNORECASE)
"""Sued over 30k"""
OWED_SO_LONG = regex(rf"(?<=[贷卡呗条])欠(?=了?{MANY}(?:个月|期)(?:了|没还)?(?:[,，。;；]|$))")
"""房贷欠了三个月,每月4100: how long, and no sum behind it."""
OF_HOME = regex(rf"(?:家里|家中|全家|一家(?:老小|人|子|[三四五]口)?)(?:每个?月|一个?月|月月)(?:[得要]|至少|最少|大概|差不多|起码|也|花){{1,4}}(?={SUM})")
"""家里一月要三千: what it takes to live."""
WHATEVER_COMES = r"(?:雷打不动|铁打不动|怎么省|再(?:怎么)?[省抠压紧]|死活|无论如何|铁定|固定)(?:都|也|的)*"
LEFT_IN_ALL = regex(rf"(?P<left>(?:还剩(?:下)?|剩下?|还有|还欠|后面(?:还)?有?){MANY}期)(?:没还(?:完|清)?)?[,，\s]*(?:一共|总共|共计|合计|加起来|加一起|共)(?:还)?(?:要还|欠|是|有|得还)?(?={SUM})")
"""剩7期没还,共5915: what is owed."""
ALWAYS_SPENT = regex(rf"(?:家里|家中|全家|一家(?:老小|人|子|[三四五]口)?|生活|家用|(?:每个?月|一个?月)(?:生活|家里|家用)?)(?:每个?月|一个?月)?{WHATEVER_COMES}(?:[得要花]|至少|最少|大概|差不多|起码|也|用)*(?={SUM})(?!{SUM}[^,，。;；]{{0,2}}(?:工资|收入|底薪))")
"""家里雷打不动要3100"""
WITH_ANOTHER = regex(r"(?:[跟和与同]我?[^\s,，。;；\d跟和与同]{1,4}|我们两?(?:口子|个)?)(?:(?:一起|一块儿?|共同|合伙)(?=借|贷|欠)|合伙(?=开|做|干|搞|办))(?!.*我的)")
"""跟老公一起借的20万: owed by both, in whole."""
BORROWED_SUM = regex(rf"(?<=[借贷])的款?(?={SUM})")
UNPAID = regex(r"逾期|没还|断供|还不[上起]")
"""当时借的5万现在逾期了"""
MISSED_SO_MANY = regex(r"\b(?:missed|skipped) (?P<many>two|three|four|[2-6])(?: (?:of them|so far|already|now|in a row))?(?=\s*(?:[,.;]|$|and\b|but\b))|\b(?:missed|skipped) (?:the |my )?(?:last|past) (?P<last>two|three|four|[2-6])(?: (?:statements?|bills?|payments?|months?|instal\w+|due dates)\b|(?=[.,;]|$))", re.IGNORECASE)
"""A mortgage at 5,600 a month, missed two."""
ONE_BILL = regex(rf"(?:下个?月|月底|年底|明年|\d+月份?)[^,，。;；\d]{{0,4}}(?:要|得)[^,，。;；\d]{{0,2}}(?:交|付|缴)[^,，。;；\d]{{0,6}}一[笔次]性?[^,，。;；\d]{{0,3}}{SUM}")
"""下个月要交医保一笔1500: once, and nothing of every month."""
IN_FIGURES = {"two": "2", "three": "3", "four": "4"}


def in_known_words(text: str) -> str:
    """The text with such ways of saying it in words of the tables."""
    text = AT_SO_MANY_BANKS.sub(lambda told: f"{told['many']}张信用卡各{told['sum']}".ljust(len(told[0])), text)
    text = SO_MANY_OF_THEM.sub(_counted, text)
    text = WITH_INTEREST.sub(lambda told: "加利息".ljust(len(told[0])), text)
    text = THINGS_LATE.sub(lambda told: next(filter(None, told.groups())).rjust(len(told[0])), text)
    text = THINGS_OWED.sub(lambda told: told["owe"].ljust(len(told[0])), text)
    text = LATE_IN_LETTERS.sub(lambda told: f"{told['count']}天", text)
    if "工资" not in text:
        text = GAVE_NOTHING.sub(lambda told: f"{told['long']}没还{told['end'] or ''}", text)
    if BAD_SEASON.search(text):
        text = BAD_SEASON.sub("收入", GOOD_SEASON.sub(lambda told: " " * len(told[0]), text))
    if "公司" in text:
        text = HOUSE_IN_FULL.sub(_by_product, text)
    text = SO_MANY_KINDS.sub(lambda told: f"{told['many']} {told['what']}".ljust(len(told[0])), text)
    text = SUED_OVER.sub(lambda over: "owe ".ljust(len(over[0])), text)
    text = OWED_SO_LONG.sub("断", text)
    text = OF_HOME.sub(lambda home: "家里开销".ljust(len(home[0]))[: max(len(home[0]), 4)], text)
    text = LEFT_IN_ALL.sub(lambda told: told["left"] + "欠".rjust(len(told[0]) - len(told["left"]), ","), text)
    text = ALWAYS_SPENT.sub(lambda home: "家里开销".ljust(len(home[0])), text)
    text = LEFT_OVER.sub(lambda left: " " * len(left[0]), text)
    text = WITH_ANOTHER.sub(lambda both: "我".ljust(len(both[0])), text)
    if UNPAID.search(text):
        text = BORROWED_SUM.sub(lambda of: "了".ljust(len(of[0])), text)
    text = MISSED_SO_MANY.sub(_months_late, text)
    text = CARDS_OF.sub(lambda told: f"{told['house']}{told['many']}张信用卡".ljust(len(told[0])), text)
    text = LEFT_NOW.sub(lambda told: f"{told['what']}还剩", text)
    text = CARD_OF_BANK.sub(lambda told: f"信用卡{told['sum']}".ljust(len(told[0])), text)
    text = SO_MANY_UNPAID.sub(lambda told: f"断了{told['count']}期", text)
    text = SPENT_ON.sub(lambda told: str(told[0]).replace(told["sum"], " " * len(told["sum"])), text)
    text = EVERY_MONTH_TO.sub(lambda told: "月供:".ljust(len(told[0])), text)
    text = ONE_INSTALMENT.sub("每期", text)
    text = CARD_OF_ANOTHER.sub(lambda told: " " * len(told[0]), text)
    text = NOT_A_IS_B.sub(lambda told: " " * len(told[0]), text)
    text = ALL_BY_CARD.sub(lambda told: f"{told['kind']}{told['sum']}".rjust(len(told[0])), text)
    text = ON_ITS_APP.sub(lambda told: " " * len(told[0]), text)
    text = AS_FOR.sub(lambda told: f"{told['kind']}:".ljust(len(told[0])), text)
    text = ONE_BILL.sub(lambda told: " " * len(told[0]), text)
    return SHORT_SOON.sub(lambda told: "快逾期".ljust(len(told[0])), text)


def _counted(told: re.Match[str]) -> str:
    return f"{told['many']}{told['of']}{told['kind']}各".ljust(len(told[0]))


def _by_product(told: re.Match[str]) -> str:
    known = find_lenders(told["product"])
    return told["product"].rjust(len(told[0])) if known else told["house"].ljust(len(told[0]))


def _months_late(told: re.Match[str]) -> str:
    many = (told["many"] or told["last"]).lower()
    return f"{IN_FIGURES.get(many, many)}mo late".ljust(len(told[0]))
