"""Messages of the brief: what came of the newest contact."""

from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted
from kjopsprosess.messages.shared import SKIPPED


class LastTimeMessages(MessageList):
    """What came of the newest contact."""

    heading = Say(nb="Sist ({when})", en="Last time ({when})")
    """{when}: the day, the way of contact, and with whom."""
    nothing = Say(nb="Ingenting er ført inn om resultatet.", en="What came of it is not recorded.")
    hearsay = Say(nb="{who} sier: {step}, {words}", en="{who} says: {step}, {words}")
    """{who}: who told us, nobody at the customer; {step} is said to be taken; {words}."""
    somebody = Say(nb="Noen", en="Somebody")
    says_of = Say(nb="{teller} sier om {who}", en="{teller} says of {who}")
    """{teller}: who told us; {who}: somebody who was not there."""
    partner_says = Say(nb="{what} sier: {why}", en="{what} says: {why}")
    """{what}: a partner; {why}, in their words."""
    on_step = Say(nb="{who} om {step}", en="{who} on {step}")
    """{who} told something about {step}, which is in quotation marks."""
    partner_on_step = Say(nb="{who} sier om {step}", en="{who} says of {step}")
    """The same, of a partner."""
    somebody_there = Say(nb="Noen som var der,", en="Somebody present")
    left = Say(nb="Sluttet", en="Left")
    attitude = Say(nb="Holdning", en="Attitude")
    changed = Say(nb="{name}: {now}, før {before}", en="{name}: {now}, was {before}")
    """{name}, {now}, {before}: attitudes."""
    counts = SayBy(
        {
            "done": SayCounted(nb=("{n} steg gjort", "{n} steg gjort"), en=("{n} step done", "{n} steps done")),
            "hearsay": SayCounted(nb=("{n} å bekrefte", "{n} å bekrefte"), en=("{n} to confirm", "{n} to confirm")),
            "kept": SayCounted(nb=("{n} holdt", "{n} holdt"), en=("{n} kept", "{n} kept")),
            "dropped": SayCounted(nb=("{n} frafalt", "{n} frafalt"), en=("{n} dropped", "{n} dropped")),
            "differs": SayCounted(nb=("{n} uenighet", "{n} uenigheter"), en=("{n} disagreement", "{n} disagreements")),
            "new_step": SayCounted(nb=("{n} nytt steg", "{n} nye steg"), en=("{n} new step", "{n} new steps")),
            "day": SayCounted(nb=("{n} dato", "{n} datoer"), en=("{n} date", "{n} dates")),
            "told": SayCounted(nb=("{n} utsagn", "{n} utsagn"), en=("{n} statement", "{n} statements")),
            "partner_told": SayCounted(
                nb=("{n} utsagn fra partner", "{n} utsagn fra partner"),
                en=("{n} statement by a partner", "{n} statements by a partner"),
            ),
            "reopened": SayCounted(nb=("{n} gjenåpnet", "{n} gjenåpnet"), en=("{n} reopened", "{n} reopened")),
            "skipped": SKIPPED,
            "left": SayCounted(nb=("{n} har sluttet", "{n} har sluttet"), en=("{n} has left", "{n} have left")),
            "attitude": SayCounted(
                nb=("{n} ny holdning", "{n} nye holdninger"), en=("{n} new attitude", "{n} new attitudes")
            ),
        },
    )
    """How many of each kind of result, by kind."""
