"""Messages about a choice that may still be complained about."""

from kjopsprosess.messages.say import MessageList, Say


class StandstillMessages(MessageList):
    """The standstill after a choice, for us or for another supplier."""

    lost_until = Say(nb="tapt, kan klages på til {day}", en="lost, open to complaint until {day}")
    """{day}: the last day for a complaint."""
    lost = Say(nb="tapt, kan klages på: siste dag er ikke kjent", en="lost, open to complaint: last day not known")
    won_until = Say(nb="vi er valgt, karens til {day}", en="we were chosen, standstill until {day}")
    """{day}: the last day of the standstill."""
    won = Say(nb="vi er valgt, karens: siste dag er ikke kjent", en="we were chosen, standstill: last day not known")
    last_day = Say(nb="Siste dag", en="Last day")
    last_day_question = Say(
        nb="Til hvilken dag kan det klages på valget?",
        en="Until which day can the choice be challenged?",
    )
    """Where nobody has told the last day, and the process has no question for it."""
    usually_over = Say(
        nb="Er den ikke kjent, regner kp med at karensen er over etter {day}",
        en="If it is not known, kp assumes that the standstill is over after {day}",
    )
    """{day}."""
