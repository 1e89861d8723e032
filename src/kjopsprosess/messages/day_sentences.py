"""Messages about days: what was read of a typed one, why a text is none, and days that somebody else has set."""

from .say import MessageList, Say, SayBy, SayCounted


class DayMessages(MessageList):
    """What is said of a typed day."""

    read_as = Say(nb="{text} er lest som {day}", en="{text} is read as {day}")
    """{text}, {day}: what was decided for the user."""
    doubts = SayBy(
        {
            "not-a-date": Say(
                nb="Forsto ikke {typed} som en dag. Skriv for eksempel 4.12, fredag, uke 50 eller om to uker.",
                en="Could not read {typed} as a day. Write for example 4 Dec, Friday, week 50 or in two weeks.",
            ),
            "not-a-date-near": Say(
                nb="Forsto ikke {typed} som en dag. Mente du {near}?",
                en="Could not read {typed} as a day. Did you mean {near}?",
            ),
            "not-one-day": Say(
                nb="{typed} er ikke én bestemt dag. Skriv hvilken, for eksempel 4.12 eller uke 50.",
                en="{typed} is not one particular day. Write which, for example 4 Dec or week 50.",
            ),
            "several-days": Say(
                nb="{typed} er flere dager. Skriv én av dem.", en="{typed} is more than one day. Write one of them."
            ),
            "words-after": Say(
                nb="Etter dagen {day} står det mer: {rest}. Skriv bare dagen der.",
                en="There is more after the day {day}: {rest}. Write only the day there.",
            ),
            "no-such-day": Say(
                nb="{day} finnes ikke: {month} har {length} dager.",
                en="There is no {day}: {month} has {length} days.",
            ),
            "no-such-day-of-month": Say(nb="Ingen måned har en dag {day}.", en="No month has a day {day}."),
            "no-such-month": Say(
                nb="Måned {month} finnes ikke. Skriv dagen først, så måneden.",
                en="There is no month {month}. Write the day first, then the month.",
            ),
            "no-such-week": Say(
                nb="Uke {week} finnes ikke: Et år har 52 uker, noen år 53.",
                en="There is no week {week}: a year has 52 weeks, some years 53.",
            ),
            "no-such-week-in-year": Say(
                nb="Uke {week} finnes ikke i {year}, som har 52 uker.",
                en="There is no week {week} in {year}, which has 52 weeks.",
            ),
            "wrong-weekday": Say(
                nb="{day} er en {found}, ikke en {weekday}. Mente du {first} eller {second}?",
                en="{day} is a {found}, not a {weekday}. Did you mean {first} or {second}?",
            ),
            "which-year": Say(
                nb="{typed} kan være {past} eller {next}. Skriv året også.",
                en="{typed} can be {past} or {next}. Write the year too.",
            ),
            "far-year": Say(
                nb="{typed} er neste gang {day}. Skriv året også hvis det er den dagen du mener.",
                en="The next {typed} is on {day}. Write the year too, if that is the day you mean.",
            ),
            "year-out-of-range": Say(
                nb="kp bruker bare dager fra år {first} til {last}.",
                en="kp uses only days from the year {first} to {last}.",
            ),
            "day-or-month": Say(
                nb="{typed} kan være {past} eller {next}. Skriv måneden med bokstaver.",
                en="{typed} can be {past} or {next}. Write the month as a word.",
            ),
            "clock-not-here": Say(
                nb="Her trengs bare en dag, ikke et klokkeslett. Skriv {day} uten {clock}.",
                en="Only a day is needed here, not a time of day. Write {day} without {clock}.",
            ),
            "only-clock": Say(
                nb="{clock} er et klokkeslett. Skriv hvilken dag.", en="{clock} is a time of day. Write which day."
            ),
            "no-such-time": Say(
                nb="Klokkeslettet {clock} finnes ikke. Skriv fra 0.00 til 23.59.",
                en="There is no such time as {clock}. Write from 0:00 to 23:59.",
            ),
            "bare-hour": Say(
                nb="Er {hour} etter {day} et klokkeslett? Skriv da kl. {hour}.",
                en="Is the {hour} after {day} a time of day? Then write at {hour}.",
            ),
            "hour-or-day": Say(
                nb="{typed} kan være {day} kl. {hour} eller {other}. Skriv kl. foran et klokkeslett.",
                en="{typed} can be {day} at {hour}, or {other}. Write at before a time of day.",
            ),
        },
    )
    """Why a text is no day, or may be several, by the code of the doubt, with its facts."""


class RulingDayMessages(MessageList):
    """What is said of a date the deal depends on, on several screens."""

    deadline = Say(nb="Fristen", en="The deadline")
    """What a deadline is called that is only a date."""
    more_days = Say(nb="+ {n} til: {command}", en="+ {n} more: {command}")
    """{n} further days; {command}: shows them."""
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
