"""Messages of `kp next`."""

from .command_help import CommandHelp
from .parameters import FORMAT
from .say import MessageList, Say


class NextMessages(MessageList):
    """What `kp next` says."""

    nothing_booked = Say(nb="Ingen møter eller samtaler er avtalt.", en="No meetings or calls are booked.")
    not_booked = Say(
        nb="Ingenting avtalt: {deals} (kp book SAK DATO)",
        en="Nothing booked: {deals} (kp book DEAL DATE)",
    )
    """{deals}."""
    unreadable = Say(nb="{deal} kan ikke leses: {place}", en="{deal} cannot be read: {place}")
    """{deal}, {place}."""


HELP = {
    "next": CommandHelp(
        does=Say(nb="møter og samtaler framover", en="meetings and calls coming up"),
        more=Say(
            nb="Én linje for hvert avtalte møte og hver avtalte samtale i alle sakene, det nærmeste først.",
            en="One line for each meeting or call booked in any deal, the nearest first.",
        ),
        arguments={},
        parameters={"form": FORMAT},
        examples=(
            Say(nb=("kp next", "de nærmeste dagene"), en=("kp next", "the next days")),
            Say(nb=("kp next --json", "til en kalender"), en=("kp next --json", "for a calendar")),
        ),
    ),
}
