"""Messages of `kp next`."""

from .command_help import CommandHelp
from .parameters import FORMAT
from .say import MessageList, Say


class NextMessages(MessageList):
    """What `kp next` says."""

    nothing_booked = Say(nb="Ingen kontakt er avtalt.", en="No contact is booked.")
    not_booked = Say(
        nb="Ingen kontakt avtalt: {deals} (kp book SAK DATO)",
        en="No contact booked: {deals} (kp book DEAL DATE)",
    )
    """{deals}."""
    unreadable = Say(nb="{deal} kan ikke leses: {place}", en="{deal} cannot be read: {place}")
    """{deal}, {place}."""


HELP = {
    "next": CommandHelp(
        does=Say(nb="kontaktene som kommer", en="the contacts coming up"),
        more=Say(
            nb="Én linje for hver avtalte kontakt i alle sakene, den nærmeste først.",
            en="One line for each contact booked in all deals, the nearest first.",
        ),
        arguments={},
        parameters={"form": FORMAT},
        examples=(
            Say(nb=("kp next", "de nærmeste dagene"), en=("kp next", "the next days")),
            Say(nb=("kp next --json", "til en kalender"), en=("kp next --json", "for a calendar")),
        ),
    ),
}
