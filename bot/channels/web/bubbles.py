"""A message as the page shows it: blocks of text, a card over it, buttons, links to its papers."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from bot.app import message_of
from bot.channels.web.blocks import blocks
from bot.channels.web.chinese import wide
from bot.channels.web.shelf import Shelf
from bot.render import Message
from bot.store.base import Outgoing
from content.filters import money, percent
from content.words import words

Json = Any
RATES = ("nominal_annual", "effective_annual")
SUMS = ("received", "total_paid")
SHOWN_AT_ONCE = ("picture",)


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
    return json.dumps(shown, ensure_ascii=False, separators=(",", ":"))


def _paper(paper: Mapping[str, Json], token: str, lang: str) -> Json:
    return {"kind": paper["kind"], "name": paper["name"], "href": f"papers/{token}", "shown": paper["kind"] in SHOWN_AT_ONCE, "lang": lang}


def card(message: Message) -> Json | None:
    """What an outcome comes down to, to be seen at a glance."""
    data = message.data
    if "verdict" in data and "evidence" in data:
        return {"kind": "verdict", "verdict": data["verdict"], "pieces": marked(data["message"], data["evidence"])}
    if all(data.get(name) is not None for name in (*RATES, *SUMS)) and data["total_paid"] > 0:
        return _price(data, message.lang)
    return None


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


def _price(data: Mapping[str, Json], lang: str) -> Json:
    """The yearly rates, and what comes back beside what was received."""
    received, paid = (Decimal(str(data[name])) for name in SUMS)
    extra = words(lang).render("web.figure.extra", {"cost": money(paid - received, lang)}, date.min).text
    return {
        "kind": "price",
        "rates": [[name, percent(data[name], lang)] for name in RATES],
        "bars": [["received", money(received, lang), float(received)], ["total_paid", money(paid, lang), float(paid)]],
        "extra": extra if paid > received else None,
    }
