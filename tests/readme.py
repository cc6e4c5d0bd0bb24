"""The talks in the READMEs are the bot's own: `python -m tests.readme` writes them anew, a test compares them."""

import re
import sys
from pathlib import Path

from tests.talking import Talker

ROOT = Path(__file__).parent.parent
TALKS = {
    "README.md": ("en", ("I borrowed 10000, 12 monthly payments of 944, they took a 300 fee first", "a bank", "no, I received 8500")),
    "README.zh.md": ("zh", ("借1万,分12期,每期还944,手续费300先扣了", "银行", "不对,到手是8500")),
}
_TALK = re.compile(r"<!-- talk -->.*?<!-- /talk -->", re.DOTALL)


def talk(lang: str, messages: tuple[str, ...]) -> str:
    """A conversation as a block of Markdown, on the day that the facts were last checked by hand."""
    talker, lines = Talker(lang), list[str]()
    for number, said in enumerate(messages):
        lines += [f"> {said}", ""]
        for reply in talker.say(said)[: 2 if number == 0 else 1]:
            lines += [reply.text, *(f"  [{button.words}]" for button in reply.buttons), ""]
    return "<!-- talk -->\n```text\n" + "\n".join(lines).rstrip() + "\n```\n<!-- /talk -->"


def written(name: str) -> str:
    """The README with its talk as the bot has it today."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return _TALK.sub(lambda _: talk(*TALKS[name]), text)


def main() -> int:
    for name in TALKS:
        (ROOT / name).write_text(written(name), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
