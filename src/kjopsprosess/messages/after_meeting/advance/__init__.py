"""Messages of `kp advance` and `kp book`: echoes, verdicts, refusals, bookings."""

from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted, SayList
from kjopsprosess.messages.shared import NOT_SAVED, WITH_THEM

from .aims import AimMessages
from .dialogue import DialogueMessages
from .dialogue_sentences import DialogueSentenceMessages
from .draft import DraftMessages
from .recorded import RecordedMessages, RecordedPromiseMessages, RecordedStepMessages
from .refusals import RefusalMessages
from .told import ToldMessages


class AdvanceMessages(MessageList):
    """What is asked and answered after a meeting or call."""

    dialogue = SayList(DialogueMessages)
    aims = SayList(AimMessages)
    steps = SayList(RecordedStepMessages)
    sentences = SayList(DialogueSentenceMessages)
    promises = SayList(RecordedPromiseMessages)
    recorded = SayList(RecordedMessages)
    told = SayList(ToldMessages)
    refusals = SayList(RefusalMessages)
    draft = SayList(DraftMessages)
    our_side = Say(nb=("vi", "oss", "us", "we"), en=("we", "us", "vi", "oss"))
    """Words for us as the maker of a promise."""
    saved = Say(nb="Lagret.", en="Saved.")
    as_booked = Say(nb="Ført inn som avtalt: {how} med {names}.", en="Recorded as booked: {how} with {names}.")
    """{how}, {names}: who and how were taken from the booking of the day."""
    as_booked_alone = Say(nb="Ført inn som avtalt: {how}.", en="Recorded as booked: {how}.")
    """{how}."""
    saved_in = Say(nb="Lagret i {file}.", en="Saved to {file}.")
    """{file}."""
    would_add = Say(nb="Dette ville blitt lagt til i {file}:", en="This would be added to {file}:")
    """{file}: before the lines of a dry run."""
    with_them = WITH_THEM
    """{when}, {names}."""
    order = Say(
        nb="Ordre. Kunden har gjort det som skal til for å kjøpe.",
        en="Order. The customer has done what it takes to buy.",
    )
    overtaken = SayCounted(
        nb=("{n} steg var ikke gjort, og utgår nå: {steps}.", "{n} steg var ikke gjort, og utgår nå: {steps}."),
        en=(
            "{n} step was not done, and is skipped now: {steps}.",
            "{n} steps were not done, and are skipped now: {steps}.",
        ),
    )
    """{steps}: not taken, and skipped now that the order is ours."""
    done = SayCounted(
        nb=("Fremgang. Kunden har gjort ett steg: {steps}.", "Fremgang. Kunden har gjort {number} steg: {steps}."),
        en=(
            "Advance. The customer has done one step: {steps}.",
            "Advance. The customer has done {number} steps: {steps}.",
        ),
    )
    """{number}: how many, as a word; {steps}."""
    promised = Say(
        nb="Fremgang. {names} har lovet noe bestemt til en bestemt dag. Steget er åpent til det er gjort.",
        en="Advance. {names} promised something definite by a date. The step is open until it is done.",
    )
    """{names}."""
    kept = Say(nb="Fremgang. {names} har holdt det som ble lovet.", en="Advance. {names} kept what was promised.")
    """{names}."""
    door = Say(
        nb="Fremgang. Kunden har satt opp et møte med {names}, som vi ikke har møtt før.",
        en="Advance. The customer has set up a meeting with {names}, whom we have not met before.",
    )
    """{names}."""
    continuation = Say(
        nb="Ingen fremgang. Kunden har verken gjort noe eller lovet noe bestemt til en bestemt dag.",
        en="No advance. The customer has neither done anything nor promised anything definite by a date.",
    )
    continuations = Say(
        nb="Ingen fremgang, {n}. gang på rad. Kunden har verken gjort noe eller lovet noe bestemt til en bestemt dag.",
        en="No advance, {n} times in a row. The customer has neither done anything nor promised anything definite by a date.",
    )
    """{n}."""
    another_day = Say(
        nb="Ingen fremgang. Det kunden lovet, er flyttet til en ny dag.",
        en="No advance. What the customer promised has moved to another day.",
    )
    another_day_again = Say(
        nb="Ingen fremgang, {n}. gang på rad. Det kunden lovet, er flyttet til en ny dag.",
        en="No advance, {n} times in a row. What the customer promised has moved to another day.",
    )
    """{n}."""
    mapped = Say(
        nb="Ingen fremgang, men vi vet mer om hvordan de kjøper.",
        en="No advance, but we know more about how they buy.",
    )
    no = Say(
        nb="Nei. Kunden har bestemt seg for å stoppe her.",
        en="No. The customer has decided to stop here.",
    )
    postponed = Say(nb="Utsatt til {day}.", en="Postponed until {day}.")
    """{day}."""
    withdrawn = Say(nb="Vi har trukket oss.", en="We have withdrawn.")
    noted = Say(nb="Notert.", en="Noted.")
    unanswered = SayCounted(
        nb=("Notert: {n} forsøk uten svar.", "Notert: {n} forsøk uten svar."),
        en=("Noted: {n} attempt without a reply.", "Noted: {n} attempts without a reply."),
    )
    """Of a mail that nobody answered: how many since the last contact."""
    only_mail_unanswered = Say(
        nb="Bare en e-post kan stå uten svar, og dette er {way}. Ta bort --unanswered, eller skriv --how e-post.",
        en="Only an e-mail can go unanswered, and this is {way}. Leave out --unanswered, or write --how mail.",
    )
    """{way}."""
    nothing_told = Say(
        nb="Ikke lagret. Du har ikke skrevet noe å føre inn. Bruk for eksempel --done, --told, --promise, --did eller --note.",
        en="Not saved. There is nothing to record. Use for example --done, --told, --promise, --did or --note.",
    )
    nobody_did_it = Say(
        nb="Ikke lagret. Et steg er gjort når en person hos kunden har gjort det.",
        en="Not saved. A step is done when a person at the customer has done it.",
    )
    nobody_did_it_ask = Say(nb="Hvem hos kunden gjorde {step}?", en="Who at the customer did {step}?")
    """{step}."""
    we_know = Say(nb="Vi vet det:", en="We know:")
    we_do_not_know = Say(nb="Vi vet det ikke:", en="We do not know:")
    leave_open = Say(
        nb="la steget stå åpent, og spør i neste møte",
        en="leave the step open, and ask at the next meeting",
    )
    we_did_it = Say(
        nb="Ikke lagret. Dette er vår egen oppgave, ikke kundens steg.",
        en="Not saved. This is our own task, not the customer's step.",
    )
    done_when = Say(nb="{step} er gjort når:", en="{step} is done when:")
    """{step}."""
    record_as_ours = Say(nb="Skriv det inn som vår oppgave:", en="Record it as our task:")
    not_saved = NOT_SAVED
    no_longer_fits = Say(
        nb="Ikke lagret. Noen andre har endret {file} siden den ble lest, og nå kan det du skrev, ikke legges til:",
        en="Not saved. Somebody else has changed {file} since it was read, and what you wrote cannot be added to it now:",
    )
    """{file}: changed since it was read, so that the entry does not fit any more; the reasons follow."""
    ready_to_paste = Say(
        nb="Dette er det du skrev. Det kan limes inn til slutt under log: i {file}.",
        en="This is what you wrote. It can be pasted at the end of log: in {file}.",
    )
    """{file}: the entry that could not be saved."""
    in_future = Say(
        nb="Ikke lagret: {day} ligger fram i tid. Bruk --future hvis det er riktig.",
        en="Not saved: {day} is still to come. Use --future if it is right.",
    )
    """{day}."""
    not_yet = Say(
        nb="Datoen {day} ligger fram i tid. Er det en avtale, så bruk kp book.",
        en="{day} is still to come. If it is a booking, use kp book.",
    )
    """{day}: let through, though the day is still to come."""
    outcome_of_nothing = Say(
        nb="Ikke lagret. --outcome hører til et --done eller --told der kunden velger leverandør.",
        en="Not saved. --outcome belongs to a --done or --told where the customer picks a supplier.",
    )
    booked = Say(nb="Avtalt: {when}", en="Booked: {when}")
    already_booked = Say(nb="Allerede avtalt: {when}", en="Already booked: {when}")
    """{when}."""
    if_moved = Say(nb="Er det flyttet:", en="If it was moved:")
    if_one_more = Say(nb="Er det ett til:", en="If it is another one:")
    move_or_more = Say(nb="1 flytt det  2 ett til", en="1 move it  2 another one")
    booking_moved = Say(nb="Flyttet fra {old} til {new}.", en="Moved from {old} to {new}.")
    """{old}, {new}: a booking, and when it is now."""
    moved_from_without_booking = Say(
        nb="--moved-from hører til ett møte som avtales. Skriv --book også, én gang.",
        en="--moved-from belongs to one meeting that is booked. Write --book as well, once.",
    )
    nothing_to_move = Say(nb="Ikke lagret: ingenting er avtalt {when}.", en="Not saved: nothing is booked {when}.")
    """{when}: what a new booking was said to be moved from."""
    several_to_move = Say(
        nb="Ikke lagret: flere avtaler passer med {when}. Skriv klokkeslett eller hvem.",
        en="Not saved: several bookings fit {when}. Give the time, or who it is with.",
    )
    """{when}."""
    booked_in_past = Say(
        nb="Ikke lagret: {day} er passert. Hva kom ut av møtet?",
        en="Not saved: {day} has passed. What came of the meeting?",
    )
    """{day}."""
    called_off = Say(nb="Avlyst: {when}", en="Called off: {when}")
    nothing_booked = Say(
        nb="Ingenting er avtalt {when}, så ingenting er avlyst.",
        en="Nothing is booked {when}, so nothing was called off.",
    )
    """{when}."""
    needs_terminal = Say(
        nb="Ikke lagret. Her kan ingen svare på spørsmål. Bruk valg i stedet, for eksempel:",
        en="Not saved. Nobody can answer questions here. Use options instead, for example:",
    )
    unknown_way = Say(nb="Ukjent kontaktform: {text}.", en="Unknown kind of contact: {text}.")
    """{text}."""
    unknown_attitude = Say(nb="Ukjent holdning: {text}.", en="Unknown attitude: {text}.")
    unknown_outcome = Say(nb="Ukjent utfall: {text}.", en="Unknown outcome: {text}.")
    unknown_topic = Say(nb="Ukjent tema: {text}.", en="Unknown topic: {text}.")
    unknown_kind = Say(nb="Ukjent type: {text}.", en="Unknown kind: {text}.")
    unknown_left = Say(
        nb="{text} sier ikke om personen har sluttet, eller når.",
        en="{text} does not say whether the person has left, or when.",
    )
    left_answers = Say(nb=("ja", "nei", "en dag"), en=("yes", "no", "a day"))
    has_left = Say(
        nb='{name} har sluttet hos kunden. Er {name} tilbake, så skriv: kp advance {deal} --person "{id}: sluttet=nei"',
        en='{name} has left the customer. If {name} is back, write: kp advance {deal} --person "{id}: left=no"',
    )
    """{name}, {deal}, {id}: somebody in the entry who has left, by an earlier one."""
    leaves_before_meeting = Say(
        nb="{name} slutter {day}, før møtet {booked}", en="{name} leaves {day}, before the meeting on {booked}"
    )
    """{name}, {day}, {booked}: the day of a meeting with them."""
    renamed = Say(
        nb='{old} heter nå {new} i saken. Er det en annen person, så angre med kp undo og skriv --person "{id}: navn={new}".',
        en='{old} is now called {new} in the deal. If that is somebody else, undo it with kp undo and write --person "{id}: name={new}".',
    )
    """{old}, {new}, {id}: somebody who was known got another name."""
    part_of_several = Say(
        nb="«{words}» kan være {roles}. Skriv rollen, med rolle=.",
        en="“{words}” may be {roles}. Write the role, with role=.",
    )
    """{words}: what somebody does; {roles}: those that do it, each with the steps."""
    does_in = Say(nb="{role} ({steps})", en="{role} ({steps})")
    """{role}, {steps}."""
    unknown_field = Say(nb="Ukjent felt for en person: {text}.", en="Unknown field for a person: {text}.")
    """{text}."""
    person_keys = SayBy(
        {
            "name": Say(nb="navn", en="name"),
            "title": Say(nb="tittel", en="title"),
            "roles": Say(nb="roller", en="roles"),
            "attitude": Say(nb="holdning", en="attitude"),
            "needs": Say(nb="trenger", en="needs"),
            "kind": Say(nb="type", en="kind"),
            "left": Say(nb="sluttet", en="left"),
            "replaces": Say(nb="erstatter", en="replaces"),
            "phone": Say(nb="telefon", en="phone"),
            "email": Say(nb="epost", en="email"),
            "through": Say(nb="gjennom", en="through"),
        },
    )
    """What can be said of a person, by the key of the file: the word for it before `=`."""
    phrase_lacks = SayBy(
        {
            "who": Say(
                nb="{flag} sier ikke hvem hos kunden. Skriv slik:",
                en="{flag} does not say who at the customer. Write it like this:",
            ),
            "step": Say(
                nb="{flag} sier ikke hvilket steg. Skriv slik:",
                en="{flag} does not say which step. Write it like this:",
            ),
            "equals": Say(
                nb="{flag} mangler = mellom steget og ordene. Skriv slik:",
                en="{flag} has no = between the step and the words. Write it like this:",
            ),
            "words": Say(
                nb="{flag} sier ikke hva. Skriv slik:",
                en="{flag} does not say what. Write it like this:",
            ),
            "when": Say(
                nb="{flag} sier ikke når. Skriv slik:",
                en="{flag} does not say when. Write it like this:",
            ),
            "facts": Say(
                nb="{flag} sier ikke noe om personen. Skriv slik:",
                en="{flag} says nothing about the person. Write it like this:",
            ),
        },
    )
    """What a flag lacks, by what: who, step, equals, words, when, facts; each with {flag}; the example follows."""
    example_words = SayBy(
        {
            "--done": Say(nb="E-posten med vedtaket", en="The e-mail with the decision"),
            "--told": Say(nb="{name} sier at det er gjort", en="{name} says that it is done"),
            "--promise": Say(nb="sender svaret", en="sends the answer"),
            "--heard": Say(nb="Det tar tre uker", en="It takes three weeks"),
            "--day": Say(nb="Det neste er i februar", en="The next one is in February"),
            "--why-now": Say(nb="Avtalen går ut", en="The contract expires"),
            "--reopen": Say(nb="De vil se på det på nytt", en="They want to look at it again"),
            "--skip": Say(nb="Det er gjort tidligere", en="It has been done before"),
            "--aim": Say(nb="setter dato for styremøtet", en="sets a date for the board"),
            "--least": Say(nb="sier hvem som eier det", en="says who owns it"),
            "--book": Say(nb="fredag 10.00", en="Friday 10:00"),
            "--stop": Say(nb="Budsjettet er frosset", en="The budget is frozen"),
            "--person": Say(nb="navn=NAVN, tittel=TITTEL", en="name=NAME, title=TITLE"),
        },
    )
    """The words of an example, by its flag; {name} is somebody in the deal."""
    example_day = Say(nb="fredag", en="Friday")
    example_of_day = Say(nb="Styremøte", en="Board meeting")
