"""The language that a first message is written in, so that nobody has to look for a setting."""

from content.regex import regex

ENGLISH_WORD = regex(r"(?<![\w/.:@&=-])[A-Za-z]+(?=[\s,.!?;:)'’\"”]|$)")
HAN = regex(r"[一-鿿]")
FEWEST = 3
"""Words of a sentence: hi, OK or the name of an app is typed by anybody."""
TO_THE_READER = regex(r"[您你贵]|尊敬|【|用户")
"""Someone who writes English may pass on the Chinese message that they got."""


def written_in(text: str) -> str | None:
    """`zh` or `en` where the person's own words show it; None for a figure, a link, a word or a message passed on."""
    in_english, in_chinese = (sum(1 for _ in letters.finditer(text)) for letters in (ENGLISH_WORD, HAN))
    if in_english >= FEWEST and in_english > in_chinese:
        return "en"
    return "zh" if in_chinese > in_english and not TO_THE_READER.search(text) else None
