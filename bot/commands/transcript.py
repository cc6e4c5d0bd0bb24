"""`python -m bot transcript`: replay conversations, and show or compare what comes."""

import argparse

from bot.transcript import Transcript, differences, play, read, written


def run(arguments: argparse.Namespace) -> int:
    wrong = 0
    for path in arguments.files:
        transcript = read(path)
        if arguments.show or arguments.lines:
            _print_talk(transcript, full=arguments.show)
            continue
        found = differences(transcript)
        wrong += bool(found)
        print("\n".join(found) if found else f"{path}: as written")
    return 1 if wrong else 0


def _print_talk(transcript: Transcript, *, full: bool) -> None:
    print(f"# {transcript.title}\ntoday: {transcript.today}\nlang: {transcript.lang}")
    for turn, messages in play(transcript, tap=True):
        print("> " + turn.said.replace("\n", "\\n"))
        for message in messages:
            print(written(message))
            if full:
                print("".join(f"    {line}\n" for line in message.text.splitlines()))
