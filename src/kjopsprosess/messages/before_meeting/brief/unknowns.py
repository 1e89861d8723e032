"""Messages of the brief: what we do not know, and what to ask."""

from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted
from kjopsprosess.model.values import Part


class UnknownMessages(MessageList):
    """What we do not know, and what to ask."""

    left = Say(
        nb="{name} har sluttet før løftet {words} var holdt.", en="{name} left before keeping the promise {words}."
    )
    """{name}; {words}: what was promised, in the present tense."""
    left_source = Say(
        nb="Alt vi vet om hvordan de kjøper, har vi fra {name}.",
        en="All we know about how they buy is from {name}.",
    )
    """{name}: with the word that they have left."""
    who_has_left = Say(nb="{name}, som har sluttet", en="{name}, who has left")
    """{name}."""
    left_question = Say(nb="Hvem overtar det?", en="Who takes that over?")
    leaving = Say(
        nb="{name} slutter {day}, og vi vet ikke hvem som tar over.",
        en="{name} leaves {day}, and we do not know who takes over.",
    )
    """{name}, {day}."""
    leaving_with_promise = Say(
        nb="{name} slutter {day}, før løftet {words} skal holdes.",
        en="{name} leaves {day}, before keeping the promise {words}.",
    )
    """{name}, {day}; {words}: what was promised, in the present tense."""
    leaving_question = Say(nb="Hvem tar over etter {name}?", en="Who takes over from {name}?")
    """{name}."""
    leaving_question_self = Say(
        nb="Hvem tar over etter deg, og kan du sette oss i kontakt?",
        en="Who takes over from you, and can you put us in touch?",
    )
    """Put to the one who leaves; {name} is theirs."""
    take_over_roles = Say(nb="Tar du over som {roles}?", en="Do you take over as {roles}?")
    """{roles}, put to the one who takes over; {name} is theirs."""
    takes_over_roles = Say(nb="Tar {name} over som {roles}?", en="Does {name} take over as {roles}?")
    """{name}, {roles}, put to somebody else."""
    takes_over_promises = Say(
        nb="Hvem holder det {name} har lovet: {words}?", en="Who keeps what {name} promised: {words}?"
    )
    """{name}: who leaves; {words}: what they promised, in the present tense."""
    one_voice = Say(
        nb="Alt vi vet om hvordan de kjøper, har vi fra {name}.",
        en="All we know about how they buy comes from {name}.",
    )
    """{name}."""
    one_voice_question = Say(
        nb="Hvem må godkjenne, i hvilken rekkefølge, og hvem kan stoppe det?",
        en="Who must approve, in which order, and who can stop it?",
    )
    only_voice_question = Say(
        nb="Hvem andre bør vi snakke med for å forstå dette riktig?",
        en="Who else should we talk to, to get this right?",
    )
    know_nothing = Say(
        nb="Vi vet ingenting ennå om hvordan de kjøper.",
        en="We know nothing yet about how they buy.",
    )
    ask_anybody = Say(nb="Spør:", en="Ask:")
    contradiction = Say(
        nb="{one} og {other} er uenige: {first}, {second}.",
        en="{one} and {other} disagree: {first}, {second}.",
    )
    """{one}, {other}, {first}, {second}."""
    contradiction_bare = Say(
        nb="{one} og {other} er uenige: {words}.",
        en="{one} and {other} disagree: {words}.",
    )
    """{one}, {other}, {words}."""
    contradiction_process = Say(
        nb="{one} sier noe annet enn kjøpsprosessen: {words}.",
        en="{one} contradicts the buying process: {words}.",
    )
    """{one}, {words}."""
    contradiction_question = Say(
        nb="Vi har hørt to ting om dette. Hvordan er det hos dere?",
        en="We have heard two versions of this. How does it work with you?",
    )
    dated = Say(nb="{words} ({day})", en="{words} ({day})")
    """{words}, {day}."""
    day_unknown = Say(nb="Ukjent dato: {what} ({step}).", en="Date not known: {what} ({step}).")
    """{what}: what the day is called; {step}."""
    day_in_papers = Say(
        nb="Dato ikke ført inn: {what} ({step}). Se i papirene fra kunden.",
        en="Date not recorded: {what} ({step}). Look in the customer's papers.",
    )
    """{what}, {step}: the day stands in writing, and asking would show that it has not been read."""
    too_late = Say(
        nb="I vanlig tempo rekker ikke kunden dette: {when} Det mangler {days}.",
        en="At the usual pace the customer will miss this by {days}: {when}",
    )
    """{when}: the day, with a full stop; {days}."""
    too_late_question = Say(
        nb="Hva kan gå raskere, og hva skjer hvis dere ikke rekker det?",
        en="What can go faster, and what happens if you miss it?",
    )
    past_question = Say(nb="Hva skjer nå, og når?", en="What happens now, and when?")
    day_question = Say(
        nb="Ble det gjort den dagen, og hva viser det? Hvis ikke: når?",
        en="Was it done on that day, and what shows it? If not, when?",
    )
    hearsay = Say(
        nb="Vi har det fra {who} at {step} er gjort: {words}.",
        en="We have it from {who} that {step} is done: {words}.",
    )
    """{who}, {step}, {words}: told by somebody who is not at the customer."""
    said_to_be_done = Say(nb="{step} skal være gjort: {words}.", en="{step} is said to be done: {words}.")
    """{step}, {words}: nobody is known to have told it."""
    confirm_with = Say(nb="Bekreft med {name}:", en="Confirm with {name}:")
    """{name}."""
    confirm_with_body = Say(
        nb="Bekreft med den som forbereder saker for {name}:",
        en="Confirm with whoever prepares cases for {name}:",
    )
    """{name}: a board or a group."""
    hearsay_question = Say(
        nb="Er det gjort, når, og hva viser det?",
        en="Is it done, when, and what shows it?",
    )
    approval_not_seen = Say(
        nb="{step} er gjort, men vi har ikke sett godkjenningen ({roles}).",
        en="{step} is done, but we have not seen the approval ({roles}).",
    )
    """{step}, {roles}: a step that is an approval, done by nobody who approves it."""
    never_approved = Say(nb="{step} ble aldri godkjent ({roles}).", en="{step} was never approved ({roles}).")
    """{step}, {roles}: the order came meanwhile."""
    who_approved = Say(
        nb="Hvem har godkjent det, og hvor står det?", en="Who has approved it, and where does it say so?"
    )
    have_you_approved = Say(
        nb="Har du godkjent det, og med hvilke vilkår?",
        en="Have you approved it, and on what conditions?",
    )
    unnamed = Say(nb="Ikke navngitt: {roles}.", en="Not named yet: {roles}.")
    """{roles}: the nearest with what it has to decide and approve, and the others before the order."""
    unnamed_role = Say(nb="{role} ({acts})", en="{role} ({acts})")
    """{role}, {acts}."""
    unnamed_body = Say(
        nb="Vi vet ikke hvem som forbereder saken for {roles}.",
        en="We do not know who prepares the case for the {roles}.",
    )
    """{roles}: a board or a committee first."""
    acts = SayBy(
        {
            Part.DECIDES: Say(nb="beslutter {steps}", en="decides {steps}"),
            Part.APPROVES: Say(nb="godkjenner {steps}", en="approves {steps}"),
        },
    )
    """{steps}: what a role is to do in them."""
    unnamed_too = unnamed
    """{roles}: the others, after a board or a committee."""
    body_question = Say(
        nb="Hvem forbereder saken for {role}, og hvem legger den fram?",
        en="Who prepares the case for the {role}, and who presents it?",
    )
    """{role}."""
    is_to = SayBy(
        {
            Part.DECIDES: Say(
                nb="{name} skal beslutte, men er aldri kontaktet.",
                en="{name} is to decide but has never been contacted.",
            ),
            Part.APPROVES: Say(
                nb="{name} skal godkjenne, men er aldri kontaktet.",
                en="{name} is to approve but has never been contacted.",
            ),
        },
    )
    """{name}: is to decide, or approve, but was never contacted."""
    never_met_question = Say(
        nb="Hva må {name} se for å si ja, og når kan vi møtes?",
        en="What does {name} need to see to say yes, and when can we meet?",
    )
    """{name}."""
    behind = SayCounted(
        nb=(
            "{steps} er ikke ført inn som gjort, men kunden er kommet lenger.",
            "{steps} er ikke ført inn som gjort, men kunden er kommet lenger.",
        ),
        en=(
            "{steps} is not recorded as done, but the customer is past it.",
            "{steps} are not recorded as done, but the customer is past them.",
        ),
    )
    """{steps}."""
    behind_question = SayCounted(
        nb=("Har dere gjort dette, og hvem gjorde det?", "Hva av dette har dere gjort, og hvem gjorde det?"),
        en=("Have you done this, and who did it?", "Which of these have you done, and who did it?"),
    )
    single_source = Say(
        nb="Det vi vet om {step}, har vi bare fra {names}.",
        en="All we know about {step} is from {names}.",
    )
    """{step}, {names}."""
    no_source = Say(nb="Vi har ikke hørt noe om {step} ennå.", en="We have heard nothing about {step} yet.")
    """{step}."""
    generic_question = Say(nb="Hvordan gjør dere dette, og hvem er med?", en="How do you do this, and who takes part?")
    stale_question = Say(nb="Hva har endret seg siden sist?", en="What has changed since then?")
    no_trigger = Say(nb="Vi vet ikke hvorfor de kjøper nå.", en="We do not know why they are buying now.")
    unplaced = Say(nb="Vi vet ikke hvor dette hører hjemme: {words}.", en="We do not know where this belongs: {words}.")
    """{words}."""
    unplaced_question = Say(
        nb="Når i kjøpet skjer det, og hvem gjør det?",
        en="When in the purchase does that happen, and who does it?",
    )
    stale = Say(
        nb="Det siste vi hørte om {steps}, er {days} gammelt.",
        en="The last we heard about {steps} is {days} old.",
    )
    """{steps}, {days}."""
    stale_at_least = Say(
        nb="Det siste vi hørte om {steps}, er minst {days} gammelt.",
        en="The last we heard about {steps} is at least {days} old.",
    )
    """{steps}, {days}: of the step heard about last."""
    of_them = SayBy(
        {
            "contradiction": Say(
                nb="Vi har hørt to ting om dette. Hvordan er det hos dem?",
                en="We have heard two versions of this. How does it work with them?",
            ),
            "too_late": Say(
                nb="Hva kan gå raskere, og hva skjer hvis de ikke rekker det?",
                en="What can go faster, and what happens if they miss it?",
            ),
            "behind": Say(nb="Har de gjort dette, og hvem gjorde det?", en="Have they done this, and who did it?"),
            "no_trigger": Say(nb="Hva utløste at de ser på dette nå?", en="What made them look at this now?"),
            "generic": Say(nb="Hvordan gjør de dette, og hvem er med?", en="How do they do this, and who takes part?"),
        },
    )
    """Questions by kind of unknown, put to a partner, who is not one of them."""
    ask = Say(nb="Spør {name}:", en="Ask {name}:")
    """{name}."""
    ask_the_same = Say(nb="Spør {name} om det samme.", en="Ask {name} the same.")
    """{name}: the question stands above already."""
    find_somebody = Say(nb="Finn noen som vet:", en="Find somebody who knows:")
    find_the_same = Say(nb="Finn noen som vet.", en="Find somebody who knows.")
    """The question stands above already."""
    ask_in_portal = Say(
        nb="Spør i {channel}: {question} Alle ser spørsmål og svar.",
        en="Ask via {channel}: {question} Everybody sees questions and answers.",
    )
    """{channel}, {question}."""
    wait_with_people = SayCounted(
        nb=(
            "{n} spørsmål gjelder personer. Det må vente til det er lov å ta kontakt igjen.",
            "{n} spørsmål gjelder personer. De må vente til det er lov å ta kontakt igjen.",
        ),
        en=(
            "{n} question is about people. It must wait until contact is allowed again.",
            "{n} questions are about people. They must wait until contact is allowed again.",
        ),
    )
