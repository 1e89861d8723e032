"""Why a typed text is no day, as a sentence."""

from datetime import date

from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import FIRST_YEAR, LAST_YEAR

from .doubts import DayDoubt


def doubt_sentence(doubt: DayDoubt, typed: str, messages: Messages, today: date) -> str:
    """Why a text is no day, and what to write. `typed` is the text where the doubt itself names none."""
    facts = dict(doubt.facts)
    fields = {"typed": messages.quote(str(facts.pop("typed", typed)))}
    calendar = messages.calendar
    match doubt.code:
        case "no-such-day":
            fields |= _no_such_day(facts["day"], facts["month"], facts["year"], messages)
            facts = {"length": facts["length"]}
        case "wrong-weekday":
            fields |= _wrong_weekday(facts["day"], facts["weekday"], facts["other"], messages, today)
            facts = {}
        case "day-or-month":
            first, second, year = facts["first"], facts["second"], facts["year"] or today.year
            days = (date(year, second, first), date(year, first, second))
            fields |= dict(zip(("past", "next"), map(calendar.full_day, days), strict=True))
            facts = {}
        case "which-year" | "far-year":
            facts = {name: calendar.full_day(day) for name, day in facts.items()}
        case "year-out-of-range":
            fields |= {"first": str(FIRST_YEAR), "last": str(LAST_YEAR)}
        case "hour-or-day":
            facts |= {name: calendar.day(facts[name], today) for name in ("day", "other")}
        case "words-after":
            facts["rest"] = messages.quote(facts["rest"])
    return messages.days.doubts[doubt.code].format(**fields, **facts)


def _no_such_day(day: int, month: int, year: int, messages: Messages) -> dict[str, str]:
    calendar = messages.calendar
    name = " ".join([calendar.month_names[month - 1], *([str(year)] if year else [])])
    return {"day": f"{day}{calendar.after_number} {name}", "month": name}


def _wrong_weekday(day: date, weekday: int, other: date, messages: Messages, today: date) -> dict[str, str]:
    calendar = messages.calendar
    return {
        "day": calendar.full_day(day),
        "found": calendar.weekday_names[day.weekday()],
        "weekday": calendar.weekday_names[weekday],
        "first": calendar.day(day, today),
        "second": calendar.day(other, today),
    }
