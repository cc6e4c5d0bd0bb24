"""An amount that no word calls income and that is one: 我每个月5000, 在厂里上班4500一个月, 老婆每个月4500."""

import re
from decimal import Decimal

from content.regex import either, regex
from dialogs.understanding.labels.state import BREAKS, State

A_MONTH = regex(either(
    r"(?:元|块)?钱?(?:/个?月|(?:一个?|每个?)月(?![^,，。;；]{0,8}(?:\d|[一二两三四五六七八九]+[百千万])|[了多前后内没未]|还没))",
    r"(?: yuan| rmb)? (?:(?:a|per|each|every) month(?! (?:late|overdue|behind|in arrears|past))|monthly\b(?! (?:payment|instal|of|\d)))",
), re.IGNORECASE)
"""Only of the figure before it, where 每月 may begin what comes next: 信用卡4万每月最低2600."""
MONTHLY = regex(r"^我?(?:现在|自己)?(?:一个月|每个?月|月)(?:大概|差不多|也就|就|是|有|只有)*$")
OWES = regex(r"贷|借|欠|还(?!有|没|是|在|能|行|好|可以)")
"""Behind these a sum a month is what must be paid: 银行让我还,每月5800."""
BY_WORK = regex(either(
    "(?:做|当|干)(?:个|着)?(?:保安|保洁|保姆|月嫂|服务员|收银员?|销售|厨师|司机|文员|护工|老师|客服|小工|电工|焊工|普工)(?:大概|差不多|也就|才)*$",
    "(?:超市|饭店|酒店|店里|药店|商场)(?:收银|上班|打工|做服务员)$",
    r"(?:上班|打工|打零工|干活|务工|外卖|骑手|快递|滴滴|网约车|跑车|货车|保安|保洁|保姆|服务员|收银|销售|厨师|司机|文员|护工|老师|客服|工地|流水线|电子厂|厂里|饭店|超市|摆摊)[^,，]{0,4}(?:一个月|每个?月|月(?![付供还]))[^,，\d]{0,6}$",
    "[我人](?:自己)?(?:上班|打工|干活)(?:大概|才|就)?$",
    "(?:厂里?|店里?|公司|单位|工地|老板|那边)(?:一个月|每个?月|月)?(?:给|开|发)(?:我)?(?:开|发)?$",
    r"加班[^,，\d多]{0,4}(?:到|拿|有|挣|开)到?$",
    r"\b(?:drive|driving|deliver\w*|work\w*|job)\b[^,.]{0,20}\b(?:for|at|on|pays?)$",
), re.IGNORECASE)
"""我在厂里上班一个月4800, 跑外卖一个月大概5000."""
WORKS = regex(r"(?:上班|打工|干活|厂里|工地|外卖|网约车|跑车|店里|保安|保洁|a (?:nurse|driver|teacher|cook|waiter|clerk)(?: on)?)[^,，\d]{0,6}$", re.IGNORECASE)
"""在厂里上班4500一个月."""
LIVES = regex(r"开销|开支|支出|花销|吃[喝饭用住]|房租|生活费|过日子|家用")
"""招联欠了3万6,我一个月4200,家里开销3000: beside what it takes to live, one's own sum a month is what comes in."""
WORK = regex(either(
    "上班", "打工", "干活", "务工", "送外卖", "跑外卖", "骑手", "送快递", "跑滴滴", "网约车", "当保安",
    "当保姆", "工地", "流水线",
    r"\b(?:wait(?:er|ress)|nurse|driver|cook|cleaner|guard|teacher|clerk|courier|cashier)$",
    r"\bi(?:'m| am| work as) an? \w+(?: \w+)?$",
    r"\b(?:husband|wife|partner) (?:still |only )?(?:drives?|delivers?|works?|cleans?|sells?|teaches|is an?)\b[^,.;]*$",
), re.IGNORECASE)
FAR = 40
BOARD = regex(r"(?:块钱?|元)?[,，]?(?:包|管)(?:吃|住|饭)")
"""一个月4800包吃住."""
MOST_EARNED = Decimal(30_000)
"""我的7万,她的4万, of what is owed, is nobody's wage."""
KIN_WORKS = regex(r" (?:still |only )?(?:drives?|delivers?|works?|cleans?|sells?|teaches|is an?)\b[^.;\d]{0,40}?(?: and|,) (?:she |he )?(?:makes?|gets?|earns?|brings? (?:in|home))(?: about| around)? ?$", re.IGNORECASE)
EARNS = regex(r"(?:的|她|他|也|两个?人|俩|一共|总共|加起来|能|大概|差不多|每个?月|一个月|月|有|给|拿|makes?|gets?|earns?|brings?|home|in|about|around|\s)+$", re.IGNORECASE)
"""Between a wife and a figure: what she earns."""


def earned(state: State, place: int) -> bool:
    """我每个月5000 and 老婆每个月4500 are income, though no word says so."""
    if (kin := state.scopes.get("kin")) and (state.tokens[place].amount or 0) < MOST_EARNED:
        said = state.between(kin.end, state.tokens[place].start)
        return EARNS.match(said) is not None or BY_WORK.search(said) is not None or KIN_WORKS.match(said) is not None or (not said.strip() and "income" in state.person)
    if WORKS.search(state.head(place)) and A_MONTH.match(state.words.text, state.tokens[place].end):
        return True
    if BY_WORK.search(state.head(place)):
        return True
    behind = state.tokens[place].end
    if (MONTHLY.match(state.head(place)) and BOARD.match(state.words.text, behind)) or works_there(state, place):
        return True
    if MONTHLY.match(state.head(place)) is None:
        return False
    of_debts = state.ledger.debts or OWES.search(state.words.text[: state.tokens[place].start])
    return not of_debts or "spouse_income" in state.person or (state.head(place).startswith("我") and LIVES.search(state.words.text) is not None)


def works_there(state: State, place: int) -> bool:
    """I'm a cook, 5,500 a month; 我在电子厂上班离家800公里,一个月4800: the clause before tells of the work, and of no debt."""
    head, token = state.head(place), state.tokens[place]
    if not (MONTHLY.match(head) or (not head and A_MONTH.match(state.words.text, token.end))):
        return False
    text = state.words.text[: token.start - len(head)].rstrip(",， ")
    before = BREAKS.split(text[-FAR:])[-1]
    return WORK.search(before) is not None and not OWES.search(before)
