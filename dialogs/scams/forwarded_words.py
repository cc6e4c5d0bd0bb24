"""The words by which a message that is passed on, and what its sender wants, are known."""

import re

from content.regex import either, regex

GAP = r"[ .\-–—\u00a0\u3000]?"
"""What people put between the groups of a number."""
PERSONAL = regex(
    rf"(?<!\d)(?:\d{{17}}[\dXxＸｘ]|\d{{15}}|\d{{4}}(?:{GAP}\d{{4}}){{3}}(?:{GAP}\d{{1,3}})?|(?:(?:\+|00)?86{GAP})?[1１][3-9３-９]\d(?:{GAP}\d{{4}}){{2}}"
    rf"|0[1-9]\d{{1,2}}[)）]?{GAP}[2-8]\d{{2,3}}{GAP}\d{{4}})(?!\d)"
)
"""Identity cards, bank cards, mobiles and landlines; hotlines and short codes are what has to be judged."""
ADDRESSED = regex(r"您|你|【|客户|尊敬|老板|加微|加我|联系|私聊|微信|http|www\.|\byour?\b|dear |contact", re.IGNORECASE)
OWN = regex(either(
    "我(?:[爸妈爷奶儿女哥弟姐妹公婆叔舅姨姑]|老[公婆爸妈]|还?欠|借|逾期|还不|该|要不要|能不能|现在|是不是|没|有|收到|接到|被|也|已经?|刚|想|怎么)",
    "让我", "叫我", "要我", "问我", "跟我说", "给我(?:打|发)",
    r"\b(?:i|i'm|i've|me|my)\b",
), re.IGNORECASE)
"""The person's own story, not somebody else's words."""
HEARSAY = regex(r"(?:他|她|对方|客服|那边)?(?:还|又|就)?说(?:是|要|只要)?[^,，。;；!！?？\n]*")
"""What they said would happen has not happened: 说交完就放款."""
ASKING = regex(either(
    r"[\s\W_]",
    "帮我", "帮忙", "请", "看看", "看下", "看一下", "判断", "想问", "问一下", "一下", "这个", "这条",
    "这是", "这", "那个", "那条", "它", "是不是", "是否", "是真的", "真的", "假的", "真假", "是真", "是假",
    "还是", "骗子", "骗局", "诈骗", "骗人", "骗", "短信", "消息", "信息", "广告", "链接", "靠谱", "可信",
    "能信", "可以", "正规", "的", "吗", "么", "呢", "啊", "吧", "不", "我", "有",
    r"\b(?:is|this|it|that|a|an|the|scam|fraud|fake|real|legit|or|please|check|can|you|me|tell|if|message|text|trust|i|help|for|link)\b",
), re.IGNORECASE)
"""What a question about a message consists of; what is left is the message."""
THEY_WANT = regex(either(
    r"^\s*(?:现在|刚才?|刚刚|后来|然后|今天)?(?:他们?|她们?|对方|客服|那边|中介)[^,，。]{0,6}(?:要|让|叫|说|催|逼|威胁|吓|发|打来|打电话)",
    r"^\s*(?:(?:now|then|and|but|so|also|today),? )*(?:they|he|she|the (?:agent|caller|man|woman))\b.{0,20}\b(?:wants?|asks?|asked|says?|said|needs?|tells?|told|sends?|sent|threatens?|threatened|texts?|texted|calls?|called|keeps?)\b",
), re.IGNORECASE)
"""What the sender went on to say, told by the person: it belongs to the thread."""
THREATENED = regex(either(
    r"(?:不|没)(?:再|继续)?(?:交|转|给|付|打|汇|配合|处理|办)[^。;；!！?？\n]{0,12}(?:告|起诉|违约|法院|律师|报警|抓|征信|失信|黑名单|坐牢|拘|上门|爆|冻结|罚|单位|家人)",
    r"\b(?:if i (?:don't|do not|won't|refuse)|unless i|or else|otherwise)\b[^.!?\n]{0,60}\b(?:sue|suing|sued|lawsuit|court|police|arrest\w*|jail|prison|lawyer|blacklist\w*|breach|penalty|fine|freeze|boss|employer|famil\w+|contacts)\b",
), re.IGNORECASE)
"""不交他说要告我违约: what will happen if the person does not pay belongs to the thread, and is no paper of a court."""
COLLECTORS = regex(r"催收|催款|催债|法务部|collect", re.IGNORECASE)
YOU = regex(r"[您你]|\byou", re.IGNORECASE)
YOUR = regex(r"[您你](?:的|名下|这边|尾号)|\byour\b", re.IGNORECASE)
CHANNEL = regex(r"(?<!\d)(?:(?:95|96|10|400|12)\d{3}|[48]00-\d{3,4}-?\d{3,4}|0\d{2,3}-\d{7})|\w\.[a-z]{2,}", re.IGNORECASE)
HALF_KNOWN = ("extension", "unconfirmed")
"""A number or an address of which the register knows something, though it is not official."""
ASKS_WHOSE = regex(either(
    "是.{0,12}(?:的|官方|客服|吗|不是)", "官方", "真的", "能[点开信]", "可以[点打]", "点开", "靠谱", "骗",
    "(?:safe|okay|ok) to (?:open|click|tap)",
    "(?:can|should|may) i (?:open|click|tap|trust)",
    "really", "official", "genuine", "belong", r"\breal\b", r"\bfake\b", "legit",
), re.IGNORECASE)
LEAD = regex(r"\s*([^:：\n?？]{2,40})[:：\n?？]+\s*(.+)", re.DOTALL)
JUDGED = regex(r"骗|真的|真假|假的|靠谱|可信|能信|scam|fraud|\breal\b|legit|\bfake\b", re.IGNORECASE)
"""看看是不是骗局:……: the question first, then the message."""
TRUE_BEHIND = regex(either(
    "[,，。!！?？\\s]*(?:这个|这条|这|请问)?(?:是|到底|究竟)*(?:真的?假的?|真的[吗么嘛]|真假|假的[吗么]|能信[吗么不]|可信[吗么]|靠谱[吗么不]|骗人的?[吗么]|骗子[吗么])[\\s?？。!！]*$",
    r"[,.!?\s]*\b(?:is (?:it|this|that) )?(?:real or fake|(?:real|legit|true|fake|a scam|genuine)|(?:should|can|do) i (?:believe|trust) (?:it|this|that|them))\s*\?*$",
), re.IGNORECASE)
"""What is asked about the message before it."""
ASKS_TO_ADD = regex(r"(?:加|添加|联系|扫)[^,，。]{0,8}(?:微信|企业微信|v信|vx|qq|群|客服|律师|专员)|(?:微信|v信|vx|qq)\s*[:：]?\s*[a-z0-9_-]{5,}|点(?:击)?[^,，。]{0,4}链接|转到|转账|打到[^,，。]{0,6}账|\badd\b[^.?!]{0,20}\b(?:wechat|whatsapp|qq|telegram)\b|\b(?:click|tap|transfer to|send to)\b", re.IGNORECASE)
THEIR_MESSAGE = regex(r"短信|信息|消息|律师函|发(?:来|我|给我)|\b(?:texts?|texted|message[ds]?|sms|e-?mail|wrote|letter)\b", re.IGNORECASE)
CALLED = regex(r"自称|(?:电话|来电|短信|微信)[^,，。]{0,6}说[^,，。]{0,3}是|\bcalled\b[^.?]{0,16}\b(?:saying|says|claiming)\b", re.IGNORECASE)
CALLER_WANTS_A_FEE = regex(either(
    "(?:打(?:来|过来)?(?:的)?电话|来电|打来|打给我|发(?:来)?短信|加(?:了)?我微信)[^。?!？！]{0,14}(?:要|让|叫)我(?:得|先|交|转|付|打)*[^,，。?？]{0,8}(?:费|保证金|押金|定金)",
    r"\b(?:(?:a|the|some) (?:man|woman|guy|lady|person|caller|bloke|girl|agent|voice)|someone|somebody|(?:he|she|they))\b[^.?!]{0,40}\b(?:called|rang|phoned|texted|messaged)\b[^.?!]{0,40}\b(?:wants?|wanted|asks?|asked|asking|demands?)\b[^.?!]{0,20}\b(?:fees?|deposit|charges?|paperwork|insurance|commission)\b",
), re.IGNORECASE)
"""A man from 12378 called and wants a fee: to be screened, and no price of a loan."""
GRANTS = regex(r"(?:能|可以|预|给我?)批|额度|授信|下款|放款|\b(?:pre-?)?approved\b", re.IGNORECASE)
"""Somebody rings as a bank and has a loan ready: to be screened, whatever price is named."""
RELAYED = regex(r"看(?:看|一下|下)?(?:这[条个段]|一[条段])|发(?:给)?(?:了)?我|给我发|发来|收到|短信|\b(?:sent me|got|received)\b", re.IGNORECASE)
SHOWN = regex(r"^\s*[【\[“\"「《]|https?:|www\.|点击|您|尊敬|dear|click", re.IGNORECASE)
"""有人给我发这个:【京东金融】…: what follows is shown, and no question needs to stand before it."""
DEMAND = regex(r"[让叫要催逼喊]我|要求我|\b(?:asks?|asked|asking|wants?|telling|told|tells|needs?) me\b", re.IGNORECASE)
"""What somebody wants of the person."""
TO_SEND = regex(either(
    r"(?:[让叫要催逼喊]我|要求我)[^,，。;；!！?？\n]{0,14}(?:转|打(?!电话)|付|交|汇|扫|充|还到)",
    r"[让叫][^,，。;；!！?？\n我]{0,8}(?:转|付|交|汇)\d",
    r"(?:转|打|付|汇)[^,，。;；!！?？\n]{0,6}(?:他|她|我|个人|私人)的?(?:个人|私人)?(?:支付宝|微信|账户|账号|卡|银行卡|户头)",
    r"\b(?:asks?|asked|asking|wants?|wanted|telling|told|tells|needs?) me to (?:\w+ ){0,2}?(?:send|transfer|pay|scan|wire|move|put)\b",
    r"\b(?:in)?to (?:(?<!into )my|his|her|a|the \w+'s) (?:(?:own|personal|private) )?(?:alipay|wechat|account|card|wallet)\b",
), re.IGNORECASE)
"""Money somebody wants sent: 让我今天先转2000到他个人微信 was not paid by anybody."""
POSES = regex(either(
    "自称", "冒充",
    "说(?:自己|他|她)?是[^,，。]{1,14}的(?=[,，。]|$)",
    "(?:客服|金融|支付宝|微信|花呗|借呗|白条|平台|公司|中心)的?(?:人|专员|客服)?(?:来电|打(?:来|给|过)?|加我|找我|联系我)",
    "(?:接到|接了)[^,，。]{0,4}(?:电话|来电)",
    r"\bclaim\w* to be\b",
    r"\b(?:says?|said|saying) (?:he|she|they)(?:'s|'re| is| was| are| were) (?:from|with|at)?",
    r"\bcall(?:s|ed|ing) (?:him|her|them)sel(?:f|ves)\b",
    '\\bfrom [\\"“\'‘]',
    r"\b(?:some(?:one|body)|a (?:guy|man|woman|lady|person)|caller)\b[^.?!]{0,40}\b(?:rang|phoned|called|says?|said|messaged)\b",
    r"\b(?:got|had) a (?:phone )?call\b",
), re.IGNORECASE)
"""Somebody rings as somebody: what is wanted tells whether it is a fraud."""
FEE_FIRST = regex(either(
    r"先(?:转|交|打|付|汇|充|存)(?:个|他们?|我)?[^,，。]{0,4}\d[\d,.]*[万千百]?(?:块钱?|元)?的?(?:认证|保证|诚意|验证|激活|解冻|担保|评估|服务|手续|工本|会员|风险|流水|履约|公证|审核|开通|疏通)(?:金|费)",
    r"^(?!.*(?:租|首付|买|押金|还款日|法院|诉讼))(?=.*(?:贷|借|放款|下款|额度|[期]每)).*(?:要|得|让我|叫我|必须|需要?)(?:我|你|您)?先(?:转|交|打|付|汇|缴)(?:个|他们?)?\d[\d,.]*[万千百]?(?:块钱?|元)?(?=[,，。;；!！、]|$|才|再|过去|给他)",
    r"\b(?:wants?|wanted|asks?|asked|asking|needs?|charges?|charging|demands?)\b[^.?!]{0,24}\d[^.?!]{0,40}\b(?:before (?:(?:they|it|he|she|the (?:loan|money|lender|bank|app))\b[^.?!]{0,16})?(?:pay(?:s|ing)? out|releas\w*|lend\w*|disburs\w*|transfers?|send(?:s|ing)? (?:me )?the)|to (?:unlock|unfreeze|release|activate)|then (?:they|he|she|it)(?:'ll| will)? (?:releas\w*|pays?|sends?|transfers?))",
), re.IGNORECASE)
"""A loan that is paid out for a fee."""
BY_POST = regex(either(
    "邮递员", "邮差", "邮政", "邮局",
    "ems",
    "快递", "专递", "挂号", "信封", "寄(?:来|到|过来|给|了)", "送(?:来|到|上门)", "签(?:了?个?字|收|了)",
    "代[收签]", "纸质", "盖[了着]?[^,，。]{0,4}章",
    r"\b(?:post(?:man|al)?|registered|mail|courier|envelope|delivered|served|signed for|sign for)\b",
), re.IGNORECASE)
"""How a court's paper comes: no message asks that it be signed for."""
OF_THEM = regex(either(
    r"^\s*(?:他|她|对方|那人|那边|收款(?:人|方|码)|户名|账号|卡号|号码|链接|网址)(?!们?(?:已经)?(?:收到|收了)我)",
    r"^\s*(?:he|she|they|his|her|their|the (?:agent|caller|account|payee|name|number|link|code|guy|man|woman))\b",
), re.IGNORECASE)
"""Who sends it, what he is called, where the money is to go."""
A_ROLE_EN = either(
    "lawyer", "attorney", "judge", "court", "police", "officer", "manager", "teacher", "friend", "cousin",
    "relative", "uncle", "aunt", "brother", "sister", "colleague", "classmate", "bank", "company", "agent",
    "staff",
)
SAYS_WHO = regex(either(
    "(?:他|她|对方|那人)们?(?:还|又|现在|后来)*(?:跟我|对我)?(?:说|自称)(?:自己|他|她|其实)*是[^,，。!！?？]{0,12}(?:律师|法官|法院|警|法务|主任|经理|行长|老师|朋友|亲戚|亲属|同学|同事|老乡|战友|[表堂][哥姐弟妹]|叔|舅|姑|姨|客服|员工|工作人员|的人)",
    "^(?:他|她|对方|那人)是我[^,，。!！?？]{0,8}(?:朋友|亲戚|同学|同事|老乡|律师)",
    rf"\b(?:he|she|they|the (?:man|woman|guy|caller|lady)) (?:also |now |even )*(?:says?|said|claims?|claimed|told me|insists?) (?:that )?(?:to be|(?:he|she|they|it)(?:'s| is| was| are|'re| were)) (?:also |only |really )*(?:an? |my |the |from |with |our )[^,.!?]*?(?:{A_ROLE_EN})\b",
), re.IGNORECASE)
"""She says she is my cousin's lawyer: whom the sender gives himself out to be, or comes from."""
NOT_YET = regex(r"(?:还没|没有?|尚未)(?:交|转|打|付|汇|给(?!我)|做|点|下载|共享|照做|答应)|\b(?:haven't|have not|not yet|didn't|did not)\b", re.IGNORECASE)
REFUSED = regex(either(
    r"(?:没有?|还没|不|我|就|直接|已经|把(?:电话|他|它)|电话|早就|[,，。\s])*(?:挂(?:断|掉)?|拉黑|删(?:除|掉)?|没理|没搭理|不理)(?:了|他们?|她|它|电话)*[。.!！\s]*",
    r"(?:no|not yet|nope|i|just|already|have|[,.\s])*(?:hung up|blocked|deleted|ignored|refused)(?: (?:on )?(?:him|her|them|it|the number|the call))?[\s.!]*",
), re.IGNORECASE)
IN_MY_NAME = regex(r"[用拿借](?:了|走)?我的?(?:名义|名字|身份证|身份|名下)[^,，。]{0,8}(?:借|贷|办|开|刷)", re.IGNORECASE)
"""我同学用我的名义贷了3万: what happened to the person, and no message."""
CHANNEL_ALONE = regex(r"[\s+()\-\d]{5,20}|(?:https?://)?[a-z0-9\-]+(?:\.[a-z0-9\-]+)+(?:/\S*)?", re.IGNORECASE)
"""A number or an address, and nothing beside it."""
ANOTHER = regex(r"\s*(?:再(?:帮我)?(?:看|查)一?[个条下]|另(?:外)?(?:还有)?一[个条]|还有一[个条]|换一[个条]|another (?:one|message)|next one)[,,::、\s]*", re.IGNORECASE)
