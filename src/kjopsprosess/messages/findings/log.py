"""What is said of the log, held against the steps and promises as they stood then."""

from kjopsprosess.messages.say import Say

from .message import WRITE, FindingMessage

TAKES_OVER = Say(
    nb="replaces sier hvem noen tar over etter. To kan ikke ta over etter hverandre, heller ikke gjennom andre.",
    en="replaces says from whom somebody takes over. Two cannot take over from each other, nor through others.",
)

LOG = {
    "replaces-oneself": FindingMessage(
        says=Say(nb="{person} kan ikke ta over etter seg selv", en="{person} cannot take over from themselves"),
        mend=Say(
            nb="Skriv hvem de tar over etter, eller ta bort replaces",
            en="Write from whom they take over, or remove replaces",
        ),
        explain=TAKES_OVER,
    ),
    "replaces-in-circle": FindingMessage(
        says=Say(
            nb="{person} og {other} tar over etter hverandre", en="{person} and {other} take over from each other"
        ),
        mend=Say(
            nb="Skriv replaces: none på den som ikke tar over, eller left: false på den som er tilbake",
            en="Write replaces: none for the one who does not take over, or left: false for the one who is back",
        ),
        explain=TAKES_OVER,
    ),
    "order-in-standstill": FindingMessage(
        says=Say(
            nb="ordren kom før karensen var over ({step}): siste dag er {day}",
            en="the order came before the standstill was over ({step}): its last day is {day}",
        ),
        mend=Say(
            nb="Vent med å signere, eller rett dagen hvis den er feil",
            en="Wait before signing, or correct the day if it is wrong",
        ),
        explain=Say(
            nb="I karensen kan de som ikke ble valgt, klage. En avtale som signeres da, kan bli kjent ugyldig.",
            en="In the standstill those who were not chosen may complain. A contract signed then may be set aside.",
        ),
    ),
    "order-maybe-in-standstill": FindingMessage(
        says=Say(
            nb="ordren kom uten at det står i loggen at karensen er over ({step}), og siste dag er ikke kjent",
            en="the order came with the standstill not recorded as over ({step}), and its last day is not known",
        ),
        mend=Say(
            nb="Finn siste dag for klage, og før når karensen var over",
            en="Find the last day for a complaint, and record when the standstill was over",
        ),
        explain=Say(
            nb="I karensen kan de som ikke ble valgt, klage. Når ingen har sagt hvilken dag som er den siste, vet vi ikke om ordren kom for tidlig.",
            en="In the standstill those who were not chosen may complain. As nobody has told us the last day, we do not know whether the order came too early.",
        ),
    ),
    "reopened-not-taken": FindingMessage(
        says=Say(
            nb="steget {step} var ikke tatt, så det er ingenting å gjenåpne",
            en="the step {step} was not taken, so there is nothing to reopen",
        ),
        mend=Say(
            nb="Ta det bort, eller skriv det som ble sagt, under heard",
            en="Remove it, or write what was said under heard",
        ),
        explain=Say(
            nb="Bare et steg som er gjort eller utgått, kan gjenåpnes.",
            en="Only a step that is done or skipped can be reopened.",
        ),
    ),
    "skipped-but-taken": FindingMessage(
        says=Say(nb="steget {step} var allerede gjort eller utgått", en="the step {step} was already done or skipped"),
        mend=Say(nb="Ta det bort, eller gjenåpne steget først", en="Remove it, or reopen the step first"),
        explain=Say(
            nb="Et steg som er tatt, kan ikke utgå. Har kunden ombestemt seg, er det en gjenåpning.",
            en="A step that is taken cannot be skipped. If the customer has changed its mind, it is reopened.",
        ),
    ),
    "order-skipped": FindingMessage(
        says=Say(nb="ordresteget {step} kan ikke utgå", en="the order step {step} cannot be skipped"),
        mend=Say(
            nb="Skriv hvordan det endte: stopped: {{outcome: nothing}}",
            en="Write how it ended: stopped: {{outcome: nothing}}",
        ),
        explain=Say(
            nb="Uten ordre er det ikke noe kjøp. Blir det ingen ordre, er saken stanset.",
            en="Without an order there is no purchase. If no order comes, the deal has stopped.",
        ),
    ),
    "promise-on-done-step": FindingMessage(
        says=Say(
            nb="løftet {promise} er fortsatt åpent, men steget {step} er gjort",
            en="the promise {promise} is still open, though the step {step} is done",
        ),
        mend=Say(
            nb="Skriv hva som skjedde med det: kept, moved eller dropped",
            en="Write what became of it: kept, moved or dropped",
        ),
        explain=Say(
            nb="Et løfte tar slutt når loggen sier at det er holdt eller frafalt, ikke når steget er gjort. I eldre utgaver av kp var det omvendt.",
            en="A promise ends when the log says that it is kept or dropped, not when its step is done. In older editions of kp it was the other way round.",
        ),
    ),
    "promise-not-open": FindingMessage(
        says=Say(nb="løftet {promise} var ikke åpent da", en="the promise {promise} was not open then"),
        mend=Say(
            nb="Ta det bort, eller skriv et nytt løfte med ny id",
            en="Remove it, or write a new promise with a new id",
        ),
        explain=Say(
            nb="Et løfte tar slutt når det er holdt eller frafalt, når kunden hopper over steget, eller når saken er slutt.",
            en="A promise ends when it is kept or dropped, when the customer skips its step, or when the deal is over.",
        ),
    ),
    "contact-breaks-rule": FindingMessage(
        says=Say(
            nb="dette gikk utenom portalen mens bare den var tillatt",
            en="this went outside the tender tool while only that was allowed",
        ),
        mend=Say(
            nb="Skriv how: portal om det var der; ellers ta det opp med den som har ansvaret for anbudet hos dere",
            en="Write how: portal if it was there; otherwise tell whoever is responsible for the tender on your side",
        ),
        explain=Say(
            nb="Kunden kan bli nødt til å avvise et tilbud fra den som har hatt kontakt utenom. Det er verdt å vite om.",
            en="The customer may have to reject a tender from somebody who was in touch by other means. That is worth knowing.",
        ),
    ),
    "did-by-not-did": FindingMessage(
        says=Say(nb="{work} står ikke under did", en="{work} is not under did"),
        mend=Say(nb="Legg det til under did", en="Add it under did"),
        near=WRITE,
        explain=Say(
            nb="did er det vi gjorde, og did_by hvem av oss. Det som bare står i did_by, vises ingen steder.",
            en="did is what we did, and did_by which of us. What is only under did_by is not shown anywhere.",
        ),
    ),
    "kept-on-not-kept": FindingMessage(
        says=Say(nb="{promise} står ikke under kept", en="{promise} is not under kept"),
        mend=Say(nb="Legg det til under kept", en="Add it under kept"),
        explain=Say(
            nb="kept sier at løftet er holdt, og kept_on hvilken dag. Det som bare står i kept_on, er ikke holdt.",
            en="kept says that the promise was kept, and kept_on on which day. What is only under kept_on is not kept.",
        ),
    ),
    "kept-on-no-such-day": FindingMessage(
        says=Say(
            nb="løftet er gitt {given} og ført inn som holdt {date}, så det kan ikke være holdt {day}",
            en="the promise was given on {given} and is recorded as kept on {date}, so it cannot have been kept on {day}",
        ),
        mend=Say(nb="Rett dagen, eller ta den bort", en="Correct the day, or remove it"),
        explain=Say(
            nb="kept_on er dagen et løfte ble holdt, når den er før dagen vi fikk vite det.",
            en="kept_on is the day on which a promise was kept, where that is before the day we learned of it.",
        ),
    ),
    "left-in-another-deal": FindingMessage(
        says=Say(nb="{name} har sluttet i {deals}", en="{name} has left in {deals}"),
        mend=Say(
            nb="Gjelder det også her, så skriv det i loggen: people: [{{id: {person}, left: true}}]",
            en="If that also applies here, write it in the log: people: [{{id: {person}, left: true}}]",
        ),
        explain=Say(
            nb="Den som har sluttet hos kunden, holder ingen løfter og kan ikke spørres, heller ikke i en annen sak. Heter to forskjellige det samme, så skriv e-postadressen til begge.",
            en="Whoever has left the customer keeps no promises and cannot be asked, and that goes for other deals too. If two different people have the same name, write the e-mail address of both.",
        ),
    ),
}
