"""A message as the page shows it: blocks of text, a card over it, buttons, links to its papers."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from json import JSONEncoder
from typing import Any

from bot.app import message_of
from bot.channels.web.blocks import blocks
from bot.channels.web.shelf import Shelf
from bot.chinese import wide
from bot.render import Message
from bot.store.base import Outgoing
from content.filters import day, length, money, percent
from content.words import words

Json = Any
SHOWN_AT_ONCE = ("picture",)
_encode = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def bubble(outgoing: Outgoing, conversation: str, shelf: Shelf) -> str:
    """JSON on one line; its papers are put on the shelf."""
    message = message_of(outgoing.message)
    papers = [
        _paper(paper, shelf.put(conversation, f"{outgoing.number}.{place}", paper), message.lang)
        for place, paper in enumerate(message.papers)
    ]
    shown = {
        "number": outgoing.number,
        "key": message.key,
        "lang": message.lang,
        "asks": message.asks,
        "blocks": blocks(message.text, message.lang),
        "card": card(message),
        "buttons": [[wide(button.words) if message.lang == "zh" else button.words, button.action] for button in message.buttons],
        "papers": papers,
        "urgent": message.key.startswith("danger."),
    }
    return _encode(shown)


def _paper(paper: Mapping[str, Json], token: str, lang: str) -> Json:
    return {"kind": paper["kind"], "name": paper["name"], "href": f"papers/{token}", "shown": paper["kind"] in SHOWN_AT_ONCE, "lang": lang}


def card(message: Message) -> Json | None:
    """What an outcome comes down to, to be seen at a glance."""
    data = message.data
    if "verdict" in data and "evidence" in data:
        return {"kind": "verdict", "verdict": data["verdict"], "pieces": marked(data["message"], data["evidence"])}
    drawn = next((draw for key, draw in CARDS.items() if message.key.startswith(key)), None)
    return drawn(_Figures(data, message.lang)) if drawn else None


def marked(text: str, spans: list[list[int]]) -> list[Json]:
    """The text in pieces, each with whether it is marked; spans may overlap and come in any order."""
    pieces, last = list[Json](), 0
    for start, end in sorted(spans):
        if end <= last:
            continue
        begin = max(start, last)
        if pieces and begin == last and pieces[-1][1]:
            pieces[-1][0] += text[begin:end]
        else:
            pieces += [[text[last:begin], False]] if begin > last else []
            pieces.append([text[begin:end], True])
        last = end
    return [*pieces, [text[last:], False]] if last < len(text) else pieces


class _Figures:
    """The named numbers of an outcome, in words; what it lacks is left out."""

    def __init__(self, data: Mapping[str, Json], lang: str) -> None:
        self._data = data
        self.lang = lang

    def rates(self, *names: str) -> list[Json]:
        return [[name, percent(self._data[name], self.lang)] for name in names if self._data.get(name) is not None]

    def sums(self, *names: str) -> list[Json]:
        return [[name, money(self.amount(name), self.lang)] for name in names if self._data.get(name) is not None]

    def months(self, name: str) -> list[Json]:
        return [[name, length(self._data[name], "month", self.lang)]] if self._data.get(name) else []

    def day(self, name: str) -> list[Json]:
        return [[name, day(date.fromisoformat(self._data[name]), self.lang)]] if self._data.get(name) else []

    def amount(self, name: str) -> Decimal:
        return Decimal(str(self._data.get(name) or 0))

    def bars(self, less: str, more: str) -> dict[str, Json]:
        """Two sums, one under the other, and what the larger has on top."""
        first, second = self.amount(less), self.amount(more)
        if first <= 0 or second <= first:
            return {"bars": [], "extra": None}
        extra = words(self.lang).render("web.figure.extra", {"cost": money(second - first, self.lang)}, date.min).text
        return {"bars": [[name, money(amount, self.lang), float(amount)] for name, amount in ((less, first), (more, second))], "extra": extra}


def _card(figures: list[Json], bars: Mapping[str, Json] | None = None) -> Json | None:
    return {"kind": "figures", "figures": figures, "bars": [], "extra": None, **(bars or {})} if figures else None


def _price(told: _Figures) -> Json | None:
    return _card(told.rates("nominal_annual", "effective_annual"), told.bars("received", "total_paid"))


def _plan(told: _Figures) -> Json | None:
    return _card([*told.months("months"), *told.sums("available"), *told.day("last_day")], told.bars("owed", "total_paid"))


def _short(told: _Figures) -> Json | None:
    return _card(told.sums("available", "due"), told.bars("available", "due"))


def _standing(told: _Figures) -> Json | None:
    left = [["monthly_gap", money(-amount, told.lang)]] if (amount := told.amount("monthly_surplus")) < 0 else told.sums("monthly_surplus")
    return _card([*told.sums("owed", "minimum"), *left])


CARDS: Mapping[str, Callable[[_Figures], Json | None]] = {
    "rate.cost": _price,
    "plan.ready": _plan,
    "plan.short": _short,
    "triage.": _standing,
}
"""By the key of an outcome, or how it begins."""
