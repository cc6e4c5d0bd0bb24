"""What can go wrong in the shell.

    AshoreError
    ├── BadDocument     a paper can't be drawn: the message says what is missing
    ├── BadRequest      a batch line that can't be served: the message says why
    ├── BadSetting      a setting that names no sensible value: the message names it and the fix
    ├── BadStore        the database can't be read or written: the message names the file and the fix
    │   └── BadRow      one stored row can't be read; the others may well be
    │       └── BadKey  it is encrypted with a key that the settings don't name
    └── BadTranscript   a transcript can't be read: the message names file and line
"""


DELAYED = "common.delayed"


class AshoreError(Exception):
    """Every error that this program raises on purpose."""


class BadDocument(AshoreError):
    """A paper can't be drawn."""


class BadRequest(AshoreError):
    """A batch line that can't be served."""


class BadSetting(AshoreError):
    """A setting that names no sensible value."""


class BadStore(AshoreError):
    """The database can't be read or written."""


class BadRow(BadStore):
    """One stored row can't be read."""


class BadKey(BadRow):
    """A row is encrypted with a key that the settings don't name."""


class BadTranscript(AshoreError):
    """A transcript can't be read."""


def place(error: BaseException) -> str:
    """Where an error was raised, as file:line: enough to find it, and nothing that a person said."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename.rpartition('/')[2]}:{trace.tb_lineno}" if trace else "?"


def fault(error: Exception, conversation: str) -> tuple[BadStore, str]:
    """What went wrong with a turn, for the operator, and what the person is told of it."""
    if isinstance(error, BadStore):
        return error, "common.unreadable" if isinstance(error, BadRow) else DELAYED
    return BadStore(f"a turn of {conversation} failed: {type(error).__name__} at {place(error)}"), "common.sorry"
