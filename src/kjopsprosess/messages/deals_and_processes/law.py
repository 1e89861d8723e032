"""Messages about values of the law."""

from kjopsprosess.messages.say import MessageList, Say, SayBy
from kjopsprosess.model.law import LawUnit


class LawMessages(MessageList):
    """How values of the law are put."""

    heading = Say(nb="Tall i regelverket", en="Figures in the rules")
    checked = Say(nb="Kontrollert {day} hos", en="Checked on {day} against")
    """{day} on which confirmed values were last held against their sources."""
    reported = Say(
        nb="Ikke bekreftet hos kilden. Slik oppgir folk i faget det:",
        en="Not confirmed at the source. As given by people in the trade:",
    )
    """Above values that only people of the trade give."""
    as_of = Say(nb="Sett {day} hos", en="Seen on {day} at")
    """{day} on which those were last looked at."""
    units = SayBy(
        {
            LawUnit.NOK: Say(nb="{n} kr", en="NOK {n}"),
            LawUnit.DAYS: Say(nb="{n} dager", en="{n} days"),
            LawUnit.MONTHS: Say(nb="{n} måneder", en="{n} months"),
            LawUnit.YEARS: Say(nb="{n} år", en="{n} years"),
            LawUnit.PER_CENT: Say(nb="{n} prosent", en="{n} per cent"),
        },
    )
    """{n} in a unit."""
    thousands = Say(nb="\N{NO-BREAK SPACE}", en=",")
    """What stands between the thousands of a number."""
    unconfirmed = Say(
        nb="Ikke bekreftet, og derfor uten tall: {values}. Slå opp på {look_up}.",
        en="Not confirmed, and therefore without a figure: {values}. Look it up at {look_up}.",
    )
    """{values}, {look_up}: what also matters and is not confirmed."""
    no_advice = Say(
        nb="Dette er ikke juridisk råd. Konkurransens egne dokumenter og reglene på kunngjøringsdagen går foran.",
        en="This is not legal advice. The competition's own documents, and the rules on the day it was published, take precedence.",
    )
