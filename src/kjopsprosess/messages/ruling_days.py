"""Messages about days that somebody else has set, and the time that is left until then."""

from .say import MessageList, Say, SayBy, SayCounted


class RulingDayMessages(MessageList):
    """What is said of a date the deal depends on, on several screens."""

    deadline = Say(nb="Fristen", en="The deadline")
    """What a deadline is called that is only a date."""
    is_deadline = Say(nb="{what} (fristen)", en="{what} (the deadline)")
    """{what}: a day that is the deadline."""
    when = SayBy(
        {
            "on": Say(nb="{what} {day}", en="{what} {day}"),
            "latest": Say(nb="{what} senest {day}", en="{what} by {day}"),
            "earliest": Say(nb="{what} tidligst {day}", en="{what} not before {day}"),
            "until": Say(nb="{what} til {day}", en="{what} until {day}"),
        },
    )
    """{what}, {day}; `until`: the last day of a standstill."""
    today = Say(nb="{when} er i dag", en="{when} is today")
    """{when}."""
    left = Say(nb="{when}: {days} igjen ({working})", en="{when}: {days} left ({working})")
    """{when}, {days}, {working}: «71 dager», «49 arbeidsdager»."""
    working = SayCounted(nb=("{n} arbeidsdag", "{n} arbeidsdager"), en=("{n} working", "{n} working"))
    """So many working days, after the number of days."""
    usually = Say(nb="tar vanligvis {usual}", en="usually takes {usual}")
    """{usual}: «41–96»."""
    pace = SayBy(
        {
            "tight": Say(nb="{said}: knapt", en="{said}: tight"),
            "too_late": Say(nb="{said}: for sent", en="{said}: too late"),
        },
    )
    """{said}: what is usual."""
    late = Say(nb="{when} er passert, for {days} siden", en="{when} has passed, {days} ago")
    """{when}, {days}."""
    happened = Say(nb="{when} er passert. Skjedde det?", en="{when} has passed. Did it happen?")
    """{when}."""
    standstill_over = Say(
        nb="{when} er passert. Er den over uten klage?",
        en="{when} has passed. Is it over without a complaint?",
    )
    """{when}."""
    slow_weeks = SayBy(
        {
            "july": Say(nb="juli", en="July"),
            "christmas": Say(nb="romjulen", en="Christmas week"),
        },
    )
    slow_label = Say(nb="Rolig tid", en="Slow weeks")
    slow = Say(
        nb="I dagene frem til {day} ligger {weeks}.",
        en="The days until {day} include {weeks}.",
    )
    """{weeks}, {day}."""
    label = Say(nb="Dato", en="Date")
    """In front of the days under the next step."""
