"""`python -m bot web`: serve the web page."""

import argparse

from bot import settings
from bot.channels.web.server import serve
from bot.clock import today


def run(_: argparse.Namespace) -> int:
    serve(settings.load(), today)
    return 0
