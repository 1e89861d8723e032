"""Messages of sections of the brief: what to agree, what came of the newest contact, a standstill."""

from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted
from kjopsprosess.messages.shared import SKIPPED


class GoalMessages(MessageList):
    """What to agree, where the step's own words do not fit those who are coming."""

    keeps = Say(
        nb="{name} holder løftet {words}. Spør hvordan det går.",
        en="{name} keeps the promise {words}. Ask how it is going.",
    )
    """{name}, {words}: promised already."""
    new_day = Say(
        nb="{name} setter en ny dag for {words}, eller sier nei.",
        en="{name} sets a new day for {words}, or says no.",
    )
    """{name}, {words}: promised, and late."""
    says_when = Say(nb="{name} sier når det blir gjort.", en="{name} says when it will be done.")
    """{name}."""
    says_who = Say(nb="{name} sier hvem som gjør det.", en="{name} says who does it.")
    """{name}."""
    says_what_is_left = Say(nb="{name} sier hva som gjenstår.", en="{name} says what is left to do.")
    """{name}: it is known who does it."""
    brings_in = Say(
        nb="{name} kobler på {role} innen en avtalt dag.",
        en="{name} brings in the {role} by an agreed date.",
    )
    """{name}, {role}: nobody is known to have it."""
    brings_in_person = Say(
        nb="{name} kobler på {colleague} ({role}) innen en avtalt dag.",
        en="{name} brings in {colleague} ({role}) by an agreed date.",
    )
    """{name}, {colleague}, {role}: whom we have never met."""
    brings_along = Say(
        nb="{name} får {colleague} ({role}) med på et møte innen en avtalt dag.",
        en="{name} brings {colleague} ({role}) to a meeting by an agreed date.",
    )
    """{name}, {colleague}, {role}: whom we know."""
    who_it_is = Say(
        nb="{name} sier hvem som er {role}, og når vi kan møtes.",
        en="{name} names the {role}, and says when we can meet.",
    )
    """{name}, {role}."""
    when_to_meet = Say(
        nb="{name} sier når vi kan møte {colleague} ({role}).",
        en="{name} says when we can meet {colleague} ({role}).",
    )
    """{name}, {colleague}, {role}."""
    prepared_by = Say(
        nb="{name} kobler på den som forbereder saken for {role}, innen en avtalt dag.",
        en="{name} brings in whoever prepares the case for the {role} by an agreed date.",
    )
    """{name}, {role}: a board or a committee."""
    who_prepares = Say(
        nb="{name} sier hvem som forbereder saken for {role}.",
        en="{name} says who prepares the case for the {role}.",
    )
    """{name}, {role}: a board or a committee."""


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


class LastTimeMessages(MessageList):
    """What came of the newest contact."""

    heading = Say(nb="Sist ({when})", en="Last time ({when})")
    """{when}: the day, the way of contact, and with whom."""
    nothing = Say(nb="Ingenting er ført inn om resultatet.", en="What came of it is not recorded.")
    hearsay = Say(nb="{who} sier: {step}, {words}", en="{who} says: {step}, {words}")
    hearsay_by_several = Say(nb="{who} sier: {step}, {words}", en="{who} say: {step}, {words}")
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
    leaves = Say(nb="Slutter", en="Leaves")
    leaves_on = Say(nb="{name}, {day}", en="{name}, {day}")
    """{name}, {day}: who leaves, or left, on which day."""
    and_new = Say(nb="{what}; {new}", en="{what}; {new}")
    """{what}: who leaves; {new}: who takes over."""
    new = Say(nb="Ny", en="New")
    """Before somebody who takes over from another."""
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
            "leaves": SayCounted(nb=("{n} slutter", "{n} slutter"), en=("{n} leaves", "{n} leave")),
            "takes_over": SayCounted(nb=("{n} tar over", "{n} tar over"), en=("{n} takes over", "{n} take over")),
            "attitude": SayCounted(
                nb=("{n} ny holdning", "{n} nye holdninger"), en=("{n} new attitude", "{n} new attitudes")
            ),
        },
    )
    """How many of each kind of result, by kind."""
