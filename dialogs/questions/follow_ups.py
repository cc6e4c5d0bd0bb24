"""A short question that leans on what is known: the topic that it means. 走简易程序呢, 那他们要收多少."""

import re
from collections.abc import Callable

from content.regex import regex
from dialogs.session import Session
from dialogs.slots import (
    AGENCY_SHARE,
    CONDUCT_STORY,
    HAPPENED,
    HARM,
    INSOLVENCY_REGION,
    LENDER_KIND,
    PAPER,
    PAPERS_COME,
    SCAM_DONE,
    SCAM_MESSAGE,
)
from dialogs.understanding.moves import is_question

WANTS = regex(r"让我签|\b(?:want|told|asked?)s? me to sign\b|^那?(?:要是|如果|万一|假如)[^,，。]{2,14}$|^(?:and |so |what )*if (?:i|they|he|she|we)\b[^,.]{2,40}$|让我先|先(?:还|转|付|给)\d|[走掉起到]不$|追回|不(?:转|交|付)[^,，。]{0,3}就|再(?:转|交|付)[^,，。]{0,12}退|告诉|推荐|介绍|说[一几]个|就?给我|\b(?:tell|name|give|recommend)\b", re.IGNORECASE)

GROWS = regex(
    r"越还(?:款)?(?:[欠钱])*越[多高]|(?:怎么|为什么|为啥|咋|凭什么|明明)[^。;；!！]{0,14}还[^。;；!！]{0,12}(?:[还仍]是?(?:显示)?[^,，。]{0,4}欠(?!多少)|没(?:怎么)?[少减变动降]|不见少|反[而倒]多)|还了?[^。;；!！]{0,14}(?:怎么|为什么|为啥|咋)[^,，。]{0,6}(?:还是?欠(?!多少)|没(?:怎么)?[少减变动]|反[而倒]多)"
    r"|(?:在|一直|都)还[^。;；!！]{0,10}(?:反[而倒]多|没(?:怎么)?[少减])"
    r"|\bthe more i (?:re)?pay\b|\b(?:how(?! much| many| long)|why)\b[^.?]{0,16}\bi (?:still owe|owe more)\b|\b(?:balance|debt|principal|amount|what i owe)\b[^.?]{0,12}\b(?:has ?n[o']t|is ?n[o']t|does ?n[o']t|did ?n[o']t|not|never|barely)\b[^.?]{0,8}\b(?:mov|go(?:ne|ing|es)?\b|shr[iu]nk|chang|drop|budg)|\bpa(?:id|y)\b[^.?]{0,40}\bsame (?:balance|amount|debt)|\bwhere does (?:my|the) money go\b",
    re.IGNORECASE,
)
"""还了3万怎么还欠9万, 越还越多: what a payment is set against first."""
STILL_HERE = regex(r"没(?:有)?(?:换号?|跑|躲|失联|逃)|号(?:码)?(?:也)?没换|电话(?:一直|都)?(?:通|开|接)|\b(?:not|n't|never) (?:run|hid|chang\w+|disappear\w*)|phone is (?:always )?on", re.IGNORECASE)
"""Told after a question of prison, it asks whether that counts."""

DISPUTES = regex(
    r"(?:金额|数目?|本金|利息|钱)[^,，。]{0,4}(?:不对|有问题|算错|错了|不符|多[了算要收])|(?:没|未)[^,，。]{0,12}(?:减掉?|扣[掉除]?|算(?:进去)?|抵掉?)(?=$|[,，。!！\s])|还过[^,，。]{0,4}[一两二三四五几\d][次期笔]|已经?还[了过]?(?:我|他们)?[\d一二两三四五六七八九十]|早就?[^,，。]{0,2}还了?[^,，。]{0,2}(?:一半|一部分|大半|几[期次]|\d)"
    r"|\b(?:amount|sum|figure|number|principal|interest)s?\b[^.?!]{0,12}\b(?:wrong|too high|not right|isn'?t right|incorrect|off)\b|\b(?:re)?paid (?:back |off )?[\d,]+k? (?:already|so far|of it|of that)\b|\b(?:already|had) (?:re)?paid\b[^.?!]{0,16}\b(?:half|part|some|most|\d|instal?ments?)|\b(?:didn'?t|haven'?t|not|never) (?:count\w*|deduct\w*|t(?:ake|ook) (?:\w+ ){0,2}?off|subtract\w*)",
    re.IGNORECASE,
)
"""What a court's paper claims is said not to be right."""

DOUBTS = regex(r"不会[是又]|该不会|怕是|别是|吧(?=$|[,，。.!！])|\b(?:afraid|worried) (?:it|this|that)\b", re.IGNORECASE)
DOUBTED_PAPER = regex(
    r"^(?=.{0,40}$)(?!.*(?:[转付汇]|[交打]钱|链接|网址|微信|扫码|验证码|\d{5}|【|https?:|\b(?:pay|send|transfer|link|click|code|wechat)\b)).*"
    r"(?:骗|真的?假|[真假]的|是真(?![还没不心])|是假|作假|仿造?的|伪造|靠谱|可信|能信)|^(?=.{0,90}$)(?!.*\b(?:pay|send|transfer|link|click|code|wechat)\b).*\b(?:fake|scam|fraud|forged|genuine|real|legit)\b",
    re.IGNORECASE,
)
"""不会是骗子吧,纸质的,还盖了章: short, and with nothing in it that anybody wants; in a talk of a court it is the paper that is doubted."""

GIVES_BACK = regex(r"退(?!款)(?:回去?|掉|给)?|还(?:回去|掉|上|给(?:平台|银行))|提前还|\b(?:give|send|pay) (?:it|that|them|this)(?: all| straight| right)* back\b|\b(?:return|repay) (?:it|the loan|that)\b", re.IGNORECASE)
BORROWS = regex(r"(?<!还)借(?:了|出|来|款)|贷款?|额度|\b(?:loan|borrow\w*|credit line)\b", re.IGNORECASE)

JAIL = regex(r"坐牢|蹲(?:牢|监)|抓(?:走|我|人)|判刑|\b(?:jail|prison|arrest)", re.IGNORECASE)


CONDITIONS = regex(r"条件|资格|(?:什么|哪些|啥)要求|够不够格|\b(?:conditions?|requirements?|qualify|eligible)\b", re.IGNORECASE)


LATER = regex(
    r"(?:晚|迟|拖|推)(?:了|个|上)?[一二两三四五六七几\d]+[天日](?:再|才)?[还交付补]?[^。]{0,10}(?:算|征信|逾期|违约|有事|要紧|影响|会不会|[行能成]不)|[\d一二三十][号日](?:再|才)[还交付补](?![了完])[^。]{0,10}(?:算|征信|逾期|违约|有事|要紧|影响|晚)"
    r"|\bif i (?:re)?pay\b[^.?]{0,24}\b(?:\d+|one|two|three|a few|some) (?:days?|weeks?) late\b"
    r"|\b(?:pay|paid|paying|repay)\b[^.?]{0,40}\b(?:count\w*|considered|reported|is (?:that|it)|would (?:that|it) be|on my record)\b(?:[^.?]{0,20}\b(?:late|overdue|default|reported|record))?|\b(?:count\w*|considered|reported)\b[^.?]{0,14}\b(?:late|overdue)\b[^.?]{0,12}\bif\b|\b(?:a|one|two|three|\d) (?:few )?days? later?\b[^.?]{0,30}\b(?:late|overdue|reported|record|matter)",
    re.IGNORECASE,
)
"""If I pay on the 7th, does that count as late: of a day of grace, whatever is known of the debt."""
REMOVED = regex(r"\b(?:marks?|records?|entry|black mark|it)\b[^.?]{0,12}\b(?:removed|deleted|erased|wiped|taken off|cleared)\b|\b(?:remove|delete|erase) (?:the|that|this) (?:mark|record|entry)\b", re.IGNORECASE)
"""Can I get the mark removed: by a dispute where it is not one's own, else by the years."""
THEY_PAY = regex(r"(?:爸|妈|父母|爹|娘|老[人家汉]|儿子?|女儿|孩子|娃|哥|姐|弟|妹|家[里人])[^,，。]{0,12}(?:[替帮]我还|来还|得还|要还|也得还)|不还[^,，。]{0,3}(?:就|让|叫|要|找)(?:[他她]|我?[爸妈哥姐弟妹]|家[里人]|父母|孩子)[^,，。]{0,3}还|\b(?:mum|mom|mother|dad|father|parents?|son|daughter|brother|sister|family|kids?|children)\b[^.?]{0,20}\b(?:has to|have to|must|will|should|is going to|inherits?) (?:re)?pay", re.IGNORECASE)
"""跟我妈说我不还就她还: whether the family owes it."""


NEVER_CAME = regex(r"没(?:有)?(?:收到|到账|到手|拿到)|\b(?:never|not|n't|nothing|no|without)\b[^.?!]{0,24}\b(?:receiv\w+|came|come|arriv\w+|paid out|reached me|got|see|saw)\b|\bnothing (?:ever )?(?:came|arrived)\b", re.IGNORECASE)
"""They text that I must repay 30,000, and I never received a yuan: of a loan that a fraud pretends to have paid out."""
MONEY_BACK = regex(r"\b(?:get|getting|see|recover\w*|claw|have)\b[^.?]{0,24}\bback\b|\b(?:return|refund|reverse|recover)\w*\b[^.?]{0,20}(?:\bmoney\b|\btransfer\b|\d|\bit\b)|\bis (?:the|my|that) money (?:gone|lost)\b", re.IGNORECASE)
IN_MY_NAME = regex(r"\b(?:check|see|find out|know|make sure|sure|verify|tell|look)\b[^?]{0,40}\b(?:loans?|borrow\w*|debts?|accounts?|credit|cards?)\b[^?]{0,24}\b(?:in|under|with|on|using) my (?:name|id|identity|passport)\b", re.IGNORECASE)
"""How do I check that nobody took a loan in my name: one's own record shows it."""


def follow_up(session: Session, text: str) -> str | None:
    """The topic of a question that is plain only by what was told, or by the topic just told."""
    if GROWS.search(text):
        return "rate_payment_order"
    if not (is_question(text) or WANTS.search(text) or STILL_HERE.search(text) or DISPUTES.search(text) or DOUBTS.search(text) or NEVER_CAME.search(text)):
        return None
    for topic, asks, known in FOLLOWED_UP:
        if (session.topic == topic or known(session)) and asks.search(text):
            return topic
    return None


def _of_agency(session: Session) -> bool:
    return AGENCY_SHARE.name in session.facts or session.facts.get(HARM.name) == "agent"


def _was_cheated(session: Session) -> bool:
    return HARM.name in session.facts or session.facts.get(SCAM_DONE.name) == "paid"


def _borrowed_for_it(session: Session) -> bool:
    """A loan was taken as a fraud wanted it, and the money is still there."""
    gone = session.facts.get(HARM.name) in ("paid", "agent") or session.facts.get(SCAM_DONE.name) == "paid"
    told = f"{session.facts.get(SCAM_MESSAGE.name, '')}"
    return bool(told) and not gone and BORROWS.search(told) is not None


def _was_judged(session: Session) -> bool:
    return SCAM_MESSAGE.name in session.facts


def _owes(session: Session) -> bool:
    return any(name.startswith("debts[") for name in session.facts)


def _has_paper(session: Session) -> bool:
    return PAPER.name in session.facts


def _has_record(session: Session) -> bool:
    return any(name.startswith("record.") for name in session.facts)


def of_credit(session: Session) -> bool:
    return _has_record(session) or any(topic.startswith("credit_") for topic in (session.topic or "", *session.earlier)) or (session.top is not None and session.top.dialog == "credit")


def _jail_threatened(session: Session) -> bool:
    told = (value for name, value in session.facts.items() if name.startswith(("contacts[", CONDUCT_STORY.name)))
    return any(JAIL.search(str(value)) for value in told)


def _of_court(session: Session) -> bool:
    at_court = session.top is not None and session.top.dialog == "court"
    return at_court or _has_paper(session) or session.facts.get(HAPPENED.name) in PAPERS_COME or (session.topic or "").startswith("court")


def _is_frozen(session: Session) -> bool:
    return session.facts.get(HAPPENED.name) == "enforcement"


def _is_at_enforcement(session: Session) -> bool:
    return _is_frozen(session) or session.facts.get(PAPER.name) in ("enforcement", "judgment")


def _was_collected(session: Session) -> bool:
    """What collectors did was told, and no fraud was."""
    return SCAM_MESSAGE.name not in session.facts and any(name.startswith("contacts[") for name in session.facts)


def _always(_: Session) -> bool:
    return True


def _not_of_proof(session: Session) -> bool:
    """Elsewhere it is the record that is kept, here a film or the calls."""
    return session.top is None or session.top.dialog not in ("conduct", "evidence", "harmed")


def _has_fees(session: Session) -> bool:
    return "offer.fees" in session.facts or "offer.contract" in session.facts


def _has_card(session: Session) -> bool:
    return any(name.endswith(".product") and value == "credit_card" for name, value in session.facts.items())


def was_deducted(session: Session) -> bool:
    """Less came than is written, or than is wanted back within days."""
    term = session.facts.get("offer.term") or {}
    return "offer.received" in session.facts and ("offer.contract" in session.facts or term.get("unit") == "day")


def _has_order(session: Session) -> bool:
    return session.facts.get(PAPER.name) == "payment_order"


def _of_crime(session: Session) -> bool:
    return (session.topic or "").startswith("crime") or _has_card(session)


def _never(_: Session) -> bool:
    return False


def _spoken_of(topic: str) -> Callable[[Session], bool]:
    """Whether a topic, or one that so begins, was told not long ago."""
    return lambda session: any(one.startswith(topic) for one in (session.topic or "", *session.earlier))


def _lives_in(*regions: str) -> Callable[[Session], bool]:
    """Whether a person who would clear debts by a court lives there."""
    return lambda session: session.facts.get(INSOLVENCY_REGION.name) in regions


def _has_home_loan(session: Session) -> bool:
    return any(name.endswith(".product") and value == "mortgage" for name, value in session.facts.items())


def _of_private_loan(session: Session) -> bool:
    return session.facts.get(LENDER_KIND.name) == "private"


FOLLOWED_UP: tuple[tuple[str, re.Pattern[str], Callable[[Session], bool]], ...] = (
    ("credit_where", IN_MY_NAME, _always),
    ("scam_not_received", NEVER_CAME, _was_cheated),
    ("scam_paid_already", MONEY_BACK, _was_cheated),
    ("credit_years", regex(r"(?:征信|记录|信用)[^,，。]{0,6}(?:一辈子|永远|终身|毁)|\b(?:credit|record|score)\b[^.?]{0,24}\b(?:for ?ever|for (?:life|good)|rest of my life|permanent\w*)", re.IGNORECASE), _owes),
    ("credit_paid_repair", regex(r"签(?:个|份)?(?:合同|协议)|\b(?:sign|contract|agreement)\b", re.IGNORECASE), _spoken_of("credit_paid_repair")),
    ("credit_dispute", REMOVED, _spoken_of("credit_used_by_others")),
    ("credit_years", REMOVED, _owes),
    ("credit_years", regex(r"\bwhat (?:happens|will happen|about|does (?:it|this|that) do) to my (?:credit|record|score)\b", re.IGNORECASE), _owes),
    ("enforce_frozen_card", regex(r"解冻|\bunfreeze|\bthaw\b|\bunblock", re.IGNORECASE), _spoken_of("enforce_")),
    ("spouse_debt", regex(r"\b(?:wife|husband|spouse)\b[^.?]{0,20}\b(?:dragged|liable|responsible|involved|on the hook|affected|have to pay|her (?:money|account)|his (?:money|account))\b", re.IGNORECASE), _owes),
    ("collect_contacts", regex(r"\b(?:company|boss|employer|workplace|colleagues|manager)\b[^.?]{0,16}\b(?:find out|be told|hear about|get to know)\b", re.IGNORECASE), _owes),
    ("credit_grace_card", LATER, _has_card),
    ("credit_grace_loan", LATER, _owes),
    ("enforce_refuse_crime", regex(r"(?:判|执行|裁定|输)[^。]{0,14}(?:坐牢|蹲|抓|判刑|拘)|\b(?:judg\w*|ruling|lose|lost|enforce\w*|after the court)\b[^.?]{0,40}\b(?:jail|prison|arrest)", re.IGNORECASE), _of_court),
    ("enforce_wages", regex(r"(?:工资|养老金|退休金)(?:卡|账户)?[^,，。]{0,8}(?:冻|扣|划)|(?:冻|扣|划)[^,，。]{0,4}(?:工资|养老金)|\bwages?\b[^.?]{0,16}\b(?:frozen|freeze|froze|seize|taken|touch)|\b(?:freeze|seize|take|touch) my (?:wages?|salary|pay)\b", re.IGNORECASE), _of_court),
    ("spouse_debt", regex(r"(?:老婆|老公|爱人|媳妇|妻子|丈夫|对象)的?(?:卡|工资|账户|钱)[^,，。]{0,10}(?:冻|扣|划)|(?:老婆|老公|爱人|媳妇|妻子|丈夫|他|她)[^,，。]{0,6}(?:要不要|用不用|会不会|得不得|要)[^,，。]{0,4}(?:跟着|一起|一块|帮着?)[^,，。]{0,3}还|\bmy (?:wife|husband|spouse)'?s? (?:card|account|wages?|money)\b", re.IGNORECASE), _always),
    ("collect_contacts", regex(r"^(?!.*(?:编制|公职|公务员|教师|老师)).*(?:去|闹到?|打到?|找到?|跑到?|来)(?:我|咱|你)?们?(?:的)?(?:单位|公司|学校|厂里?|村里?)|\b(?:come|go|turn up|show up|call|ring)\w*\b[^.?]{0,16}\bmy (?:work(?:place)?|office|boss|school|company)\b", re.IGNORECASE), _owes),
    ("collect_threat", regex(r"报警|\b(?:call|go to|tell) the police\b|\b110\b", re.IGNORECASE), _was_collected),
    ("repay_new_loan", regex(r"(?:要不要|该不该|能不能|可不可以|先)[^,，。]{0,4}(?:借|贷)(?:点|[一]?笔|些)?钱?[^,，。]{0,8}(?:还|清|填|补)|\bshould i (?:take|borrow|get)\b[^.?]{0,30}\b(?:pay|clear|cover)", re.IGNORECASE), _owes),
    ("collect_guarantor", regex(r"找(?:他|她)(?:要|追|讨)|追偿|[替帮](?:他|她)还了[^。]{0,10}(?:要|找|追)|\b(?:get|claim) (?:it|that|the money|my money) back from (?:him|her|them)\b", re.IGNORECASE), _spoken_of("collect_guarantor")),
    ("enforce_dishonest", regex(r"老赖|失信|\b(?:dishonest|blacklist)\b", re.IGNORECASE), _is_at_enforcement),
    ("court_summons", DOUBTED_PAPER, _of_court),
    ("scam_recommend", regex(r"[一几]?[家个][^,，。]{0,6}(?:松|好批|好下|容易|能过|不查)|(?:one|a|any) (?:easy )?(?:lender|app|platform)", re.IGNORECASE), _never),
    ("repay_new_loan", regex(r"(?:借|贷)(?:个|一?笔)?新的?[^,，。]{0,8}(?:还|旧|填)|以贷养贷|拆东墙|\bnew (?:online )?loan\b[^.?]{0,16}\b(?:bridge|repay|pay off|old)", re.IGNORECASE), _owes),
    ("rate_early", GIVES_BACK, _borrowed_for_it),
    ("rate_void", regex(r"(?:放|借)给(?:了)?(?:很多|好多|不少|别人|大家|一堆|好些|半个|整个)|到处放|专门放|\blends? (?:it |money )?to (?:half|every\w*|many|lots|others|the whole|all)", re.IGNORECASE), _of_private_loan),
    ("rate_private_cap", regex(r"合法|违法|[能可敢](?:以)?(?:收|要|算)这么[高多]|(?:法律|法院|国家)[^,，。]{0,6}(?:认|保护|支持|允许|规定)|几个点|上限|\b(?:allowed|legal\b(?! (?:help|aid|advice))|lawful|too (?:high|much)|against the law)\b", re.IGNORECASE), _of_private_loan),
    ("collect_guarantor", regex(r"(?:直接)?找我[^,，。]{0,4}(?:合法|可以|行吗|对吗|凭什么)|\bcome (?:straight |directly )?(?:to|after) me\b|先(?:去)?(?:告|找|起诉|要|催)|(?:告|找|起诉)完|不够再|\b(?:sue|go after|ask|chase)\b[^.?]{0,16}\bfirst\b", re.IGNORECASE), _spoken_of("collect_guarantor")),
    ("rate_upfront", regex(r"(?:扣|砍|少给)[^,，。]{0,10}(?:合法|违法|允许|可以|对吗|凭什么)|\bdeduct\w*\b[^.?]{0,20}\b(?:legal|allowed|lawful|right)|\b(?:legal|allowed|lawful)\b[^.?]{0,24}\b(?:deduct\w*|taken off|kept back)", re.IGNORECASE), was_deducted),
    ("rate_licensed", regex(r"(?:法官|法院|庭上|判)[^,，。]{0,8}(?:砍|减|调低|降)|(?:砍|减|调低|降)[^,，。]{0,6}(?:法官|法院)|\b(?:judge|court)\b[^.?]{0,24}\b(?:cut|lower|reduce)", re.IGNORECASE), _has_paper),
    ("enforce_seize", regex(r"(?:收|拍卖?|卖)(?:走|掉|了)?(?:我|我们|这套|的)*房|房子?[^,，。]{0,8}(?:收走|被收|拍卖|被拍|要拍)|\b(?:foreclos\w*|auction\w*|repossess\w*|take (?:my|the|our) (?:house|home|flat))\b", re.IGNORECASE), _has_home_loan),
    ("bankrupt_shenzhen", CONDITIONS, _lives_in("shenzhen")),
    ("bankrupt_xiamen", CONDITIONS, _lives_in("xiamen")),
    ("bankrupt_zhejiang", CONDITIONS, _lives_in("zhejiang", "jiangsu")),
    ("company_debt", regex(r"(?:要|得|用|该|让)我?个人(?:来|去)?(?:还|承担|负责|扛)|\bpersonally (?:liable|responsible|pay|owe)|\bout of my own pocket\b", re.IGNORECASE), _always),
    ("enforce_restrict", regex(r"限制出境|(?:出|离)(?:不了)?境|出国|\b(?:leav\w*|exit\w*) (?:the country|china|from china)\b|\bexit ban\b|\b(?:travel|fly|go) abroad\b", re.IGNORECASE), _owes),
    ("heir_debt", regex(r"(?:东西|存折|房子?|遗产|继承|钱|车|份)[^,，。]{0,6}(?:不要|放弃|不拿|不领)|(?:不要|放弃|不拿|不领|不继承)[^,，。]{0,8}(?:东西|存折|房子?|遗产|继承|钱|车|份)|(?:也得|也要|要|会|得|一起|跟着)[^,，。]{0,4}(?:摊|分担|[平均]分|受牵连)|[妹姐哥弟妈](?:妹|姐|哥|弟|妈)?[^,，。]{0,8}(?:也得|也要|用不用|要不要|会不会)[^,，。]{0,4}还|\b(?:give (?:it |that )?up|renounce|refuse|walk away|don'?t (?:want|take))\b|\b(?:sister|brother|mum|mother)\b[^.?]{0,30}\b(?:pay|share|liable|owe)|必要|用不用|要不要|该不该|[替帮](?:他|她|我爸|我妈)还|自己(?:的)?(?:钱|工资|存款)|名下|遗产|\b(?:have to|must|should|from (?:her|his|my|our) own)\b", re.IGNORECASE), _spoken_of("heir_debt")),
    ("limit_three_years", regex(r"算到(?:哪|几|什么|啥)|到哪[年天]|过(?:没过|了没有?|没有?)(?:期|时效)?$|哪年(?:到期|过期|过)|\buntil (?:when|which year)\b|\bwhen (?:does|did|will) (?:it|that) (?:run out|expire|end)", re.IGNORECASE), _spoken_of("limit_")),
    ("limit_old_debt", regex(r"先[还转付交给]|诚意|签(?:个|字|了)|写(?:个|张|下)|认(?:账|下|了)|承认|\b(?:pay|send|sign|admit|agree)\b", re.IGNORECASE), _spoken_of("limit_")),
    ("enforce_wages", regex(r"(?:养老金|退休金|低保|养老钱|社保)[^。]{0,14}(?:扣|划|冻|拿)|(?:扣|划|冻)[^,，。]{0,6}(?:养老金|退休金|低保)|\b(?:take|seize|freeze|deduct)\b[^.?]{0,16}\bpension", re.IGNORECASE), _always),
    ("repay_extend", regex(r"\bmonths? (?:without|of not|with no) pay\w*|\b(?:no payments?|not pay\w* anything|pay nothing) for \w+ (?:weeks?|months?)|只(?:还|付|交)利息|\b(?:pay|paying) (?:just|only) (?:the )?interest\b|\ba month off\b|\b(?:skip|miss) (?:it|one|this|a (?:payment|month))\b|payment holiday|(?:先不还|停一个?月|缓一个?月)[^。]{0,10}还是|还是[^。]{0,8}(?:直接)?(?:不还|跳过)", re.IGNORECASE), _owes),
    ("court_fee", regex(r"简易|调解|减半|simplified|summary procedure|mediat", re.IGNORECASE), _never),
    ("rate_upfront", regex(r"只还[^,，。]{0,8}(?:行|可以|够|合法|成)|本金[^,，。]{0,8}(?:多少|按哪|怎么算)|该还多少|(?:法律|法)[^,，。]{0,6}[还该欠]|(?:实际|真正|到底)[^,，。]{0,3}欠|how much (?:principal|do i (?:really |actually |still )*owe)|what do i (?:really |actually |still )*owe|(?:which|what) (?:counts as (?:the )?|is (?:the |my )?)?principal|\b(?:by law|legally)\b[^.?]{0,20}\bowe", re.IGNORECASE), was_deducted),
    ("credit_dispute", regex(r"(?:哪[天日]|几号|(?:什么|啥)时候|何时|多久|多长时间|几天|多少天)[^,，。]{0,8}(?:答复|回复|回话|回音|回信|给我?个?(?:信|说法|准话)|结果|回我|核查|处理完?)|\bby (?:which|what) (?:day|date)\b", re.IGNORECASE), of_credit),
    ("credit_years", regex(r"(?:挂|留|保留|存)(?:到|在)?[^,，。]{0,4}(?:(?:啥|什么)时候|多久|几年|哪年)", re.IGNORECASE), _not_of_proof),
    ("court_payment_order", DISPUTES, _has_order),
    ("court_answer", DISPUTES, _has_paper),
    ("court_payment_order", regex(r"异议|[不没](?:理|管|回|还|认|写|交|干|做|动|弄)|放着|拖着|开庭|没看[见到]|没收到|装死|objec|ignor|pretend|hearing", re.IGNORECASE), _has_order),
    ("crime_card", JAIL, _has_card),
    ("crime_jail", JAIL, _jail_threatened),
    ("crime_card", STILL_HERE, _of_crime),
    ("crime_amount", regex(r"[按算][^,，。]{0,3}(?:哪个|哪一个|什么)[^,，。]{0,3}算?|本金还是|which (?:figure|amount|number|sum)", re.IGNORECASE), _has_card),
    ("repay_agency_refund", regex(r"(?:退|要回|追回|拿回)(?:来|得?了)?|refund|(?:get|have) (?:it|that|my (?:money|deposit)) back", re.IGNORECASE), _of_agency),
    ("scam_paid_already", regex(r"再(?:转|交|付|打|充|补|汇)|不(?:转|交|付|打)就|违约|追回|(?:pay|send|transfer) (?:again|more|another)|(?:get|win) (?:it|the money|my money|anything) back", re.IGNORECASE), _was_cheated),
    ("scam_membership", regex(r"(?:退|要回|追回|拿回)(?:来|得?了)?[^,，。]{0,4}\d|(?:会员|权益|服务|担保)费[^,，。]{0,6}(?:退|要回)|(?:get|claim)[^.?]{0,16}\bfee\b[^.?]{0,8}back", re.IGNORECASE), _has_fees),
    ("hot_list", regex(r"(?:怎么|咋|如何|哪里?|找谁|去哪)[^,，。]{0,4}(?:核实|确认|查证)|\b(?:how|where)\b[^.?]{0,16}\b(?:verify|check|make sure)\b", re.IGNORECASE), _was_judged),
    ("crime_jail", regex(r"^(?:这|那|他们说的)?是?真的(?:吗|假的|么)?[?？]?$|^(?:is|are) (?:that|this|it|they)(?: really)? (?:true|right|serious)\W*$|^can they(?: really)?(?: do that)?\W*$", re.IGNORECASE), _jail_threatened),
    ("enforce_frozen_card", regex(r"解冻|解封|\bunfr(?:eeze|ozen)\b", re.IGNORECASE), _is_frozen),
    ("repay_plan", regex(r"(?:为什么|为啥|凭什么|干嘛)[^,，。]{0,6}先还|\bwhy\b[^.?]{0,24}\bfirst\b", re.IGNORECASE), _owes),
    ("court_answer", regex(r"(?:准备|带|交)[^,，。]{0,4}(?:什么|啥|哪些)(?:材料|东西|证据)?|\bwhat\b[^.?]{0,16}\b(?:bring|prepare|hand in)\b", re.IGNORECASE), _has_paper),
    ("credit_house_loan", regex(r"买房|房贷|按揭|\b(?:mortgage|house loan|buy a (?:house|flat|home))\b", re.IGNORECASE), _has_record),
    ("credit_free_reports", regex(r"自己查[^,，。]{0,8}(?:影响|变?花|坏处|不好)|\bchecking (?:it|that|this|my own)[^.?]{0,20}\b(?:harm|hurt|lower|affect|damage)", re.IGNORECASE), _always),
    ("repay_script", regex(r"(?:跟|和|给|对)(?:银行|平台|他们)(?:怎么|咋)?(?:说|讲)(?:什么|啥)?|\bwhat\b[^.?]{0,12}\b(?:tell|say to) (?:the|my) (?:bank|lender)", re.IGNORECASE), _always),
    ("repay_agency", regex(r"(?:收|给|要)(?:我|你|您|他们?)?[^,，。]{0,3}多少|\d(?:个点|%)[^,，。]{0,4}多少|how much (?:is that|(?:do|will|would|does) (?:they|i|that|it|he))", re.IGNORECASE), _of_agency),
)
"""By topic: the words of a question that leans on it, and what makes it plain."""
