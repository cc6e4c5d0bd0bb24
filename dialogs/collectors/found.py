"""What a story of collection holds by its words, its hours and its counts: acts that break a rule, acts in order, vague remarks."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from content.conduct import Act, Finds, conduct
from content.facts import fact
from content.regex import either, regex
from dialogs.collectors.counts import Often, counts
from dialogs.collectors.hours import Moment, moments
from dialogs.guard import danger
from dialogs.understanding.remember import remembered
from dialogs.understanding.values import Span

PRIVATE = frozenset({"private"})
NOT_DONE, OWN_OR_FEARED = "□", "■"
ENDS = regex(r"[。！？!?\n]|\.(?=\s|$)")
CONTACT = regex(either(
    "打", "拨", "电话", "来电", "短信", "发", "敲", "上门", "外访", "(?<![起后本下原出回])来(?!不)",
    "微信", "消息", "语音", "(?<!影)响", "催", "骚扰", "找", "堵", "守", "坐[在着店门到]", "蹲", "震", "座机", "铃", "接", "叮咚",
    "播报", "录音", "骂", "联系", "[贴印晒喷]", "群", "挨[家户]", "逢人", "举着?", "牌子", "横幅", "喊",
    "call", "dial", "rang", "ring", "text", "knock", "came", "phone", "wak", "woke", "contact", "visit",
    "turned up", "showed up", "messag", "sent", "post", "told", r"\b(?:sits?|sat|sitting|put|printed|stuck|taped|pinned|hung|shared|block(?:ed|ing)?|stood|standing|sign|banner|shout\w*|added|pulled)\b",
), re.IGNORECASE)
REPEATED = regex(r"每天|天天|每晚|连着|连续|好几|又|一直|不停|反复|老是|总是|经常|every|again|in a row|night after night", re.IGNORECASE)
UNSURE = regex(r"还是.{0,8}(?:点|夜)|记不[清得]|说不[上清准]|想不起|日夜颠倒|can.t (?:remember|say)|cannot (?:remember|say)|not sure (?:when|what time)", re.IGNORECASE)
"""An hour that the teller does not know for certain."""
HARASSING = 10
"""Calls or messages a day from which anyone's are a nuisance to private life, whatever the standard allows."""
AGREED_FOR, DAY = 60, 24 * 60
"""Minutes around an hour that was agreed on."""
ALARMING = 3.0
"""Log-odds; below, as many stories of collectors who only came to the door sound so as of people in danger."""
SOME = 3
"""Messages a day, and a private lender's calls, that no rule minds."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that was done, and what may be said of it; `span` is its place in the story as it was sent. `by_tone`: no wording says it."""

    name: str
    finds: Finds
    facts: tuple[str, ...]
    span: Span
    urgent: bool = False
    weight: int = 1
    by_tone: bool = False


@remembered
def told_in(text: str, lender: str, today: date) -> tuple[Item, ...]:
    """What is found in a plain text by its words, its hours and its counts."""
    story, private = without_denials(text), lender in PRIVATE
    return (
        *_dangers(text, private=private),
        *_acts(story, lender, private=private),
        *_hours(story, today, private=private),
        *_often(story, today, private=private),
    )


def named(found: Iterable[Item]) -> Iterator[str]:
    """What was found, as the tone weighs it."""
    return (f"{item.name} {item.finds}" for item in found)


def without_denials(text: str) -> str:
    """The story with what did not happen, and what the person did or fears, blanked out."""
    data = conduct()
    for patterns, mask in ((data.not_done, NOT_DONE), (data.own_or_feared, OWN_OR_FEARED)):
        for pattern in patterns:
            text = pattern.sub(lambda match, mask=mask: mask * len(match[0]), text)  # type: ignore[misc]
    return text


def _dangers(text: str, *, private: bool) -> Iterator[Item]:
    """Danger to life goes before any rule; a breach needs words for it: a loud tone says that it is urgent, and accuses nobody.
    Of self-harm the guard of the talk takes care, so `despair`, like a `tense` tone, is only weighed."""
    found = danger(text)
    if found.by_tone:
        loud = found.kind == "violence_to_user" and found.loudness > ALARMING
        yield Item("alarm" if loud else "tense", "vague", (), found.spans[0], urgent=loud, weight=0, by_tone=True)
        return
    if found.kind == "violence_to_user":
        rules = ("COLL-018", "COLL-017") if private else ("COLL-018", "COLL-017", "COLL-010")
        yield Item("danger", "breach", rules, found.spans[0], urgent=True)
    elif found.kind != "none":
        despair = found.kind == "self_harm"
        yield Item("despair" if despair else "danger", "vague", (), found.spans[0], urgent=not despair, weight=0)


def _acts(story: str, lender: str, *, private: bool) -> Iterator[Item]:
    for act in conduct().acts:
        if act.lenders and lender not in act.lenders:
            continue
        rules = act.private if private else act.facts
        if act.finds == "breach" and not rules:
            continue
        if place := _place(act, story):
            yield Item(act.name, act.finds, rules, place, act.urgent, act.weight)


def _place(act: Act, story: str) -> Span | None:
    """Where an act is told and not taken back."""
    if act.unless_text and act.unless_text.search(story):
        return None
    if act.needs and not act.needs.search(story):
        return None
    if act.within == "story":
        return _together(act, story, 0, len(story))
    first, *others = act.ideas
    for match in first.finditer(story):
        low, high = _bounds(story, *match.span()) if others or act.unless else match.span()
        if not match[0] or (act.unless and act.unless.search(story[low:high])):
            continue
        if place := _together(act, story, low, high) if others else match.span():
            return place
    return None


def _together(act: Act, story: str, low: int, high: int) -> Span | None:
    """The stretch that holds all ideas of an act, where they all stand between two places."""
    found = [idea.search(story, low, high) for idea in act.ideas]
    spans = [match.span() for match in found if match]
    return (min(start for start, _ in spans), max(end for _, end in spans)) if len(spans) == len(found) else None


def _sentence(text: str, start: int, end: int) -> str:
    low, high = _bounds(text, start, end)
    return text[low:high]


def _bounds(text: str, start: int, end: int) -> Span:
    """The sentence around a place, at most 80 characters to either side."""
    low, high = max(0, start - 80), min(len(text), end + 80)
    before = [match.end() for match in ENDS.finditer(text, low, start)]
    after = ENDS.search(text, end, high)
    return before[-1] if before else low, after.start() if after else high


def _hours(story: str, today: date, *, private: bool) -> Iterator[Item]:
    """Calls and visits by day and by night; what was agreed on is no breach."""
    quiet = fact("COLL-004").on(today)
    begins, ends = _minutes(quiet.quiet_from), _minutes(quiet.quiet_to)
    contacted = CONTACT.search(story) is not None
    told = list(moments(story))
    agreed = list(_agreed(story, told))
    for moment in told:
        sentence = _sentence(story, *moment.span)
        if not CONTACT.search(sentence) and ("我" in sentence or not contacted):
            continue
        if moment.minutes is not None and ends <= moment.minutes < begins:
            yield Item("by_day", "lawful", ("COLL-004", "COLL-008") if not private else ("COLL-020",), moment.span)
        elif not any(_near(moment, one) for one in agreed):
            yield _by_night(moment, sentence, private=private)


def _agreed(story: str, told: Sequence[Moment]) -> Iterator[int | None]:
    """The hours that the person agreed on, as the sentence names them that says so; None stands for any hour."""
    for place in [place for act in conduct().acts if act.name == "agreed_time" and (place := _place(act, story))]:
        low, high = _bounds(story, *place)
        yield from [moment.minutes for moment in told if low <= moment.span[0] < high] or [None]


def _near(moment: Moment, agreed: int | None) -> bool:
    """Whether a call came about when it was agreed on."""
    if moment.minutes is None or agreed is None:
        return True
    apart = abs(moment.minutes - agreed)
    return min(apart, DAY - apart) <= AGREED_FOR


def _by_night(moment: Moment, sentence: str, *, private: bool) -> Item:
    if not private:
        return Item("by_night", "vague" if UNSURE.search(sentence) else "breach", ("COLL-004", "COLL-008"), moment.span)
    nuisance = moment.minutes is None or moment.minutes < 6 * 60 or REPEATED.search(sentence)
    return Item("by_night", "breach" if nuisance else "vague", ("COLL-020", "COLL-017"), moment.span)


def _minutes(clock: str) -> int:
    hour, _, minute = clock.partition(":")
    return int(hour) * 60 + int(minute)


def _often(story: str, today: date, *, private: bool) -> Iterator[Item]:
    connected, tried = int(fact("COLL-005").on(today).calls), int(fact("COLL-008").on(today).attempts)
    for often in counts(story, today):
        if often.daily >= HARASSING:
            rules = ("COLL-017", "COLL-020") if private else ("COLL-008", "COLL-005", "COLL-017", "COLL-020")
            yield Item("too_often", "breach", rules, often.span)
        elif private or often.what == "messages":
            finds: Finds = "lawful" if often.daily <= SOME else "vague"
            yield Item("often", finds, ("COLL-020",), often.span)
        else:
            yield _calls(often, connected, tried)


def _calls(often: Often, connected: int, tried: int) -> Item:
    """A licensed lender's calls: `connected` talks a day, or `tried` attempts that nobody answered."""
    if often.daily > tried or (often.daily > connected and often.answered):
        return Item("too_often", "breach", ("COLL-008", "COLL-005", "COLL-020"), often.span)
    if often.daily <= connected or often.answered is False:
        return Item("often", "lawful", ("COLL-005", "COLL-008"), often.span, weight=2)
    return Item("often", "vague", ("COLL-005",), often.span)
