"""Messages of `kp advance`: what became of steps, besides the verdict."""

from kjopsprosess.messages.say import MessageList, Say, SayCounted


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
        nb="{step} skal være gjort, men ingen hos kunden har sagt det. Steget står som før.",
        en="{step} is said to be done, but nobody at the customer has said so. The step stands as before.",
    )
    """{step}."""
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
