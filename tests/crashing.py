"""Kills the program at random points, many times, and tells whether anything was lost or said twice.

    python -m tests.crashing FOLDER [KILLS] [SEED]

People talk in steps; each update is delivered one to three times, across people in any order, and old ones come again in
between. A child process that was forked from this one, so that nothing has to be loaded anew, runs the real post over the
real store and is killed with SIGKILL. What is left in the end is compared with a run that nobody disturbed.
"""

import asyncio
import json
import os
import random
import signal
import sqlite3
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from bot.app import App, message_of
from bot.intake import Intake
from bot.post import Post
from bot.store.sqlite import SqliteStore
from dialogs.engine import Pressed, Said
from tests.talking import OFFER, TODAY

PEOPLE = 8
SETTLE = 0.03
STEPS = (
    [Said(OFFER)],
    [Pressed('0|set:offer.lender_kind="bank"')],
    [Said("不对,每期是900")],
    [Said("还有花呗欠2万6"), Said("逾期70天了"), Said("月收入6200")],
    [Said("上一步")],
    [Pressed("0|move:list_known")],
    [Pressed("0|move:forget_me_now")],
    [Said("借2万"), Said("分24期"), Said("每期还1000")],
    [Said("银行")],
)


@dataclass
class Talk:
    """One person's steps; `at` is the one that comes next, `asked` whether it was delivered."""

    name: str
    number: int
    at: int = 0

    def updates(self, step):
        """(id, event) of a step: ids rise through a talk, and never come again."""
        return [(str(self.number * 1000 + step * 10 + place), event) for place, event in enumerate(STEPS[step])]


@dataclass
class Log:
    """A channel that writes each message to a file as it leaves: (run, conversation, number, text)."""

    path: Path
    run: int
    name: str = "log"

    def fit(self, message):
        return (message,)

    async def send(self, conversation, outgoing):
        await asyncio.sleep(0)
        message = message_of(outgoing.message)
        line = json.dumps([self.run, conversation, outgoing.number, message.key, message.text]) + "\n"
        file = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(file, line.encode())
        os.close(file)

    async def working(self, conversation): ...


async def talk(path, log, deliveries):
    """One run of the program: take up what is left, take the deliveries, end when all is answered and sent."""
    store = SqliteStore(path)
    unhurried = Intake(a_minute=1_000_000, a_second=1_000_000)  # what comes again counts as well
    post = Post(App(store, lambda: TODAY), store, [log], SETTLE, intake=unhurried)
    await post.start()
    for conversation, updates in deliveries:
        await asyncio.gather(*(post.accept(conversation, update, event) for update, event in updates))
    while not post.idle():  # noqa: ASYNC110
        await asyncio.sleep(0.001)
    await post.stop()
    store.close()


def child(path, log, deliveries, patience):
    """Run it in a forked process; whether it was killed before its end."""
    pid = os.fork()
    if pid == 0:
        asyncio.run(talk(path, log, deliveries))
        os._exit(0)
    until = time.monotonic() + patience
    while time.monotonic() < until:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            if status:
                raise RuntimeError(f"the program failed by itself: {status}")
            return False
        time.sleep(0.0005)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return True


def disturbed(folder, kills, drawn):
    """Talks under fire until enough kills fell and every talk has ended; gives how many talks there were."""
    path, log = folder / "disturbed.sqlite", folder / "disturbed.log"
    SqliteStore(path).close()
    talks, past, fallen, run, took = [], [], 0, 0, 0.3
    while fallen < kills or any(one.at < len(STEPS) for one in talks):
        alive = [one for one in talks if one.at < len(STEPS)]
        if fallen < kills and len(alive) < PEOPLE:
            talks.append(Talk(f"log:{len(talks)}", len(talks) + 1))
            continue
        run += 1
        began = time.monotonic()
        patience = drawn.uniform(0, took * 1.5) if fallen < kills else 60
        killed = child(path, Log(log, run), _deliveries(alive, past, drawn), patience)
        fallen += killed
        if not killed:
            took = 0.8 * took + 0.2 * (time.monotonic() - began)
        for one in alive:
            if _answered(path, one):
                past.append((one.name, one.updates(one.at)))
                one.at += 1
    return len(talks), run


def _deliveries(alive, past, drawn):
    """The next step of each talk one to three times and some old ones, in any order; of a burst, in any order."""
    rows = [(one.name, one.updates(one.at)) for one in alive]
    rows += drawn.choices(rows, k=drawn.randint(0, 2 * len(rows)))
    rows += drawn.choices(past[-50:], k=drawn.randint(0, 5)) if past else []
    drawn.shuffle(rows)
    return [(name, drawn.sample(updates, len(updates))) for name, updates in rows]


def _answered(path, one):
    """Whether every update of the step was answered: it waits no longer, and is known."""
    from bot.store.rows import digest

    keys = [digest(one.name, update) for update, _ in one.updates(one.at)]
    connection = sqlite3.connect(path)
    marks = ",".join("?" * len(keys))
    (known,) = connection.execute(f"select count(*) from updates where conversation is null and key in ({marks})", keys).fetchone()
    connection.close()
    return known == len(keys)


def undisturbed(folder, talks):
    path, log = folder / "quiet.sqlite", folder / "quiet.log"
    for step in range(len(STEPS)):
        rows = [Talk(f"log:{n}", n + 1) for n in range(talks)]
        if child(path, Log(log, 0), [(one.name, one.updates(step)) for one in rows], 120):
            raise RuntimeError("the quiet run did not end")


def left(path):
    """What is in the store at the end."""
    connection = sqlite3.connect(path)
    sessions = dict(connection.execute("select id, session from conversations"))
    rest = [connection.execute(f"select count(*) from {sql}").fetchone()[0] for sql in ("outbox", "updates where conversation is not null")]
    connection.close()
    return sessions, rest


def said(log):
    """What reached each person, each number once; and the repeats as (run, conversation, number)."""
    rows = [json.loads(line) for line in log.read_text().splitlines()]
    texts, seen, last, repeats = {}, {}, {}, []
    for run, conversation, number, key, text in rows:
        if (conversation, number) in seen:
            repeats.append([seen[conversation, number], run, last[seen[conversation, number], conversation] == number])
            continue
        seen[conversation, number] = run
        last[run, conversation] = number
        texts.setdefault(conversation, []).append([key, text])
    return texts, repeats


def main(folder, kills=200, seed=0):
    folder = Path(folder)
    App(SqliteStore(":memory:"), lambda: TODAY).handle("warm", "1", Said(OFFER))
    drawn = random.Random(int(seed))
    talks, runs = disturbed(folder, int(kills), drawn)
    undisturbed(folder, talks)
    texts, repeats = said(folder / "disturbed.log")
    expected, _ = said(folder / "quiet.log")
    sessions, rest = left(folder / "disturbed.sqlite")
    print(json.dumps({
        "kills": int(kills), "runs": runs, "talks": talks, "messages": sum(map(len, expected.values())),
        "same_sessions": sessions == left(folder / "quiet.sqlite")[0] and len(sessions) == talks,
        "same_messages": texts == expected,
        "rest": rest,
        "repeats": len(repeats),
        "repeats_elsewhere": [row for row in repeats if row[0] == row[1] or not row[2]],
    }))  # fmt: skip


if __name__ == "__main__":
    main(*sys.argv[1:])
