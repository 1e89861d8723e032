"""Messages of `kp advance`: what became of steps, besides the verdict."""

from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted


class StepMessages(MessageList):
    """Said to be done, done on one word, not approved, reopened."""

    on_own_word = Say(
        nb="Det er bare {name} selv som sier at {step} er gjort.", en="Only {name} says that {step} is done."
    )
    """{step}, {name}: makes no advance."""
    own_word_counts_little = Say(
        nb="Det er ingen fremgang før flere sier det, eller vi ser hva kunden har laget.",
        en="That is no advance until somebody else says so, or we see what the customer made.",
    )
    hearsay = Say(
        nb="{step} skal være gjort, men ingen hos kunden har sagt det. Steget er fortsatt ikke gjort.",
        en="{step} is said to be done, but nobody at the customer has said so. The step is still not done.",
    )
    """{step}."""
    already_ours = Say(
        nb="{step}: vi er allerede valgt.",
        en="{step}: we have already been chosen.",
    )
    """{step}: a choice."""
    reopen_first = Say(
        nb="Har kunden gått tilbake på valget, må steget gjenåpnes først:",
        en="If the customer has gone back on the choice, reopen the step first:",
    )
    another_lot = Say(
        nb="Gjelder det en annen del av anskaffelsen, er det en egen sak, én for hver del:",
        en="If it is another lot, it is a deal of its own, one deal per lot:",
    )
    reopened = Say(nb="{step} er gjenåpnet.", en="{step} is reopened.")
    """{step}."""
    wait_again = SayCounted(
        nb=("{n} steg venter på det igjen: {steps}.", "{n} steg venter på det igjen: {steps}."),
        en=("{n} step waits for it again: {steps}.", "{n} steps wait for it again: {steps}."),
    )
    """{steps}: were open, and wait for what was reopened."""
    approval_not_seen = Say(
        nb="{step}: vi har ikke sett godkjenningen ({roles}).",
        en="{step}: we have not seen the approval ({roles}).",
    )
    """{step}, {roles}: done by nobody who approves it."""
    never_approved = Say(nb="{step} ble aldri godkjent ({roles}).", en="{step} was never approved ({roles}).")
    """{step}, {roles}: the order came meanwhile."""
    taken_up = SayBy(
        {
            "meeting": Say(
                nb="Saken var utsatt til {day}. Møtet tar den opp igjen.",
                en="The deal was postponed until {day}. The meeting reopens it.",
            ),
            "call": Say(
                nb="Saken var utsatt til {day}. Samtalen tar den opp igjen.",
                en="The deal was postponed until {day}. The call reopens it.",
            ),
            "act": Say(
                nb="Saken var utsatt til {day}. Det kunden har gjort, tar den opp igjen.",
                en="The deal was postponed until {day}. What the customer has done reopens it.",
            ),
            "promise": Say(
                nb="Saken var utsatt til {day}. Løftet fra kunden tar den opp igjen.",
                en="The deal was postponed until {day}. The customer's promise reopens it.",
            ),
            "booking": Say(
                nb="Saken var utsatt til {day}. Møtet som er avtalt, tar den opp igjen.",
                en="The deal was postponed until {day}. The meeting that is booked reopens it.",
            ),
            "statement": Say(
                nb="Saken var utsatt til {day}. Det de har fortalt, tar den opp igjen.",
                en="The deal was postponed until {day}. What they have told us reopens it.",
            ),
        }
    )
    """{day}, by what took the deal up."""
    still_postponed = Say(
        nb="Saken er fortsatt utsatt til {day}. En melding der kunden verken har gjort, lovet eller fortalt noe, tar den ikke opp igjen.",
        en="The deal is still postponed until {day}. A message in which the customer did, promised and told us nothing does not reopen it.",
    )
    """{day}."""
