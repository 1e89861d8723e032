"""What to do about a refused or doubtful entry, in the form it was told in: flags, or the dialogue's own words."""

from kjopsprosess.messages.say import MessageList, Say, SayBy


class RefusalMessages(MessageList):
    """Remedies by the finding's code. A file has its own, in `messages/findings/`."""

    flags = SayBy(
        {
            "replaces-oneself": Say(
                nb='Skriv hvem de tar over etter: --person "{id}: erstatter=NAVN".',
                en='Write from whom they take over: --person "{id}: replaces=NAME".',
            ),
            "replaces-in-circle": Say(
                nb='Er {id} tilbake, så skriv først: kp advance {deal} --person "{id}: sluttet=nei"',
                en='If {id} is back, write first: kp advance {deal} --person "{id}: left=no"',
            ),
            "choice-without-outcome": Say(
                nb='Legg til --outcome oss, "en annen" eller ingen.',
                en="Add --outcome us, another or nobody.",
            ),
            "order-without-seen": Say(
                nb="Skriv hva vi har sett, med --done i stedet for --told.",
                en="Write what we have seen, with --done instead of --told.",
            ),
            "outcome-off-choice": Say(nb="Ta bort --outcome.", en="Leave out --outcome."),
            "not-by-customer": Say(
                nb="Skriv hvem hos kunden som gjorde det, foran kolon.",
                en="Write who at the customer did it, before the colon.",
            ),
            "reopened-not-taken": Say(
                nb="Ta bort --reopen. Det som ble sagt om steget, hører til --heard.",
                en="Leave out --reopen. What was said about the step belongs to --heard.",
            ),
            "skipped-but-taken": Say(
                nb="Ta bort --skip. Har kunden ombestemt seg, bruk --reopen.",
                en="Leave out --skip. If the customer has changed its mind, use --reopen.",
            ),
            "order-skipped": Say(
                nb='Blir det ingen ordre, bruk --stop "ingen beslutning = HVORFOR".',
                en='If there will be no order, use --stop "no decision = WHY".',
            ),
            "done-and-skipped": Say(nb="Behold enten --done eller --skip.", en="Keep either --done or --skip."),
            "done-on-hearsay": Say(
                nb="Få det bekreftet. Sa noen hos kunden det selv, så angre med kp undo {deal} og legg til --with NAVN.",
                en="Get it confirmed. If somebody at the customer said so, undo it with kp undo {deal} and add --with NAME.",
            ),
            "promise-not-open": Say(
                nb="Er det lovet på nytt, bruk --promise.", en="If it has been promised again, use --promise."
            ),
            "newer-step": Say(
                nb="Flytt saken til den versjonen: kp process upgrade {deal}",
                en="Move the deal to that version: kp process upgrade {deal}",
            ),
            "step-retired": Say(nb="Velg et av stegene i kp map {deal}", en="Choose one of the steps in kp map {deal}"),
            "contact-without-with": Say(
                nb="Angre med kp undo {deal}, og legg til --with NAVN.",
                en="Undo it with kp undo {deal}, and add --with NAME.",
            ),
            "due-before-date": Say(
                nb="Er dagen feil, så angre med kp undo {deal} og skriv løftet på nytt.",
                en="If the day is wrong, undo it with kp undo {deal} and write the promise again.",
            ),
            "contact-breaks-rule": Say(
                nb="Var det i portalen, så angre med kp undo {deal} og bruk --how portal. Ellers ta det opp med den som har ansvaret for anbudet hos dere.",
                en="If it was in the tender tool, undo it with kp undo {deal} and use --how portal. Otherwise tell whoever is responsible for the tender on your side.",
            ),
            "person-without-role": Say(
                nb='Legg til rollen: kp advance {deal} --person "{id}: rolle=ROLLE"',
                en='Add the role: kp advance {deal} --person "{id}: role=ROLE"',
            ),
        },
    )
    """{deal}, {id}: of the deal, and of the person the finding is about."""
    answers = SayBy(
        {
            "choice-without-outcome": Say(
                nb="Svar 1, 2 eller 3 når det blir spurt.",
                en="Answer 1, 2 or 3 when asked.",
            ),
            "order-without-seen": Say(
                nb="Svar 1 på hvordan vi vet det, når vi har sett ordren.",
                en="Answer 1 to how we know, once we have seen the order.",
            ),
            "not-by-customer": Say(
                nb="Svar med en hos kunden på hvem som gjorde det.",
                en="Answer with somebody at the customer to who did it.",
            ),
            "contact-without-with": Say(
                nb="Angre med kp undo {deal}, og svar på hvem som var med.",
                en="Undo it with kp undo {deal}, and answer who was there.",
            ),
            "promise-not-open": Say(
                nb="Er det lovet på nytt, skriv det som et nytt løfte.",
                en="If it has been promised again, write it as a new promise.",
            ),
            "contact-breaks-rule": Say(
                nb="Var det i portalen, så angre med kp undo {deal} og svar portal på hvordan. Ellers ta det opp med den som har ansvaret for anbudet hos dere.",
                en="If it was in the tender tool, undo it with kp undo {deal} and answer portal to how. Otherwise tell whoever is responsible for the tender on your side.",
            ),
        },
    )
    """For those who have answered questions; where there is none, that for flags."""
