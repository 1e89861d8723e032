"""Days as they are printed, in the language of the screen."""

from datetime import date
from typing import NamedTuple

from kjopsprosess.model.values import Moment

_KEPT_TOGETHER = "\N{NO-BREAK SPACE}"


class Calendar(NamedTuple):
    """How one language writes days and times. Weeks begin on Monday, and no date breaks across lines."""

    weekdays: tuple[str, ...]
    """Abbreviated, as printed."""
    months: tuple[str, ...]
    """Abbreviated, as printed."""
    weekday_names: tuple[str, ...]
    month_names: tuple[str, ...]
    after_number: str
    before_clock: str
    clock_mark: str
    day_first: bool
    """Whether `5/12` can only be 5 December; else it may be 12 May as well."""

    def day(self, day: date, today: date) -> str:
        """«tor. 26. nov.», "Thu 26 Nov"; with the year when it is not this year."""
        return _KEPT_TOGETHER.join((self.weekdays[day.weekday()], self.short_day(day, today)))

    def short_day(self, day: date, today: date) -> str:
        """«12. nov.», "12 Nov": a past day in a table; with the year when it is not this year."""
        if day.year != today.year:
            return self.with_year(day)
        return _KEPT_TOGETHER.join((f"{day.day}{self.after_number}", self.months[day.month - 1]))

    def with_year(self, day: date) -> str:
        """«12. nov. 2026», "12 Nov 2026": a past day among days to come."""
        return _KEPT_TOGETHER.join((f"{day.day}{self.after_number}", self.months[day.month - 1], str(day.year)))

    def figures(self, day: date) -> str:
        """«31.12.2027»: where there is no room for the name of the month."""
        return f"{day.day}.{day.month}.{day.year}"

    def full_day(self, day: date) -> str:
        """«1. november 2026», "1 November 2026": a day that must be understood out of its time."""
        parts = (f"{day.day}{self.after_number}", self.month_names[day.month - 1], str(day.year))
        return _KEPT_TOGETHER.join(parts)

    def moment(self, moment: Moment, today: date) -> str:
        """«tor. 26. nov. kl. 9.00», "Thu 26 Nov 9:00"; the day alone when no clock time is set."""
        parts = [self.day(moment.day, today)]
        if moment.clock:
            parts += [self.before_clock] if self.before_clock else []
            parts.append(self.clock(moment.clock))
        return _KEPT_TOGETHER.join(parts)

    def clock(self, clock: str) -> str:
        """«9.00», "9:00": a time written `HH:MM`."""
        hour, minute = clock.split(":")
        return f"{int(hour)}{self.clock_mark}{minute}"


NB = Calendar(
    weekdays=("man.", "tir.", "ons.", "tor.", "fre.", "lør.", "søn."),
    months=("jan.", "feb.", "mars", "april", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des."),
    weekday_names=("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    month_names=(
        *("januar", "februar", "mars", "april", "mai", "juni"),
        *("juli", "august", "september", "oktober", "november", "desember"),
    ),
    after_number=".",
    before_clock="kl.",
    clock_mark=".",
    day_first=True,
)
EN = Calendar(
    weekdays=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    weekday_names=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    month_names=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    after_number="",
    before_clock="",
    clock_mark=":",
    day_first=False,
)


def end_sentence(text: str) -> str:
    """End with a full stop, unless the text ends by itself: «4. des.» gets no second one."""
    return text if not text or text.endswith((".", "?", "!", "…", "»", "”")) else f"{text}."
