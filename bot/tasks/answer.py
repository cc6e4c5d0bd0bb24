"""`batch answer`: a free question and the answer that rests on facts, or the topics that lie near."""

from contextlib import suppress
from datetime import date
from typing import Any

from bot.batch import lang_of, text_of
from content.answers import topics
from content.facts import NotInForce
from content.words import Words, words
from dialogs.guard import danger
from dialogs.questions.answers import Found, Match, look_up
from dialogs.questions.heard import spoken
from dialogs.questions.named_lender import checked
from dialogs.talk import Part

Json = dict[str, Any]


def serve(request: Json, today: date) -> Json:
    text = text_of(request)
    speech = words(lang_of(request, spoken(text)))
    heard = danger(text)
    found, of_lender = checked(text, look_up(text))
    if heard.kind != "none" and not heard.faint:
        return _danger(heard.kind, found, speech, today)
    line = (Part(f"danger.if_{heard.kind}"),) if heard.faint else ()
    if found.best:
        with suppress(NotInForce):
            return _answer(found.best, found, speech, today, (*line, *((of_lender,) if of_lender else ())))
    near = [match.topic for match in found.near]
    labels = [topics()[name].labels[speech.lang] for name in near]
    said = Part("answers.near" if near else "answers.none", {"labels": labels})
    return {"facts": [], "text": speech.compose(_passages(*line, said), today).text, "topics": near}


def _passages(*parts: Part) -> list[tuple[str, Json]]:
    return [(part.key, dict(part.data)) for part in parts]


def _answer(best: Match, found: Found, speech: Words, today: date, before: tuple[Part, ...]) -> Json:
    """The answer, and under it a second where it fits almost as well; raises NotInForce where law has changed."""
    answered = [topics()[match.topic] for match in (best, found.also) if match]
    passages = [*_passages(*before), (answered[0].key, {})]
    for topic in answered[1:]:
        passages += [("answers.also", {"label": topic.labels[speech.lang]}), (topic.key, {})]
    shown = speech.compose(passages, today)
    facts = dict.fromkeys((*(identity for topic in answered for identity in topic.facts), *shown.facts))
    names = (*(topic.name for topic in answered), *(match.topic for match in found.near))
    return {"facts": list(facts), "text": shown.text, "topics": list(names)}


def _danger(kind: str, found: Found, speech: Words, today: date) -> Json:
    """Danger first; what was asked besides is offered for afterwards."""
    shown = speech.render(f"danger.{kind}", {}, today)
    asked = [match.topic for match in (found.best, found.also, *found.near) if match]
    first = "HOT-005" if kind == "violence_to_user" else "HOT-010"
    return {"facts": list(dict.fromkeys((first, *shown.facts))), "text": shown.text, "topics": asked[:4]}
