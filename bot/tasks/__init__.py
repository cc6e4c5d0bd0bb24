"""The `batch` tasks, a module each: `serve(request, today) -> answer`, both JSON objects; see `bot.batch`."""
