"""What is asked of a letter at hand: the words of each kind of question, read strictly from `content/letter_questions.toml`."""

import re
from collections.abc import Mapping
from functools import lru_cache

from content.errors import ContentError
from content.languages import LANGUAGES
from content.tables import compiled, keys_fit, parsed, text_of


class LetterQuestionsError(ContentError):
    """The file of questions can't be used: the message names the entry and the fix."""


@lru_cache(maxsize=1)
def letter_questions() -> Mapping[str, re.Pattern[str]]:
    """The pattern of each kind of question, in the order in which they are answered; raises LetterQuestionsError."""
    table = parsed("letter_questions.toml", text_of("letter_questions.toml"), LetterQuestionsError)
    for kind, spoken in table.items():
        keys_fit(f"letter_questions.toml: {kind}", spoken, LANGUAGES, LetterQuestionsError, LANGUAGES)
    return {kind: compiled(f"letter_questions.toml: {kind}", _any_of(spoken), LetterQuestionsError, re.IGNORECASE) for kind, spoken in table.items()}


def _any_of(spoken: Mapping[str, list[str]]) -> str:
    zh, en = ("|".join(re.escape(word) for word in spoken[lang]) for lang in LANGUAGES)
    return rf"{zh}|\b(?:{en})"
