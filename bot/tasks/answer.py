"""`batch answer`: a free question and the answer that rests on facts, or the topics that lie near."""

from datetime import date
from typing import Any

from bot.batch import text_of
from bot.errors import BadRequest
from content.answers import topics
from content.facts import NotInForce
from content.words import LANGUAGES, Words, words
from dialogs.answers import Found, look_up
from dialogs.guard import danger

Json = dict[str, Any]


def serve(request: Json, today: date) -> Json:
    text = text_of(request)
    speech = words(_language(request, text))
    kind = danger(text).kind
    found = look_up(text, speech.lang)
    if kind != "none":
        return _danger(kind, found, speech, today)
    if found.best:
        try:
            return _answer(found.best.topic, found, speech, today)
        except NotInForce:
            pass
    near = [match.topic for match in found.near]
    key = "answers.near" if near else "answers.none"
    labels = [topics()[name].labels[speech.lang] for name in near]
    return {"facts": [], "text": speech.render(key, {"labels": labels}, today).text, "topics": near}


def _answer(name: str, found: Found, speech: Words, today: date) -> Json:
    topic = topics()[name]
    shown = speech.render(topic.key, {}, today)
    facts = list(dict.fromkeys((*topic.facts, *shown.facts)))
    return {"facts": facts, "text": shown.text, "topics": [name, *(match.topic for match in found.near)]}


def _danger(kind: str, found: Found, speech: Words, today: date) -> Json:
    """Danger first; what was asked besides is offered for afterwards."""
    shown = speech.render(f"danger.{kind}", {}, today)
    asked = [match.topic for match in ((found.best,) if found.best else ()) + found.near]
    first = "HOT-005" if kind == "violence_to_user" else "HOT-010"
    return {"facts": list(dict.fromkeys((first, *shown.facts))), "text": shown.text, "topics": asked}


def _language(request: Json, text: str) -> str:
    """The language asked for; else that of the text."""
    lang = request.get("lang")
    if lang is not None and lang not in LANGUAGES:
        raise BadRequest(f"lang is one of {', '.join(LANGUAGES)}")
    if lang:
        return str(lang)
    han = sum("\u4e00" <= char <= "\u9fff" for char in text)
    latin = sum(char.isascii() and char.isalpha() for char in text)
    return "zh" if han * 4 >= latin else "en"
