"""The words that tell what kind of free question it is."""

import re

from content.regex import either, regex

WISH = regex(r"[^,，。;；!！?？\n]*(?:我?(?:想|要|打算|准备)(?:申请|走|办)?|i (?:want|would like|plan) to)[^,，。;；!！?？\n]*", re.IGNORECASE)
HELP = regex(either(
    "我?(?:也|真的?)?不知道(?:该|要)?(?:从哪[里儿]?(?:开始|说起|下手)|怎么(?:说|开口|开始))",
    "(?:i (?:don'?t|do not) know )?where (?:do i|to|should i) (?:start|begin)",
    "我?(?:该|应该|要|得)?(?:怎么(?:办|弄|搞|做|处理|解决)|咋(?:办|整|弄)|如何是好)(?:呀|啊|呢|才好|好)*",
    r"\bwhat (?:now|(?:should|do|can|to) (?:i )?do)",
    r"\bhelp( me)?\b",
), re.IGNORECASE)
POINTS_BACK = regex(either(
    r"^[\s,.]*(?:so |and |but )?(?:is|was|are|isn'?t) (?:that|this|it|they) (?:even |really |actually )?(?:legal|illegal|allowed|normal|right|ok|okay|lawful|fair|permitted|true|a crime)\b",
    r"^[\s,.]*(?:is it |is that )?(?:really )?(?:true|real|legal|legit|normal|allowed|fake|a scam)\s*\?*$",
    r"\b(?:can|may|could|should|are) they (?:really |even |just |allowed to )?do (?:that|this|it)\b",
    r"^[\s,，]*(?:他们)?(?:这|这样|这么做|那样)[^,，。]{0,4}(?:合法|违法|犯法|可以|正常|允许|对)[^,，。]{0,3}$",
), re.IGNORECASE)
"""They called my sister, is that legal? It asks of the words before."""
NO_AGENT = regex(r"(?:不找|不用|不要)(?:中介|代办|法务)(?:公司)?了?[,，。]?|\b(?:ok(?:ay)?,? )?no agen(?:t|cy)\b[.,]?", re.IGNORECASE)
GENERAL = regex(r"^(?!.*(?:我想|我要|想办|想申请|想借|打算|准备)).*(?:林花贷|林果贷|林权|恢复指数|恢复进度|代偿|发票贷|310)[^,，。]{0,14}(?:吗|么|什么|靠谱|真的|有用|能)|代偿[^。]{0,12}(?:用还|要还)", re.IGNORECASE)
"""林花贷能延长还款吗, 恢复指数有用吗: of a kind of credit or a score in general, not of one's own."""
SAVES_EARLY = regex(either(
    r"^(?!.*\d)[^我,，]{0,4}提前(?:还款?|结清|还清)(?:的话|到底|真的?|能|会|可以)*(?:不能)?省(?:得了|到|下)?(?:点|些)?(?:利息|钱)?(?:吗|么|不省?|嘛|没)",
    r"^(?!.*\d)(?:do|does|can|will|would) (?:you |one )?(?:(?:paying|repaying) (?:a loan |it |off )*early (?:really |actually )?)?save\b[^.?]{0,30}(?:early)?\?*$",
), re.IGNORECASE)
"""提前还款能省利息吗: of any loan, where none is known."""
WONDERS = regex(either(
    r"(?:吧|对吧|是吧|嘛|么|咩)[^\u4e00-\u9fff]*$",
    "哪(?:里|儿)?(?:能|可以)?查", "去哪", "几次", "几天", "多久", "[^,，。]{1,6}还是[^,，。]{1,8}$",
    "[会能行要合用给]不(?:[ ,，。?？]|$)", "(?:啥|什么)情况", "既然", "反正", "所以[^,，。]{2,}", "也就不",
    "肯定不", "那我就",
),
)
"""A belief, or a question without a mark of one."""
WOULD_THEY = regex(r"会不会|能不能|可不可以|(?:怕|担心|万一)[^,，。]{0,4}(?:他们?|她|催收|来)|\b(?:will|would|can|could|may|might) they\b", re.IGNORECASE)
FEARED = regex(either(
    "(?:说|讲|称|威胁)[^,，。]{0,4}(?:要|会|就|已|都|把)[^,，。]{0,6}(?:起诉|告|立案|上门|来(?!电))",
    "(?:今[天晚]|明[天早]|后天|下周|马上|过几天|快)[^,，。]{0,6}(?:要|会|就)[^,，。]{0,6}(?:起诉|上门|来我?家)",
    "(?:好?怕|担心|害怕)[^,，。]{0,8}(?:起诉|告我|上门|来家)",
    "卡[^,，。]{0,6}(?:被)?(?:法院)?冻结",
    r"\b(?:said|says|saying|threaten\w*|afraid|scared|worried)\b[^.]{0,30}\b(?:sued?|court|come|visit)",
    r"\b(?:going to|gonna|will) (?:sue|visit|come)",
), re.IGNORECASE)
STILL_WANTS = regex(r"(?:还在?|又|再|继续|一直)[^,，。]{0,6}(?:要钱|[让叫要催]我)|\b(?:still|again|keeps?)\b[^.]{0,20}\b(?:ask|want|money|pay)", re.IGNORECASE)
"""他还在问我要钱: the fraud goes on."""
HOW_PAID = regex(
    r"(?:是|用|走|通过|by |through |via |with )*(?:the |my )?(?:银行卡|微信|支付宝|网银|手机银行|扫码|现金|bank|card|alipay|wechat|cash)+ ?(?:转账?|支付|付款?|给|transfer|payment)?的?[.。!！]?",
    re.IGNORECASE,
)
"""How money went to a fraud: told after the first steps it asks for what to do about that money, not for a change of card."""
