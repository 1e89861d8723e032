"""Messages about values of the law."""

from kjopsprosess.model.law import Unit

from .say import MessageList, Say, SayBy


class LawMessages(MessageList):
    """How values of the law are told."""

    heading = Say(nb="Tall i loven", en="Numbers in the law")
    as_of = Say(nb="per {day}", en="as of {day}")
    """{day} on which the values were last checked."""
    units = SayBy(
        {
            Unit.NOK: Say(nb="{n} kr", en="NOK {n}"),
            Unit.DAYS: Say(nb="{n} dager", en="{n} days"),
            Unit.MONTHS: Say(nb="{n} måneder", en="{n} months"),
            Unit.PER_CENT: Say(nb="{n} prosent", en="{n} per cent"),
        },
    )
    """{n} in a unit."""
    thousands = Say(nb="\N{NO-BREAK SPACE}", en=",")
    """What stands between the thousands of a number."""
    unconfirmed = Say(
        nb="Ikke bekreftet, og derfor uten tall: {values}. Slå opp på {look_up}.",
        en="Not confirmed, and so without a number: {values}. Look it up at {look_up}.",
    )
    """{values}, {look_up}: what also matters and is not confirmed."""
    no_advice = Say(
        nb="Dette er ikke juridisk råd. Konkurransens egne dokumenter og reglene på kunngjøringsdagen går foran.",
        en="This is no legal advice. The competition's own documents and the rules on the day of its notice come first.",
    )
