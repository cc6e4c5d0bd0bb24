"""`python -m bot telegram`: talk on Telegram, with the bot that ASHORE_TELEGRAM_TOKEN names."""

import argparse

import uvloop

from bot import content, settings
from bot.app import App
from bot.channels.telegram import serve
from bot.clock import clock, today
from bot.intake import Intake
from bot.opening import open_store
from bot.post import Post
from bot.workers import workers


def run(_: argparse.Namespace) -> int:
    told = settings.load()
    bot = serve.connect(told)
    content.load_all()
    store = open_store(told)
    app = App(store, today, told.lang, clock(told.zone), keep_days=told.keep_days)
    post = Post(app, store, [serve.telegram(bot)], intake=Intake(told.a_minute), keep_days=told.keep_days, workers=workers(told, today))
    uvloop.run(serve.serve(told, bot, post))
    store.close()
    return 0
