"""Telegram, with python-telegram-bot as the transport: what comes in, what goes out, and the program around it."""
