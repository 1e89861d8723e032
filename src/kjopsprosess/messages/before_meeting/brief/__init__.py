"""Messages of the brief."""

from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted, SayList
from kjopsprosess.messages.shared import STEPS_DONE
from kjopsprosess.model.values import How

from .sections import GoalMessages, LastTimeMessages, StandstillMessages
from .unknowns import UnknownMessages


class BriefMessages(MessageList):
    """The sentences of the brief."""

    next_step = Say(nb="Kundens neste steg", en="The customer's next step")
    stopped_here = Say(nb="Der kunden stanset", en="Where the customer stopped")
    agree = SayBy(
        {
            "meeting": Say(nb="Avtal i møtet", en="Agree in the meeting"),
            "call": Say(nb="Avtal i samtalen", en="Agree on the call"),
            "mail": Say(nb="Avtal på e-post", en="Agree by e-mail"),
            "none": Say(nb="Avtal neste gang", en="Agree next time"),
            "portal": Say(nb="Be om i {channel}", en="Ask for via {channel}"),
        },
    )
    """Heading by the way of contact: meeting, call, mail, none; `portal` with {channel}."""
    who = Say(nb="Hvem", en="Who")
    we_must = Say(nb="Vi må", en="We must")
    not_known = Say(nb="Det vi ikke vet", en="What we do not know")
    afterwards = SayBy(
        {
            "meeting": Say(nb="Etter møtet", en="After the meeting"),
            "call": Say(nb="Etter samtalen", en="After the call"),
            "mail": Say(nb="Etterpå", en="Afterwards"),
            "none": Say(nb="Etterpå", en="Afterwards"),
            "portal": Say(nb="Etterpå", en="Afterwards"),
        },
    )
    """Heading by the way of contact."""
    take_up_again = Say(nb="Ta opp igjen", en="Reopen")
    because = SayBy(
        {
            "postponed": Say(nb="Utsatt fordi", en="Postponed because"),
            "lost": Say(nb="Tapt", en="Lost"),
            "withdrawn": Say(nb="Vi trakk oss", en="We withdrew"),
            "no_decision": Say(nb="Ingen beslutning", en="No decision"),
        },
    )
    """Heading over the reason, by status."""
    done_when = Say(nb="Gjort når", en="Done when")
    ask_done_when = Say(nb="Hva viser at dette er gjort?", en="What shows that this is done?")
    """Instead of it, of a step that somebody at the customer told of and nobody has said the result of."""
    promised = Say(nb="Lovet", en="Promised")
    more_promises = Say(nb="+ {n} til: {command}", en="+ {n} more: {command}")
    """{n} promises that are neither late nor due soon; {command}: shows them."""
    promises_left_out = SayCounted(
        nb=("Derav {n} løfte som haster: {command}", "Derav {n} løfter som haster: {command}"),
        en=(
            "{n} promise late or due soon is among them: {command}",
            "{n} promises late or due soon are among them: {command}",
        ),
    )
    """{n} promises that are late or due soon, and for which a small screen has no room; {command}: shows them."""
    also_open = Say(nb="Samtidig", en="Also open")
    reopened = Say(nb="Gjenåpnet", en="Reopened")
    reopened_because = Say(nb="{when}: {why}", en="{when}: {why}")
    """{when}: the day, and who went back to it; {why}, in their words."""
    after_that = Say(nb="Deretter", en="After that")
    why_now = Say(nb="Hvorfor nå", en="Why now")
    best = Say(nb="Mål", en="Goal")
    our_aim = Say(nb="Vårt mål", en="Our aim")
    """Instead of the goal, where it was noted with the booking."""
    least = Say(nb="Minimum", en="At least")
    otherwise = Say(nb="Ellers", en="Otherwise")
    timing = SayBy(
        {
            "before": Say(nb="Før", en="Before"),
            "after": Say(nb="Etter", en="After"),
            "meeting": Say(nb="I møtet", en="During"),
            "call": Say(nb="I samtalen", en="During"),
            "mail": Say(nb="På e-post", en="By e-mail"),
            "none": Say(nb="Sammen", en="Together"),
            "portal": Say(nb="I {channel}", en="In the tool"),
        },
    )
    """Labels for our tasks: before, after, and during by the way of contact."""
    who_label = Say(nb="Hvem", en="Who")
    no_contact_booked = Say(nb="ingenting avtalt", en="nothing booked")
    who_will_come = Say(nb="hvem kommer?", en="who will come?")
    first_time = Say(nb="{name} (første gang)", en="{name} (first time)")
    """{name}: comes, and was never contacted."""
    steps_done = STEPS_DONE
    """{taken}, {of}."""
    unanswered = SayCounted(
        nb=("{n} forsøk uten svar", "{n} forsøk uten svar"),
        en=("{n} attempt without a reply", "{n} attempts without a reply"),
    )
    """Mails that nobody has answered since the last contact."""
    order_is_ours = Say(nb="ordren er vår", en="the order is ours")
    days_in_step = Say(nb="{days} i dette steget", en="{days} in this step")
    """{days}."""
    days_against_usual = Say(
        nb="{days} i dette steget, vanlig {usual}",
        en="{days} in this step, usually {usual}",
    )
    """{days}, {usual}: a number of days, or from so many to so many."""
    new_deal = Say(nb="ny sak", en="new deal")
    last_contact = Say(nb="siste kontakt {day} med {who}", en="last contact {day} with {who}")
    """{day}, {who}."""
    last_contact_alone = Say(nb="siste kontakt {day}", en="last contact {day}")
    postponed_until = Say(nb="utsatt til {day}", en="postponed until {day}")
    was_postponed = Say(nb="Saken var utsatt til {day}", en="The deal was postponed until {day}")
    """{day}: the day has come."""
    ended_on = Say(nb="{status} {day}", en="{status} {day}")
    """{status}, {day}."""
    newer_version = Say(
        nb="Prosessen finnes nå i versjon {version}: kp process upgrade {deal} --dry-run",
        en="The process is now at version {version}: kp process upgrade {deal} --dry-run",
    )
    """{version}, {deal}."""
    problems = SayCounted(
        nb=(
            "{n} ting i saken stemmer ikke med prosessen. Se hva med kp check.",
            "{n} ting i saken stemmer ikke med prosessen. Se hva med kp check.",
        ),
        en=(
            "{n} thing in the deal does not fit its process. See what with kp check.",
            "{n} things in the deal do not fit its process. See what with kp check.",
        ),
    )
    unrecorded = SayBy(
        {
            How.MEETING: Say(
                nb="Møtet {when} er ikke ført inn: {command}", en="The meeting on {when} is not recorded: {command}"
            ),
            How.CALL: Say(
                nb="Samtalen {when} er ikke ført inn: {command}", en="The call on {when} is not recorded: {command}"
            ),
            How.MAIL: Say(
                nb="E-posten {when} er ikke ført inn: {command}", en="The e-mail of {when} is not recorded: {command}"
            ),
            How.PORTAL: Say(
                nb="Det som skjedde i portalen {when}, er ikke ført inn: {command}",
                en="What was done in the portal on {when} is not recorded: {command}",
            ),
        },
    )
    """{when}, {command}: by the way of contact."""
    continuations = Say(
        nb="{n} ganger på rad uten fremgang. Kunden har ikke flyttet saken på {days}.",
        en="No advance {n} times in a row. The customer has not moved the deal for {days}.",
    )
    """{n}, {days}: n times in a row without an advance, nothing moved for so many days."""
    continuations_from_start = Say(
        nb="{n} ganger på rad uten fremgang. Kunden har ikke gjort noe ennå.",
        en="No advance {n} times in a row. The customer has done nothing yet.",
    )
    """{n}."""
    continuations_own_word = Say(
        nb="{n} ganger på rad uten fremgang. Det er bare {name} selv som sier at {step} er gjort.",
        en="No advance {n} times in a row. Only {name} says that {step} is done.",
    )
    """{n}, {step}, {name}: what the row holds is no advance, but not nothing."""
    rule_portal = Say(
        nb="Kontakt bare i {channel} til tildelingen er meddelt. Ikke ring, skriv til eller møt noen hos kunden om saken.",
        en="Contact via {channel} only, until the award is notified. Do not call, write to or meet anyone at the customer about it.",
    )
    """{channel}."""
    rule_equal = Say(
        nb="Kontakt er lov, på like vilkår for alle: Det vi får vite, skal andre leverandører også få vite.",
        en="Contact is allowed, on equal terms for all: what we are told, other suppliers must be told too.",
    )
    rule_after_choice = Say(nb="Kontakt er lov.", en="Contact is allowed.")
    """After the choice, where the rule has no sentence of its own: what we are told need not be told others."""
    nothing_promised = Say(nb="Ingenting ennå. Hvem gjør hva, og til når?", en="Nothing yet. Who does what, by when?")
    nothing_promised_yet = Say(nb="Ingenting ennå.", en="Nothing yet.")
    """Where nobody may be asked."""
    why_now_question = Say(nb="Hva utløste at dere ser på dette nå?", en="What made you look at this now?")
    best_generic = Say(nb="En navngitt person sier når det blir gjort.", en="A named person says when it will be done.")
    least_generic = Say(nb="Kunden sier hvem som gjør det.", en="The customer says who does it.")
    ask_to_stop = Say(
        nb="Spør rett ut om de vil la det ligge.",
        en="Ask straight out whether they want to drop it.",
    )
    nobody_known = Say(nb="Ingen er kjent ennå.", en="Nobody is known yet.")
    doubters = Say(nb="Ikke med i steget: {people}", en="Not in this step: {people}")
    """{people}: each with the attitude."""
    doubter = Say(nb="{name} ({attitude})", en="{name} ({attitude})")
    """{name}: with the title; {attitude}: sceptic or opponent."""
    strangers = Say(nb="Aldri kontaktet: {people}", en="Never contacted: {people}")
    """{people}: who decide or approve later, each with what."""
    stranger = Say(nb="{name} ({part} {step})", en="{name} ({part} {step})")
    """{name}: with the title; {part}, {step}."""
    nobody_in_step = Say(nb="Ingen vi kjenner, har en rolle her.", en="Nobody we know has a role here.")
    roles_not_named = SayCounted(
        nb=("{n} rolle uten navn i dette steget:", "{n} roller uten navn i dette steget:"),
        en=("{n} role not named yet in this step:", "{n} roles not named yet in this step:"),
    )
    """{n} roles of this step that nobody is known to have; the number as a word."""
    roles_after_decision = SayCounted(
        nb=(
            "{n} rolle uten navn kommer først etter kundens neste beslutning.",
            "{n} roller uten navn kommer først etter kundens neste beslutning.",
        ),
        en=(
            "{n} role not named yet comes in after the customer's next decision.",
            "{n} roles not named yet come in after the customer's next decision.",
        ),
    )
    """{n} roles of a step that lies beyond the next choice or order."""
    not_there = SayBy(
        {
            "meeting": Say(nb="Ikke i møtet:", en="Not in the meeting:"),
            "call": Say(nb="Ikke i samtalen:", en="Not on the call:"),
            "mail": Say(nb="Ikke på e-posten:", en="Not on the e-mail:"),
            "none": Say(nb="Ellers i steget:", en="Others in the step:"),
            "portal": Say(nb="Ellers i steget:", en="Others in the step:"),
        },
    )
    """By the way of contact: those with a part in the step who will not be there."""
    not_named = Say(nb="ikke navngitt: hvem er det?", en="not named yet: who is it?")
    not_named_only = Say(nb="ikke navngitt", en="not named yet")
    """Where nobody may be asked."""
    not_named_body = Say(
        nb="hvem forbereder saken dit?",
        en="who prepares the case for it?",
    )
    """Of a board or a committee, which is asked by nobody."""
    as_question = Say(nb="{question}?", en="{question}?")
    """{question}: the question as a sentence of its own."""
    role_not_named = Say(nb="{role} {part}. Hvem er det?", en="{role} {part}. Who is it?")
    """{role}, {part}."""
    unknown_role = Say(nb="rolle ukjent", en="role unknown")
    not_in_step = Say(nb="uten rolle her", en="no role here")
    part_elsewhere = Say(nb="{part} i {step}", en="{part} in {step}")
    """{part}, {step}: what somebody without a role here does in another step."""
    with_limit = Say(nb="{part}: {words}", en="{part}: {words}")
    """{part}, {words}: an amount that was told with it."""
    met = Say(nb="sist {day}", en="last {day}")
    """{day}."""
    never_met = Say(nb="aldri snakket med", en="never spoken to")
    needs = Say(nb="trenger {what}", en="needs {what}")
    """{what}."""
    owed = Say(nb="Vårt løfte", en="Our promise")
    """{what}: we promised it."""
    their_turn = Say(
        nb="Vi har gjort vårt for dette steget. Nå er det kundens tur.",
        en="We have done our part for this step. Now it is the customer's turn.",
    )
    nothing_of_ours = Say(
        nb="Det er ingenting vi må gjøre før dette steget.", en="There is nothing we must do before this step."
    )
    """The step has no task of ours, and we have promised nothing on it."""
    task_after = Say(nb="{step}: {task}", en="{step}: {task}")
    """{step}: was just done; {task}: what we do after it."""
    wasted_one = Say(
        nb="Den siste oppgaven vår hørte ikke til noe åpent steg.", en="Our last task belonged to no open step."
    )
    """When one task is all we have done lately."""
    wasted = Say(
        nb="{wasted} av de {recent} siste oppgavene våre hørte ikke til noe åpent steg.",
        en="{wasted} of our last {recent} tasks belonged to no open step.",
    )
    """{wasted}, {recent}."""
    stands_still = SayCounted(
        nb=(
            "Vi har gjort {n} oppgave siden kunden sist flyttet saken. Den står stille.",
            "Vi har gjort {n} oppgaver siden kunden sist flyttet saken. Den står stille.",
        ),
        en=(
            "We have done {n} task since the customer last moved the deal. It has stalled.",
            "We have done {n} tasks since the customer last moved the deal. It has stalled.",
        ),
    )
    undone = Say(
        nb="{undone} av våre {tasks} oppgaver er ikke gjort. Kunden er kommet hit uten dem.",
        en="We have not done {undone} of our {tasks} tasks. The customer got here without them.",
    )
    """{undone}, {tasks}."""
    rest_until = Say(nb="La saken ligge til {day}", en="Leave the deal until {day}")
    """{day}."""
    no_open_promises = Say(nb="Vi har ingen åpne løfter.", en="We have no open promises.")
    open_promises = SayCounted(
        nb=("Vi har {n} åpent løfte:", "Vi har {n} åpne løfter:"),
        en=("We have {n} open promise:", "We have {n} open promises:"),
    )
    comes_alive = Say(
        nb="Saken er åpen igjen når kunden tar et steg, lover noe til en dato, eller går tilbake til et steg.",
        en="The deal reopens when the customer takes a step, promises something by a date, or goes back to a step.",
    )
    all_taken = Say(nb="Kunden har gjort alle stegene.", en="The customer has done every step.")
    last_time = SayList(LastTimeMessages)
    goals = SayList(GoalMessages)
    standstill = SayList(StandstillMessages)
    unknowns = SayList(UnknownMessages)
