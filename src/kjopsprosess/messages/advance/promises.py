"""What is said of promises when something is recorded: where they are filed, what ends them, what stays open."""

from kjopsprosess.messages.say import MessageList, Say


class PromiseMessages(MessageList):
    """Echoes of promises, and refusals of those that need a word more."""

    promised_before = Say(
        nb="{name} har allerede lovet {what} innen {day} Er løftet flyttet, eller er det et nytt?",
        en="{name} has already promised {what} by {day} Has it been moved, or is it a new one?",
    )
    """{name}, {what}, {day}."""
    two_fates = Say(
        nb="Om {promise} er det skrevet {flags}. Skriv bare ett av dem.",
        en="Of {promise}, {flags} are written. Write only one of them.",
    )
    """{promise}, {flags}: options that cannot both be so."""
    if_moved = Say(nb="Er det flyttet, skriv:", en="If it has been moved, type:")
    if_new = Say(nb="Er det et nytt, skriv:", en="If it is a new one, type:")
    theirs_and_ours = Say(
        nb="Det kunden og vi lover hver for oss, er to løfter. Skriv:",
        en="What the customer promises and what we promise are two promises. Type:",
    )
    no_step_words = Say(nb=("none", "ingen"), en=("none", "ingen"))
    """Words before ` = ` for a promise that belongs to no step."""
    filed_under = Say(nb="{promise} Hører til {step}.", en="{promise} Belongs to {step}.")
    """{promise}: a sentence; {step}."""
    filed_nowhere = Say(
        nb="{promise} Hører ikke til noe steg. Er det galt, skriv steget foran: STEG = ORD.",
        en="{promise} Belongs to no step. If that is wrong, write the step before it: STEP = WORDS.",
    )
    hearsay = Say(
        nb="Løftet fra {name} har vi bare hørt om fra andre. Det er ingen fremgang før {name} sier det selv.",
        en="We know of the promise from {name} only through others. That is no advance until {name} says so.",
    )
    """{name}: was not there, and has never been in contact with us."""
    kept = Say(nb="Holdt: {promise}", en="Kept: {promise}")
    dropped = Say(nb="Frafalt: {promise}", en="Dropped: {promise}")
    moved = Say(nb="Flyttet fra {day}: {promise}", en="Moved from {day}: {promise}")
    """{promise}: a sentence, with the day it has now; {day}: the one it had."""
    ended_with = Say(nb="Gjelder ikke lenger: {promise}", en="No longer applies: {promise}")
    """{promise}: the customer skips its step, or the deal is over."""
    kept_with_step = Say(nb="Dermed er løftet holdt: {promise}", en="This promise is now kept: {promise}")
    still_open = Say(
        nb="Fortsatt åpent: {promise} Er det holdt, så skriv:", en="Still open: {promise} If it is kept, type:"
    )
    """{promise}."""
