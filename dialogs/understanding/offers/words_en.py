"""The English words around the figures of a loan offer; see `offer_words`."""

ENGLISH: tuple[tuple[str, str], ...] = (
    # What is asked.
    ("ask_amount", r"how much (?:interest|in total|will|do|would|money|altogether)"),
    # Figures that are no terms of this loan.
    ("several", r"\bone (?:loan |debt )?of [$¥£€]?\d[\d,]*k? and (?:another|one)|(?:two|three|four|five|several|all my|my|\b\d) (?:different )?loans"),
    ("other_loan", r"(?:other|another|previous|old) loan"),
    ("periods", r"number of (?:payments|instal\w*)"),
    ("none", r"(?:instal\w*|payment|repayment) plan"),
    ("negated", r"\bnot\b"),
    ("corrected", r"(?:no|oh|sorry|hang on|hold on),? wait\b|\bwait,? (?:no|sorry)\b|scratch that|\bcorrection\b|\bi mean(?: it was)?(?= [$¥£]?\d)|\bno,? (?:sorry|actually)\b|\bsorry,? (?:no\b|i meant|it was)"),
    ("guess", r"is (?:it|that|this)(?= \d)"),
    ("month_days", r"30 days a month|30-day month"),
    ("unpaid", r"(?:pay(?:ing)? )?nothing (?:for )?(?:the )?(?:first )?|no (?:re)?payments? for (?:the )?(?:first )?|payment holiday(?: of)? "),
    ("split", r"pay(?:able|ing)? in(?= \d+\b(?! ?(?:day|week|month|year)))"),
    ("pay_month", r"\bemis?\b(?: of| is| at|:)?"),
    ("the_payment", r"\b(?:the|each|my|every|a) (?:monthly |weekly |regular )?(?:payment|instal\w*) (?:is|was|of|would be|comes to|will be)(?= (?:only |just )?[$¥£€]?\d)"),
    ("split", r"(?<=\d )in(?= \d{1,2}\s*(?:$|[,.;)]))"),
    ("unit_sum", r"(?:per|(?:for|on) (?:every|each)) (?:[$£€¥]?(?:100,?000|10,?000|1,?000|100k|10k|1k|100)\b(?: yuan| rmb)?|ten thousand|(?:a )?hundred thousand|(?:a )?thousand|hundred\b)"),
    ("down", r"down payment|(?<=[\d%] )down\b(?! (?:to|by|from))|\bput down\b|\bpa(?:y|id)(?= [$¥£€]?\d[\d,]* (?:today|now|on the day|at the (?:shop|store|dealer))\b)"),
    ("remark", (
        r"salary|income|wages?\b|pension\b|\b(?:earn|earns|earning)\b|i make(?! (?:\d+ |the )?(?:re)?payments?)|credit (?:limit|score)|my rent|years old|\baged?\b|late fee|overdue"
        r"|penalty|roll-?over"
    )),
    ("cap", r"\b(?:up to|as much as|a maximum of|at most|no more than)(?= [$¥£€]?\d)"),
    ("inside", r"\bin it\b|\balready (?:in (?:there|that|it)|included)|\bbuilt in\b"),
    ("claims", r"advert\w*|says|claim\w*|showed|shows|displayed"),
    # Ways of repaying.
    ("level", (
        r"(?:equal|level) (?:monthly |weekly )?(?:instal|pay|month)\w*|amorti\w+|annuity"
        r"|\b(?:spread|divided|split|shared) (?:out )?(?:evenly|equally)|\b(?:equal|even) (?:bits|chunks|goes|lumps)\b|same (?:amount )?(?:every|each) month|(?:reducing|declining) balance"
    )),
    ("equal_principal", r"equal principal|declining principal"),
    ("flat", (
        r"(?:on|of) (?:the )?(?:original|full|whole|initial)(?: loan)?(?: amount| balance| principal| sum)?|(?<=%) of (?:the|my|your) (?:bill|statement)(?= (?:per|each|every|a) (?:period|month|instal\w+))|(?<!\bmy )(?<!\bour )(?<!\bhis )(?<!\bher )(?<!\bto the )\bflat\b"
        r"|add-?on"
    )),
    ("even_principal", r"principal (?:is )?(?:paid |spread |split |repaid )?(?:back )?(?:in equal|evenly|equally|in even)\b(?: (?:parts|shares|instal\w*|portions))?|equal (?:parts|shares|portions) of (?:the )?principal"),
    ("interest_only", (
        r"interest[- ]only|(?:and|then),? the(?= [$¥£€]?\d[\d,.]*k? (?:back |all )?(?:after|at the end)\b)|(?:only|just|nothing but)(?: pay| the| owe)* interest|then (?:all of it|(?:the )?(?:whole|entire|full) (?:loan|amount|principal|sum|balance))(?: back)?(?! of)|(?:principal|capital) (?:is |all )?(?:due|back|repaid|returned|paid)|(?:the )?(?:principal|capital) (?:after|in|at)\b|(?:and|then) (?:the )?(?:whole )?lot(?: back)?\b|(?<=, )interest (?:monthly|quarterly|weekly|(?:every|each) (?:month|quarter|week))(?=[,.;]| and)|interest (?:is )?(?:paid|payable|due) (?:monthly|quarterly|yearly|(?:every|each) (?:month|quarter))"
        r"|(?:principal|balance|loan|rest|it) (?:is )?(?:due |back |repaid )?(?:at|in) (?:the )?end"
    )),
    ("once", (
        r"lump sum|all (?:of it |is )?back\b|with (?:the )?interest(?! (?:of|rate|paid|payable|due))|(?:all )?at (?:the end|maturity|once)|in one (?:go|payment|shot)|single (?:re)?payment"
        r"|bullet|pay it all|pay (?:everything|it all|it|the whole \w+) back|repay (?:it all|everything)"
        r"|everything (?:is |to be )?(?:back|repaid|due|paid)\b|\b(?:principal|capital) (?:and|plus) interest (?:together|at once|in one|at the end|after(?= (?:an?|one|two|three|six|\d+)\b))|\bthe (?:whole )?lot (?:is |to be )?(?:repaid|due|paid)\b"
        r"|(?:to be|is|be) (?:re)?paid(?: back)? (?:in|after|within)(?= (?:an?|one|two|three|four|five|six|\d+) (?:day|week|fortnight|month|year)s?\b)"
        r"|in full|(?:all |is )?due (?:in|after|at)(?= )"
    )),
    # Free of charge.
    ("no_fee", r"\bno (?:other |extra )?fees?|fee[- ]free"),
    ("free", r"interest[- ]free|(?:\bno|zero|without(?: any)?|(?<![\d.])0%?) interest"),
    ("waived", r"no buy-?out|free to keep(?: at the end)?|(?:mine|yours)(?: to keep)?(?: for free)? at the end|keep it for free(?: at the end)?"),
    ("guarantee_fee", r"guarantee fee|guarantor fee"),
    ("insurance_fee", r"insurance"),
    ("membership_fee", r"vip|membership|member fee"),
    ("deposit_fee", r"deposit(?!ed|(?<=they deposit)|(?<=it deposit)|(?<=app deposit)|s? (?:into|in) (?:my|the) account)"),
    ("other_fee", r"commission"),
    ("includes", r"includ\w+|of which"),
    ("pawn", r"pawn\w*|redeem\w*"),
    ("service_fee", r"\b(?:pa(?:y|id)|gave|give) (?:a|an|the|my) (?:broker|agent|middleman|finder|go-between)(?= [$¥£€]?\d)|\b(?:broker|agent|middleman|lender|platform)(?:'?s)? (?:cut|share)\b|(?:origination|processing|arrangement|brokerage)(?= \d)|(?:exit|origination|processing|service|admin\w*|arrangement|application|broker(?:'s|\w*)|document\w*|platform|account|management|handling|setup|finder'?s?|closing)?\s?(?:fees?|charges?(?! [\d.]+\s?%)|costs(?! (?:me|us)\b| [$¥£€]?\d[\d,.]* (?:(?:a|per|each|every) (?:month|week)|monthly|weekly)))\b"),
    ("refund", r"refund\w*|returned|get back"),
    ("bonus", r"cash ?back|bonus|rebate|voucher"),
    ("buyout", r"(?:to|and) (?:keep|own) (?:it|the \w+)|buy-?(?: )?out|buy(?:ing)? (?:it|the phone) (?:back|out)"),
    ("rental", r"rental|rent\b|lease"),
    # Caps and advertisements.
    ("cap", r"\bcap(?:ped)?\b|maximum|legal limit"),
    ("from", r"starting (?:at|from)|as low as|\bfrom(?= (?:only )?\d+(?:\.\d+)?\s?%)"),
    ("factor", r"factor(?: rate)?(?: of)?"),
    ("or", r"\bor\b|maybe"),
    # How often.
    ("every", r"every(?= \d| two| three| ten| four| fourteen| seven)"),
    ("interval", r"apart\b|(?:(?<=days )|(?<=weeks )|(?<=months )|(?<=day )|(?<=week )|(?<=month ))per (?:period|instal\w+)\b"),
    ("each_half_month", r"semi-?monthly|twice (?:a|per|each|every) month|twice monthly"),
    ("each_half_year", r"semi-?annual(?:ly)?|twice (?:a|per|each|every) year|every (?:six|6) months|half-?yearly"),
    ("each_fortnight", r"(?:bi|two|2)-?weekly|every (?:two|2|other) weeks?|fortnightly|(?:per|a|each|every) fortnight(?! later| after| from)"),
    ("each_quarter", r"quarterly|(?:per|a|each|every) quarter"),
    ("each_year", r"annually|yearly(?! (?:cost|price|rate|interest|percent\w*|figure|charge|terms))|(?:per|(?<!for )(?<!in )(?<!after )(?<!over )(?<!it's )(?<!it is )(?<!runs )\ba|each|every) (?:year|annum)(?![ -]long| later| from now)"),
    ("each_week", r"weekly|(?:every|each) (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:per|(?<!for )(?<!in )(?<!after )(?<!over )\ba|each|every|/\s?) ?(?:week|wk)\b(?! later| from now)"),
    ("each_day", r"daily|every ?day|(?:per|(?<!for )(?<!in )(?<!after )\ba|each|/\s?) ?day\b(?! later| from now)"),
    ("each_month", r"(?:per|(?<!for )(?<!in )(?<!after )\ba|each|every|/)\s?m(?:o(?:nth)?|th)\b(?! later| from now|'s time)|monthly|(?<=\d )p/?c?m\b|(?<=\d)pcm\b"),
    ("each_period", r"(?:per|each|every) (?:instal\w*|period|payment|part\b|time\b)|(?<=[%\d] )an? (?:instal\w*|period|payment|part\b)(?! of)|apiece|\beach(?: one)?\b(?= (?:carr|bear|add|come|cost|includ|has|with|is\b))|\b(?:with|on) each(?: one| of them)?\b(?= *(?:$|[,.;]))|(?:(?<=[\d%] )|(?<=% fee ))each\b(?! (?:mo|we|day|ye|quarter|fort))"),
    # Which of the payments.
    ("final", r"last one|and one of(?= [$£€]?\d)|(?:final|last) (?:balloon )?(?:payment|instal\w*|month\b(?! of))|balloon(?: payment)?|final"),
    ("first_one", r"(?<!kept )(?<!keep )(?<!keeps )(?<!took )(?<!takes )(?<!take )\b(?:the first|(?:the )?first one)(?= (?:is |was |at |of )?[$¥£€]?\d[\d,]*(?![\d,]| (?:months?|weeks?|days?|payments?|instal|years?)))|(?<=\d )(?:for|in) the first(?: one)?(?= *(?:$|[,;]| and\b))|(?:(?<=\d )|(?<=yuan ))(?:(?:in|for) )?(?:the )?first (?:month|payment|instal\w*)(?= *(?:$|[,;]))|\b(?:month|payment|instal\w*) one\b|(?:with|in) (?:the )?first (?:payment|instal\w*|month)|\bfirst (?:payment|instal\w*|month)(?= (?:of |is |was |at |i (?:pay|paid) |it's |(?:(?:extra|plus|also|an?|another|service|membership|handling|insurance|fee|for) ){1,3})?[$¥£€\d])"),
    ("rest", r"then|the others?\b(?! (?:loan|lender|debt|one of))|after that|thereafter|the rest|remaining"),
    ("less", r"(?:drops?|falls?|decreas\w+|going down|down) (?:by)?|less"),
    ("total", r"for the (?:whole|entire|full) (?:thing|term|loan|period|plan|year)\b|in total|total\w*|altogether|all together|all told|all in\b|overall"),
    ("received", (
        r"receiv\w+|\bgot\b|\bi get(?= [$£€]?\d)|in hand|\bnet\b|(?<=\d )(?:was |were |is )?credited\b|disburs\w+|deposited|landed|hit my|payout|paid out|took home|reach(?:ed|es)? (?:me|my (?:account|card|hands?))"
        r"|(?:only )?arrived|(?<=\d )came\b(?: in| through)?(?= *(?:$|[.,;]|\b(?:and|but)\b))|\bwhat came(?: in)?\b|(?:\bthey |\bbut |\bonly )+(?:gives?|gave|send|sends|sent|transfer(?:red|s)?|credit(?:ed)?|pa(?:y|id) out)(?: me)?(?! back)|came through|changed hands|ended up with|walk\w* away with|handed(?: me)?|cash in|\bonly (?:saw|had|held|pocketed)\b(?= [$¥£€]?\d)|\bi had(?= [$¥£]?\d)|left with(?= [$¥£]?\d)|(?<!\bi )paid me\b(?! back)"
    )),
    ("received", (
        r"(?:lands?|landing|arriv(?:es?|ing)|com(?:es?|ing)|goes|paid|sent|shows? up|turns? up|ends? up|drops?)(?: (?:in|on|into|onto|to|at))+ (?:my|the) (?:bank |alipay |wechat )?(?:account|card|bank|alipay|wechat|wallet|hands?|pocket)\b"
        r"|(?<!what )\bi(?: would|'d| will|'ll)?(?: (?:only|just|actually|really))* (?:get|see|receive|end up with)\b(?: is)?(?= (?:about |around |only )?[$¥£€]?\d)|\b(?:only|actually|really) arrives?\b"
    )),
    ("contract", r"(?:deducted|taken|withheld|held back|kept|cut) (?:from|out of) (?:the |my |an? )?(?=[$¥£€]?\d)"),
    ("contract", r"out of(?= (?:a |the )?[$¥]?\d)|\biou\b|\b(?:for|against|signed) (?:an? )?(?=[$¥£]?\d[\d,.]*k? (?:promissory )?(?:note|iou)\b)|(?<=\d )(?:promissory )?note\b|(?<=\dk )(?:promissory )?note\b|on paper|face value|nominal (?:amount|sum|value)|agree\w*|\b(?:the |promissory |loan )note\b(?: is| was| says)?|signed? for|asked for|contract\w*|approved|sanctioned"),
    ("capital", r"principal|\bcapital\b"),
    ("principal", r"card (?:instal\w*|plan)(?: plan)?(?:,? (?:of|for|on))?(?= [$¥£€]?\d)"),
    ("principal", (
        r"borrow\w*|t(?:ake|ook) out|\bneed(?:ed)?\b(?= [$£€]?\d)|(?<!later )(?<!days )(?<!weeks )(?<!week )(?<!month )(?<!months )\bi owe(?= [$\d])|payday|mortgage|loans?\b|lent|len[dt](?!er)\w*|\b(?:for an? |on (?:an? |the )?)(?=[$\d])(?!\d{1,2}(?:st|nd|rd|th)\b|\d{1,2} (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|financ\w+|advance"
        r"|bill|purchase\w*|bought|price|\bworth|retails?\b|resale|(?:phone|laptop|computer|bike|scooter|car|fridge|tv) (?:itself )?(?:costs?|sells for)"
    )),
    ("interest", r"interest|cost of (?:the )?(?:credit|loan|borrowing)|finance charge"),
    ("rate_word", r"apr\b|nominal\b|rate\b|irr\b"),
    ("start", (
        r"\b(?:was|were|is|gets?|got) cut\b|\bcut (?:off|first)\b|\b(?:they|he|she|lender|bank|app|platform|which|and) cuts?(?= [$¥£€]?\d)|up ?front|deduct\w*|skim\w*|shav(?:ed|es|ing)|docked|lopped|sliced|pocketed|knocked off|(?<!\bi )(?<!^)t(?:aken?|ook) (?:off|out)|\bthey (?:took|kept|(?:take|keep)(?= [$¥£€]?\d[\d,.]*k? (?:off(?! (?:me )?(?:\w+ times|each|every|an?|per)\b)|first|out|back|up ?front|before)))|\b(?:he|she|lender|agent|broker|middleman|platform|app|company) (?:takes?|took|keeps?|kept)(?= [$¥£€]?\d)|\b(?:goes|went|going) (?:straight |right )?to (?:the|an?|my|their) (?:agent|broker|middleman|platform)|\bminus\b(?=(?: an?| the)? [$¥£€]?\d)|\band keeps?(?= [$£€]?\d)|off the top|withh\w+"
        r"|at (?:closing|disbursement|the start)|one[- ]?(?:time|off)|kept\b|keeps?\b(?! \w+ing\b)|h(?:old(?:s|ing)?|eld) back"
    )),
    ("plus", r"on top of (?:the )?(?=[$¥£€]?\d)"),
    ("aside", r"separate\w*|out of (?:my )?pocket|on top|extra|plus"),
    ("end", r"at the end"),
    ("wait", r"later"),
    ("use", r"\bfor\b|\bafter\b|\bin\b|within|due in"),
    ("clear", r"pa(?:y|id) off|\b(?:clear(?:ed)?|settled?)\b(?: it| that)?(?= (?:in|within|after|by)\b)"),
    ("gave", r"gave me|give me|gave"),
    ("paid_back", r"(?<=\d )back\b"),
    ("repay", r"\b(?:they|he|she|lender|bank|app) wants?\b(?= [$¥£]?\d)|repay\w*|pa(?:y(?!day)|id)(?:ing|s)?(?: back)?|payback|payments?|instal+ments?|owed?|return|back\b|due"),
    ("take", r"charg\w+|costs?"),
    ("split", r"(?:spread|split)(?: (?:in|into|over))?|over(?= \d)"),
    ("plus", r"and|add"),
    ("approx", r"(?<!what )(?<!how )\babout\b(?! (?:is|was|it|this|that|the|my)\b)|\baround\b|roughly|approx\w*|i think"),
)
