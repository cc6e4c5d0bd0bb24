"""Reads all content before anybody is served, so that a broken file stops the start and not a conversation."""

from content.facts import all_facts
from content.words import LANGUAGES, words


def load() -> None:
    """Raises ContentError, which names the file, the line and the fix."""
    all_facts()
    for lang in LANGUAGES:
        words(lang)
