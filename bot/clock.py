"""What day it is for this machine, and what time where people live."""

from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

HOME = ZoneInfo("Asia/Shanghai")


def today() -> date:
    """The user's own day: the clock of this machine."""
    return date.today()  # noqa: DTZ011


def clock(zone: str) -> Callable[[], datetime]:
    """The time where people live."""
    home = ZoneInfo(zone)
    return lambda: datetime.now(home)
