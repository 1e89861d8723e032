"""Messages about promises after a contact: where each belongs, what was kept, what was promised before."""

from kjopsprosess.messages.say import MessageList, Say


class PromiseMessages(MessageList):
    """What is said back of promises."""

    promised_before = Say(
        nb="{name} har alt lovet {what} innen {day} Er løftet flyttet, eller er det et nytt?",
        en="{name} has already promised {what} by {day} Has it been moved, or is it a new one?",
    )
    """{name}, {what}, {day}."""
    filed_under = Say(nb="{promise} Hører til {step}.", en="{promise} Belongs to {step}.")
    """{promise}: a sentence; {step}."""
    filed_nowhere = Say(
        nb="{promise} Hører ikke til noe steg. Er det galt, skriv steget foran: STEG = ORD.",
        en="{promise} Belongs to no step. If that is wrong, write the step before it: STEP = WORDS.",
    )
    kept_with_step = Say(nb="Holdt med det: {promise}", en="Kept with it: {promise}")
    still_open = Say(
        nb="Fortsatt åpent: {promise} Er det holdt, skriv:", en="Still open: {promise} If it is kept, type:"
    )
    """{promise}."""
