"""Messages of `kp next`."""

from kjopsprosess.messages.help.command_help import FORMAT, CommandHelp
from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted


class NextMessages(MessageList):
    """What `kp next` says."""

    nothing_booked = Say(nb="Ingen møter eller samtaler er avtalt.", en="No meetings or calls are booked.")
    not_booked = Say(
        nb="Ingenting avtalt: {deals} (kp book SAK DATO)",
        en="Nothing booked: {deals} (kp book DEAL DATE)",
    )
    """{deals}."""
    unrecorded = Say(nb="ikke ført inn", en="not recorded")
    """Of a contact whose day has passed."""
    record = Say(
        nb="Før inn det som er passert: kp advance SAK --date DATO",
        en="Record what has passed: kp advance DEAL --date DATE",
    )
    """The command for such a contact."""
    day_is = SayBy(
        {
            "on": Say(nb="{what}", en="{what}"),
            "latest": Say(nb="{what} (senest)", en="{what} (latest)"),
            "earliest": Say(nb="{what} (tidligst)", en="{what} (not before)"),
            "until": Say(nb="{what} (siste dag)", en="{what} (last day)"),
        },
    )
    """{what}: a date the deal depends on, by what it means; `until`: the last day of a standstill."""
    left = Say(nb="{days} igjen", en="{days} left")
    """{days}."""
    left_brief = Say(nb="{n} d igjen", en="{n} d left")
    """{n}: days, in little room."""
    passed = SayCounted(
        nb=("passert for {n} dag siden", "passert for {n} dager siden"),
        en=("passed {n} day ago", "passed {n} days ago"),
    )
    passed_brief = Say(nb="{n} d over", en="{n} d late")
    """{n}: days, in little room."""
    happened = Say(nb="skjedde det?", en="did it happen?")
    unreadable = Say(nb="{deal} kan ikke leses: {place}", en="{deal} cannot be read: {place}")
    """{deal}, {place}."""


HELP = {
    "next": CommandHelp(
        does=Say(nb="møter, samtaler og datoer sakene avhenger av", en="meetings, calls and dates the deals depend on"),
        more=Say(
            nb="Én linje for hvert avtalte møte og hver avtalte samtale i alle sakene, og for hver dato en sak avhenger av, det nærmeste først. Øverst står møter som er passert, men ikke er ført inn.",
            en="One line for each meeting or call booked in any deal, and for each date one depends on, the nearest first. Meetings that have passed but are not recorded come first.",
        ),
        arguments={},
        parameters={
            "seller": Say(nb="bare sakene én av oss har", en="only the deals that one of us has"),
            "form": FORMAT,
        },
        examples=(
            Say(nb=("kp next", "de nærmeste dagene"), en=("kp next", "the next days")),
            Say(nb=("kp next --json", "til en kalender"), en=("kp next --json", "for a calendar")),
        ),
    ),
}
