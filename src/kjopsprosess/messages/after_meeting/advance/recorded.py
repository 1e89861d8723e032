"""What is said back of what was recorded: steps, promises, bookings, our work, facts of the deal."""

from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted
from kjopsprosess.messages.shared import CHOSEN


class RecordedMessages(MessageList):
    """A line for each thing an entry holds that no other line of the answer names."""

    contact = Say(nb="Ført inn: {contact}.", en="Recorded: {contact}.")
    """{contact}: how, with whom and on which day."""
    stands_twice = Say(
        nb="Er det den samme, står den der to ganger nå: kp undo {deal} tar ut den nye. kp path {deal} --entry {day} viser hvor de står.",
        en="If it is the same one, it stands there twice now: kp undo {deal} takes the new one out. kp path {deal} --entry {day} shows where they stand.",
    )
    """{deal}, {day}: of a meeting or call with the day and people of one in the log, which is named before."""
    would_stand_twice = Say(
        nb="Er det den samme, blir den stående to ganger. kp path {deal} --entry {day} viser hvor den står.",
        en="If it is the same one, it would stand there twice. kp path {deal} --entry {day} shows where it stands.",
    )
    """{deal}, {day}: likewise, before it is saved."""
    with_names = Say(nb="{how} med {names}", en="{how} with {names}")
    """{how}, {names}."""
    no_contact = Say(
        nb="Ført inn som et notat om {names}, ikke som et møte. Var det et møte: kp undo {deal}, og så igjen med --how møte, samtale eller e-post.",
        en="Recorded as a note on {names}, not as a meeting. If it was one: kp undo {deal}, then again with --how meeting, call or mail.",
    )
    """{deal}, {names}: --with was written, and nothing that they did, said or promised."""
    booked_about = Say(nb="Gjelder {step}.", en="About {step}.")
    """{step}: what a booked meeting or call is about."""
    done = Say(nb="Gjort: {what}", en="Done: {what}")
    """{what}: a step that the sentence above does not name, or on whom a choice fell."""
    chosen = CHOSEN
    skipped = Say(nb="{step} utgår. Det sier {names}.", en="{step} is skipped. {names} says so.")
    """{step}, {names}."""
    skipped_by_several = Say(nb="{step} utgår. Det sier {names}.", en="{step} is skipped. {names} say so.")
    task = Say(nb="Vår oppgave i {step}: {what}", en="Our task in {step}: {what}")
    """{step}, {what}."""
    other_work = Say(
        nb="Vårt arbeid, som ikke hører til noe av kundens steg: {what}",
        en="Our work, which belongs to none of the customer's steps: {what}",
    )
    """{what}."""
    new_person = Say(nb="Ny i saken: {facts}", en="New in the deal: {facts}")
    """{facts}: name, title, roles and the rest."""
    person = Say(nb="Om {name}: {facts}", en="On {name}: {facts}")
    """{name}, {facts}."""
    of_person = Say(nb="{name} {what}", en="{name} {what}")
    """{name}; {what}: that they leave, or from whom they take over."""
    seller = Say(nb="Selger: {name}", en="Seller: {name}")
    value = Say(nb="Verdi: {value}", en="Value: {value}")
    competitors = Say(nb="Andre leverandører: {names}", en="Other suppliers: {names}")
    deadline = Say(nb="Frist: {day}", en="Deadline: {day}")
    """{day}: where its time until then is not shown."""
    note = SayCounted(
        nb=("Notat på {n} linje.", "Notat på {n} linjer."), en=("Note of {n} line.", "Note of {n} lines.")
    )


class RecordedPromiseMessages(MessageList):
    """Echoes of promises, and refusals of those that need a word more."""

    promised_before = Say(
        nb="{name} har allerede lovet {what} innen {day} Er løftet flyttet, eller er det et nytt?",
        en="Already promised by {name}: {what} by {day} Has it been moved, or is it a new one?",
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
    filed_under = Say(nb="{promise} Det gjelder steget {step}.", en="{promise} Belongs to {step}.")
    """{promise}: a sentence; {step}."""
    another_step = Say(
        nb="{filed} Er det et annet: svar <, og skriv STEG = foran det som loves.",
        en="{filed} If it is another: answer <, and write STEP = before what is promised.",
    )
    """{filed}: sentences. In the dialogue, where kp has chosen the step."""
    filed_nowhere = Say(
        nb="{promise} Det gjelder ikke noe bestemt steg. Er det galt, skriv steget foran: STEG = ORD.",
        en="{promise} Belongs to no step. If that is wrong, write the step before it: STEP = WORDS.",
    )
    hearsay = Say(
        nb="Løftet fra {name} har vi bare hørt om fra andre. Det er ingen fremgang før {name} sier det selv.",
        en="We know of the promise from {name} only through others. That is no advance until we hear it from {name}.",
    )
    """{name}: was not there, and has never been in contact with us."""
    kept = Say(nb="Holdt: {promise}", en="Kept: {promise}")
    kept_on = Say(nb="Holdt {day}: {promise}", en="Kept on {day}: {promise}")
    """{promise}: a sentence that says whether it was in time; {day}: before that of the entry."""
    is_that_promise = Say(
        nb="Gjelder det løfte {number}: {promise}?  [J/n]", en="Is that promise {number}: {promise}?  [Y/n]"
    )
    """{number}: in the list of question 7; {promise}: a sentence without its point."""
    not_done = Say(
        nb="«{text}» er ikke gjort, og blir ikke ført inn som arbeid; et løfte står åpent. Skriv det vi har gjort, eller Enter.",
        en="“{text}” was not done, and is not recorded as work; a promise stays open. Write what we have done, or Enter.",
    )
    """{text}: as typed."""
    work_noted = Say(nb="Gjort av oss: {text}", en="Done by us: {text}")
    """{text}: as typed."""
    kept_that_day = Say(
        nb="Holdt {day}, dagen for {contact}: {promise}", en="Kept on {day}, the day of the {contact}: {promise}"
    )
    """{day}: that of the entry, because no other was told; {contact}; {promise}: likewise."""
    of_contact = SayBy(
        {
            "meeting": Say(nb="møtet", en="meeting"),
            "call": Say(nb="samtalen", en="call"),
            "mail": Say(nb="e-posten", en="e-mail"),
            "portal": Say(nb="henvendelsen", en="message"),
        }
    )
    """What a day was told in, by its way."""
    kept_another_day = Say(
        nb="En annen dag: < og så {number} den {day}", en="Another day: < and then {number} on {day}"
    )
    """{number}: of the promise in the list; {day}: one before that of the entry."""
    kept_before_given = Say(
        nb="Løftet ble gitt {other}, og kan ikke være holdt {day}.",
        en="The promise was given on {other}, and cannot have been kept on {day}.",
    )
    """{day}, {other}."""
    kept_after_entry = Say(
        nb="{day} er etter {other}, som er dagen dette føres inn på. Et løfte som blir holdt senere, føres inn da.",
        en="{day} is after {other}, the day this is recorded for. A promise kept later is recorded then.",
    )
    """{day}, {other}."""
    words_after_number = Say(
        nb="Forsto ikke «{text}». Bak nummeret til et løfte kan det stå når det ble holdt: {number} i tide, eller {number} den 23. november. Annet arbeid skrives bak et semikolon.",
        en="Did not understand “{text}”. After the number of a promise, write when it was kept: {number} in time, or {number} on 23 Nov. Write other work after a semicolon.",
    )
    """{text}: behind {number}, which is that of a promise."""
    words_after_task = Say(
        nb="Forsto ikke «{text}». Bak nummeret til en oppgave skal det ikke stå noe mer: den blir ført inn på dagen fra spørsmål 1. Annet arbeid skrives bak et semikolon.",
        en="Did not understand “{text}”. Nothing follows the number of a task: it is recorded on the day from question 1. Write other work after a semicolon.",
    )
    """{text}: behind numbers, one of which is that of a task."""
    only_the_day = Say(
        nb="Her betyr 1 holdt, 2 fortsatt åpent og 3 frafalt. Er løftet flyttet, skriv bare den nye dagen: {day}.",
        en="Here 1 means kept, 2 still open and 3 dropped. If the promise was moved, write only the new day: {day}.",
    )
    """{day}: as typed behind a number."""
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


class RecordedStepMessages(MessageList):
    """Said to be done, done on one word, not approved, reopened."""

    day_is_words = Say(
        nb="Det som står etter @ i {flag}, er ført inn som ord. Et steg er gjort den dagen oppføringen gjelder: --date DATO.",
        en="What follows @ in {flag} is recorded as words. A step is done on the day of its entry: --date DATE.",
    )
    """{flag}."""
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
