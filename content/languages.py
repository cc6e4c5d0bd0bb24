"""The languages that are spoken: every text of the content stands in each of them."""

LANGUAGES = ("zh", "en")
"""By the names of their folders; the first is what the others are translated from."""


def in_each(texts: object) -> bool:
    """Whether this is a table with a text for every language, and nothing else."""
    return isinstance(texts, dict) and texts.keys() == set(LANGUAGES) and all(isinstance(text, str) and text.strip() for text in texts.values())
