"""`kp.yaml`: the settings of a workspace."""

from .fields import Id, Record, TimeZone
from .values import Language
from .working_days import HolidayCalendar


class TeamMember(Record):
    """One of us."""

    id: Id
    """Name for `seller` in a deal and for `us/ID` where `us` may stand."""
    name: str
    """Full name, printed as written."""
    email: str | None = None
    """E-mail address."""


class Settings(Record):
    """What a workspace says about itself. Nothing here can make `kp` run anything."""

    language: Language | None = None
    """Language on the screen: nb | en. Left out: the process's language, then the machine's."""
    holidays: HolidayCalendar = HolidayCalendar.NORWAY
    """Whose public holidays are no working days: NO | none. NO if left out."""
    timezone: TimeZone | None = None
    """Where the clock times of meetings are: Europe/Oslo, Europe/Stockholm. Europe/Oslo if left out."""
    team: tuple[TeamMember, ...] = ()
    """Who we are, where several sell from the same folder."""
