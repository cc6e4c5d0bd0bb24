"""Danger first: does a message tell of self-harm or violence? Looked at before anything else, from any state.

Signals hear wordings that somebody thought of, the undertone weighs what stands in a message together; what both say
is added up, so that a joke, a quoted clause or a death in the family outweighs a word that was written for danger.
It hears what is said, not what is meant: a person who only sounds in danger gets a warm line too many, which costs
less than the other mistake. Linear in the length of the text.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from ahocorasick_rs import AhoCorasick

from content.danger import Signal, Signals, signals
from content.record import record
from content.regex import either, regex
from dialogs.understanding.moves import find_move
from dialogs.understanding.remember import remembered
from dialogs.understanding.text import plain
from dialogs.understanding.values import Span
from dialogs.undertone import undertone

Kind = Literal["self_harm", "violence_to_user", "violence_by_user", "none"]
FIRST: tuple[Kind, ...] = ("violence_by_user", "self_harm", "violence_to_user")
"""Where a message tells of several, the one to answer: a life that the person may still spare goes first."""
BY_WEIGHT: tuple[Kind, ...] = ("self_harm", "violence_to_user", "violence_by_user")
"""The kinds in the order in which they are weighed."""
SURE = 0.8
"""From these log-odds on a message sounds like danger."""
OF_OTHERS = frozenset(("farewell_received", "farewell_received_en", "left_a_note_en", "kin_at_a_height"))
"""The signals of somebody else's life."""
_KIN = "husband|wife|brother|sister|son|daughter|mother|father|mum|mom|dad|friend|cousin|girlfriend|boyfriend|partner|student|flatmate|roommate|colleague"
TOLD_OF_ANOTHER = regex(either(
    rf"\b(?:she|he|they|(?:my|our) (?:\w+ )?(?:{_KIN}))(?:'?s)? (?:\w+ ){{0,3}}?(?:says?|said|keeps|told|texted|talks|wants?|wanted|threat\w+|thinking|thinks|is|will|tried|took|doesn'?t)\b[^,.;!?\n]{{0,40}}\b(?:die|dead|dying|kill\w*|jump\w*|end (?:it|his|her|their)|suicid\w*|live|alive|hurt\w*|pills?|overdos\w*|hang\w*|cut\w*|harm\w*)\b",
    "(?:[他她]|老公|老婆|丈夫|妻子|对象|女儿|儿子|闺女|孩子|朋友|同学|同事|室友|[爸妈哥姐弟妹])[^,，。我]{0,6}(?:说|要|想|闹着|喊着|威胁)[^,，。我]{0,6}(?:死|跳|自杀|活|轻生|自尽)",
), re.IGNORECASE)
OF_ONES_OWN = regex(r"\b(?:i|i'?m|i'?d|me|myself)\b(?! (?:think|fear|found|heard|guess|am afraid|'m afraid))|我(?:也|就|都|真|好|快|不|想|要|该|活)", re.IGNORECASE)
"""He said I should die, she wants me to die, 我也不想活了: not of another's life alone."""
DRAWS_NEAR = regex(r"^(?:i think |now |omg )*(?:(?:he|they|the \w+)(?:'?s|'?re| is| are)?[^,，。?？]{0,6}|[他她]们?[^,，。?？]{0,4}|)(?:\b(?:on (?:his|her|their|the) way|coming|outside|at (?:the|my) door|here now|downstairs|still (?:here|there))\b|在路上|快到了|在楼下|在门口|就在外面|[还又]在)", re.IGNORECASE)
"""Said behind a threat of violence: he is on the way."""
WISHES = frozenset(("first_step", "picture", "pdf", "calendar", "sheet", "remind", "my_reminders", "show_working", "script", "respond", "list_known", "export"))
OF_THE_PLAN = regex(r"^[^,，。]{0,6}计划(?:里|中|上)?的?(?:那个)?数[^,，。]{0,3}$|^[^,，。]{0,6}计划[^,，。]{0,4}(?:图片?|PDF|表格|日历)[^,，。]{0,6}$", re.IGNORECASE)
WHAT_THEN = regex(r"^那?(?:要是|如果|万一)我?(?:已经|都|真的?)?(?:刷|签|交|转|付|还|点|填|打|办|报|借|下载|装)(?:过|了)+[^,，。]{0,6}呢?[?？]?$")
TO_PAY_OR_NOT = regex(r"([转打付交给汇签])不\1(?:钱|了)?[呢啊呀吧?？!！。\s]*$")
"""烦了。一句话,今天打不打: whether to send the money."""
REPRISAL = regex(r"(?:会不会|会|怕|担心|万一|要是)[^,，。]{0,10}报复(?!他|她|社会)|\b(?:retaliat\w+|take revenge on me|get back at me|make it worse)\b", re.IGNORECASE)
"""交了他会不会报复我: afraid of what a complaint may bring, and of nothing else."""
SITS = regex(r"^(?!.*(?:不让|不许|不准|堵|锁|打我|动手|刀|棍|砸|威胁|弄死|孩子|关[在起着])).*(?:天天|每天|整天|成天|从早)[^。]{0,16}坐(?:着|在|到|一)")
"""放贷的天天到我店里坐着: a nuisance, which the talk about collectors judges."""
LOUD = 2.5
"""Below, a tone alone is faint: in whole talks of other authors nearly all such alarms are false."""
TOLD, OUTRIGHT = 2.0, 3.0
"""What a signal adds to them, and one that says it outright. More than that only adds false alarms on cases that no signal was written for."""
MASK = "□"
HINTS = 2
"""How many hints make a signal."""
BETWEEN = regex(r"(?<=[\u4e00-\u9fff])[^\w\s，。！？、；：…,.!?;:“”‘’\"'（）()《》【】~¥$%°—]{1,3}(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])[.·•_](?=[\u4e00-\u9fff])")
APART = regex(
    r"(?:(?<=^[\u4e00-\u9fff])|(?<=[^\u4e00-\u9fff][\u4e00-\u9fff]))[ \t]+(?=[\u4e00-\u9fff])"
    r"|(?<=[\u4e00-\u9fff])[ \t]+(?=[\u4e00-\u9fff](?:[^\u4e00-\u9fff]|$))"
)
SPELT = regex(r"(?<![a-z0-9])[a-z](?:[ ._*\-/]{1,2}[a-z]){2,}(?![a-z0-9])")
ENDS = regex(r"[。！？!?\n]|\.(?=\s|$)")
DENIED = regex(either(
    "(?:(?<!会)不会|不可能|不至于|绝不|决不|不是要|不是想|不是真|没想过?要?|没有想|没打算|没有要|(?<!有)没有过?|(?<!有)没|从没|从来没|从未|(?<!该)不该|(?<!要)不要|别|勿|(?<!能)不能|(?<!敢)不敢|不准备|怎么可能|才不)(?:再|去|真的|真|会|有过?|想过?|要|为(?:这|了)[^，。]{0,4}|为此|因此|因为[^，。]{0,6}|随便|轻易|那么|什么|任何|过)*$",
    r"(?:\b(?:not|never|no|without)|(?:did|has|have|was|were)n't)(?: (?:going to|gonna|feeling|thinking (?:of|about)|planning to|want to|ever|considering|about to|actually|really|at all|even|am|i'm|thoughts of|be|a))*\s*$",
))

ONESELF = regex(r"我也|轮到我|我(?:就|都|真|好)?想(?!问|知道|了解|咨询|请教|把|还)|我不想活|又想|又来了|跟着去|撑不住|\bagain\b|\bme too\b")
"""Who goes on like this speaks no longer of others, or of what is over."""
DENIED_INSIDE = regex(
    r"(?:没有?(?:真的?)?(?:想过?|打算|准备)(?!活)|没有?(?=轻生|自杀|想不开|寻|做傻事)|从没想过?|不会(?!放过)|不是(?:真的?)?(?:想|要)|不可能|不至于|才不)(?:真的?|去|要|再|因此|为这)*"
    r"(?:死|自杀|轻生|跳|寻|砍|杀|捅|打|弄|炸|烧|报复|做傻事|想不开)"
)
MY_DEATH = regex(either(
    "(?:要是|如果|万一|假如|假设|哪天|有一天|等到?|若)*(?:我|本人|借款人|人)(?:要是|如果|万一|哪天|有一天|真的?|突然|意外)*(?:死|没|不在|去世|走|挂|身故)(?:了|掉|去)?(?:以后|之后|后|的话)?",
    r"\b(?:if|when|once|after|should|in case|suppose) i(?:'m| am| were| was)? ?(?:ever |suddenly )?(?:die|died|dead|gone|pass(?:ed)? away|not around|no longer here)\b",
    r"\b(?:after|on|upon|in case of|with) my (?:own )?death\b",
))
WHO_PAYS = regex(either(
    "(?:还|债|贷|欠|催|继承|背|赔|清|卡)[^。！!]{0,16}(?:[吗么呢?？]|谁|不会|要不要|会不会|是不是|算谁|怎么办|怎么算|咋办)|(?:谁|会不会|要不要|是不是|怎么)[^。！!]{0,10}(?:还|债|贷|欠|催|继承|背|赔)",
    r"\b(?:who|whose|will|would|do|does|can|could|must|should|is|are|what happens|happens)\b.{0,60}\b(?:re)?(?:pay\w*|owes?|inherit\w*|liable|responsible|debts?|loans?|mortgage|passed on|passed to|cards?)\b|\bhave to (?:re)?pay\b",
))
AT_PEACE = regex(r"安心|放心|解脱|轻松|清净|(?:知道|晓得)(?:该)?怎么(?:做|办)|急着|就等|好安排|算了|\b(?:in peace|relie[fv]\w*|i(?:'m| am) done|what to do|better off|asking because|that'?s all i)\b")
"""Who would have to pay once they are dead, and no word more: a question of inheritance, which a kind line goes before."""


@record(frozen=True, slots=True)
class Danger:
    """`spans` are the places that speak for it; `denied` where the person says themselves that it is not so;
    `by_tone`: no wording says it, the message as a whole sounds so, by log-odds of `loudness`; `of_inheritance`: all that is
    asked is who would have to pay."""

    kind: Kind = "none"
    spans: tuple[Span, ...] = ()
    signals: tuple[str, ...] = ()
    denied: bool = False
    by_tone: bool = False
    loudness: float = 0.0
    of_inheritance: bool = False

    @property
    def faint(self) -> bool:
        """By its tone alone, and only just."""
        return self.by_tone and self.loudness < LOUD


@record(frozen=True, slots=True)
class _Net:
    """All words of all signals in one automaton, and which signals each word wakes."""

    automaton: AhoCorasick
    wakes: tuple[frozenset[int], ...]
    rows: tuple[Signal, ...]
    idioms: int
    vetoes: int

    def woken(self, text: str) -> set[int]:
        found = {word for word, _, _ in self.automaton.find_matches_as_indexes(text, overlapping=True)}
        return set[int]().union(*(self.wakes[word] for word in found))


@lru_cache(maxsize=1)
def _net() -> _Net:
    loaded: Signals = signals()
    rows = (*loaded.signals, *loaded.idioms, *loaded.vetoes)
    by_word: dict[str, set[int]] = {}
    for number, row in enumerate(rows):
        for word in row.words:
            by_word.setdefault(word, set()).add(number)
    idioms = len(loaded.signals)
    same: dict[frozenset[int], frozenset[int]] = {}
    wakes = tuple(same.setdefault(each, each) for each in map(frozenset, by_word.values()))  # few sets, of many words
    return _Net(AhoCorasick(list(by_word)), wakes, rows, idioms, idioms + len(loaded.idioms))


@remembered
def danger(text: str) -> Danger:
    """What a message tells of danger to the person or to others; kind "none" where nothing does."""
    read, places = _readable(text)
    net = _net()
    woken = sorted(net.woken(read))
    masked, vetoed = _masked(read, [n for n in woken if n >= net.idioms], net)
    found: list[tuple[Signal, Span]] = []
    denied = False
    for signal in (net.rows[n] for n in woken if n < net.idioms):
        span, taken_back = _find(signal, masked, vetoed)
        denied |= taken_back and not signal.hint
        if span:
            found.append((signal, span))
    told = _worst(found, places, denied=denied)
    outright = any(signal.firm or signal.outright for signal, _ in found)
    weighed = _weighed(told, 0.0 if told.kind == "none" else OUTRIGHT if outright else TOLD, masked, places)
    if "self_harm" in (weighed.kind, told.kind) and _of_inheritance(read):
        return replace(told if weighed.kind == "none" else weighed, by_tone=True, loudness=SURE, of_inheritance=True)
    return Danger(denied=weighed.denied) if weighed.by_tone and _wants_something(text) else weighed


def _of_inheritance(text: str) -> bool:
    """Will my parents have to repay if I die: whether nothing sounds of danger beside the death that is supposed."""
    rest = MY_DEATH.sub("", text)
    if rest == text or not WHO_PAYS.search(text) or AT_PEACE.search(text):
        return False
    beside = danger(rest)
    return beside.kind == "none" or beside.faint


def told_of_another(text: str) -> bool:
    """Whether the life that is spoken of is somebody else's: she says she wants to die."""
    said = re.sub(r"\b(?:told|to|tells|texted|with) me\b|\bi (?:think|fear|found|heard|guess)\b", " ", text, flags=re.IGNORECASE)
    return TOLD_OF_ANOTHER.search(said) is not None and OF_ONES_OWN.search(said) is None


def _wants_something(text: str) -> bool:
    """Tired, and yet a plan as a picture or the one thing to do is wished for, or what follows a signature: no wording says danger."""
    move = find_move(text)
    return (move is not None and move.kind in WISHES) or any(said.search(text.strip()) for said in (WHAT_THEN, OF_THE_PLAN, REPRISAL, SITS, TO_PAY_OR_NOT))


def readable(text: str) -> str:
    """A message as it is weighed: plain, without phrases that only sound like danger."""
    read, _ = _readable(text)
    net = _net()
    return _masked(read, sorted(n for n in net.woken(read) if n >= net.idioms), net)[0]


def _weighed(told: Danger, weight: float, masked: str, places: Sequence[int]) -> Danger:
    """What the signals say, and how the whole message sounds, added up; a word or two has no tone."""
    heard = undertone(masked)
    if not heard.found:
        return told
    if heard.danger + weight < SURE or (told.kind == "none" and told.denied):
        return Danger(denied=told.denied)
    if weight == OUTRIGHT:
        return told
    kind = max(zip(heard.kinds, BY_WEIGHT, strict=True), key=lambda row: row[0] + weight * (row[1] == told.kind))[1]
    if told.kind != "none":
        return Danger(kind, told.spans, told.signals)
    at = [(masked.find(piece), len(piece)) for piece in heard.pieces if piece in masked]
    spans = tuple((places[start], places[start + size - 1] + 1) for start, size in at) or ((places[0], places[-1] + 1),)
    return Danger(kind, spans, heard.pieces, by_tone=True, loudness=heard.danger)


def _worst(found: Sequence[tuple[Signal, Span]], places: Sequence[int], *, denied: bool) -> Danger:
    for kind in FIRST:
        those = [row for row in found if row[0].kind == kind]
        if sum(1 if signal.hint else HINTS for signal, _ in those) >= HINTS:
            spans = tuple((places[start], places[end - 1] + 1) for _, (start, end) in those)
            return Danger(kind, spans, tuple(signal.name for signal, _ in those))
    return Danger(denied=denied)


def _find(signal: Signal, text: str, vetoed: Sequence[tuple[Signal, Span]]) -> tuple[Span | None, bool]:
    """The first place where a signal stands and is not taken back, and whether one was denied."""
    denied = False
    for match in signal.pattern.finditer(text):
        start, end = match.span()
        if signal.unless and signal.unless.search(_sentence(text, start, end)):
            continue
        if not signal.firm:
            if DENIED.search(text, max(0, start - 40), start) or DENIED_INSIDE.search(text, start, end):
                denied = True
                continue
            if any(signal.kind in veto.kinds and begin <= start < until for veto, (begin, until) in vetoed):
                continue
        return (start, end), denied
    return None, denied


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence around a place, at most 80 characters to either side."""
    low, high = max(0, start - 80), min(len(text), end + 80)
    before = [match.end() for match in ENDS.finditer(text, low, start)]
    after = ENDS.search(text, end, high)
    return text[before[-1] if before else low : after.start() if after else high]


def _masked(text: str, woken: Sequence[int], net: _Net) -> tuple[str, list[tuple[Signal, Span]]]:
    """The text with its idioms blanked out, and the stretches that tell of others, of a game or of what might be."""
    stretches: list[tuple[Signal, Span]] = []
    for number in woken:
        row = net.rows[number]
        if number >= net.vetoes:
            reached = [_reach(text, match) for match in row.pattern.finditer(text)]
            stretches += [(row, span) for span in reached if not ONESELF.search(text, *span)]
        else:
            text = row.pattern.sub(lambda match: MASK * len(match[0]), text)
    return text, stretches


def _reach(text: str, match: re.Match[str]) -> Span:
    """Hearsay holds from where it begins to the end of its sentence."""
    after = ENDS.search(text, match.end(), min(len(text), match.end() + 80))
    return match.start(), after.start() if after else min(len(text), match.end() + 80)


def _readable(raw: str) -> tuple[str, Sequence[int]]:
    """Plain, lower-case, without marks between Chinese characters or letters; with the way back."""
    seen = plain(raw)
    text = seen.text.lower()
    if len(text) != len(seen.text):
        text = seen.text
    places: Sequence[int] = seen.places if seen.places is not None else range(len(text))
    for marks in (BETWEEN, APART, SPELT):
        if marks.search(text):
            text, places = _without(marks, text, places)
    return text, places


def _without(marks: re.Pattern[str], text: str, places: Sequence[int]) -> tuple[str, list[int]]:
    """The text without these marks; in spelt-out words only the letters are kept."""
    kept: list[int] = []
    last = 0
    for match in marks.finditer(text):
        kept.extend(range(last, match.start()))
        kept.extend(place for place in range(match.start(), match.end()) if text[place].isalpha())
        last = match.end()
    kept.extend(range(last, len(text)))
    return "".join([text[place] for place in kept]), [places[place] for place in kept]
