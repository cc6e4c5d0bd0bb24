"""A command of `python -m bot` each: `run(arguments)` gives the exit status. Only the one that is called is loaded."""
