"""Findings: what does not fit between a deal and its processes, and events that change nothing."""

from kjopsprosess.messages.say import Say

from .message import DID_YOU_MEAN, WRITE, FindingMessage

BETWEEN = {
    "process-not-usable": FindingMessage(
        says=Say(nb="kjøpsprosessen {process} kan ikke brukes", en="the buying process {process} cannot be used"),
        mend=Say(nb="Rett {file} først", en="Fix {file} first"),
        explain=Say(
            nb="Saken leses mot kjøpsprosessen. Så lenge den har feil, kan resten av saken ikke sjekkes.",
            en="The deal is read against its buying process. While that has errors, the rest cannot be checked.",
        ),
    ),
    "pin-above-version": FindingMessage(
        says=Say(
            nb="saken følger versjon {pinned}, men {process} er bare kommet til versjon {version}",
            en="the deal follows version {pinned}, but {process} has only reached version {version}",
        ),
        mend=Say(
            nb="Skriv en versjon som finnes: {process}@{version}",
            en="Write a version that exists: {process}@{version}",
        ),
        near=WRITE,
        explain=Say(
            nb="Inntil videre leses saken som om den fulgte den nyeste versjonen.",
            en="Until then the deal is read as if it followed the newest version there is.",
        ),
    ),
    "overlay-clash": FindingMessage(
        says=Say(nb="{process} og {other} bruker samme id: {ids}", en="{process} and {other} use the same id: {ids}"),
        mend=Say(
            nb="Gi dem ulike id-er i den ene av kjøpsprosessene",
            en="Give them different ids in one of the buying processes",
        ),
        explain=Say(
            nb="To kjøpsprosesser i samme sak blir lest som én. Da må hver id bety én ting.",
            en="Two buying processes in one deal are read as one. Then every id must mean one thing.",
        ),
    ),
    "unknown-step": FindingMessage(
        says=Say(nb="prosessen har ikke steget {step}", en="the process has no step {step}"),
        mend=Say(
            nb="Se stegene med kp map, eller skriv steget under steps i saken om bare denne kunden har det",
            en="See the steps with kp map, or write the step under steps in the deal if only this customer has it",
        ),
        near=DID_YOU_MEAN,
        explain=Say(
            nb="Et steg som ikke finnes, teller ikke: saken står der den sto. Ingenting er borte, så rett navnet.",
            en="A step that does not exist counts for nothing: the deal stands where it stood. Nothing is lost, so fix the name.",
        ),
    ),
    "unknown-team-member": FindingMessage(
        says=Say(nb="ingen av oss heter {member}", en="none of us is called {member}"),
        mend=Say(
            nb="Legg til i kp.yaml: team: [{{id: {member}, name: …}}]",
            en="Add in kp.yaml: team: [{{id: {member}, name: …}}]",
        ),
        near=DID_YOU_MEAN,
        explain=Say(
            nb="us/per er den av oss som har id-en per under team i kp.yaml. Mangler id-en der, vet ingen hvem som skal holde løftet. En id uten us/ er alltid noen hos kunden.",
            en="us/per is the one of us with the id per under team in kp.yaml. If it is missing there, nobody knows who is to keep the promise. An id without us/ is always somebody at the customer.",
        ),
    ),
    "unknown-day": FindingMessage(
        says=Say(nb="ingen dag i saken heter {day}", en="no day in the deal is called {day}"),
        mend=Say(
            nb="Skriv datoen selv, som 2027-04-30, eller legg til: dates: [{{id: {day}, what: …, latest: …}}]",
            en="Write the date itself, as in 2027-04-30, or add: dates: [{{id: {day}, what: …, latest: …}}]",
        ),
        near=DID_YOU_MEAN,
        explain=Say(
            nb="Fristen er en dato, eller id-en til en dag noen har fortalt om. Da flytter fristen seg når dagen gjør det.",
            en="The deadline is a date, or the id of a day somebody has told us about. It then moves when that day does.",
        ),
    ),
    "deadline-without-day": FindingMessage(
        says=Say(nb="ingen har fortalt oss hvilken dag {day} er", en="nobody has told us which day {day} is"),
        mend=Say(
            nb="Skriv datoen selv, som 2027-04-30, eller før inn dagen for steget først",
            en="Write the date itself, as in 2027-04-30, or record the day of the step first",
        ),
        explain=Say(
            nb="Fristen kan være dagen for et steg, men da må noen ha fortalt oss hvilken dag det er.",
            en="The deadline may be the day of a step, but then somebody must have told us which day that is.",
        ),
    ),
    "total-not-before": FindingMessage(
        says=Say(nb="{earlier} kommer ikke før {step}", en="{earlier} does not come before {step}"),
        mend=Say(
            nb="Skriv et steg som kommer før det, eller ta bort takes_from",
            en="Write a step that comes before it, or remove takes_from",
        ),
        explain=Say(
            nb="En tid som er regnet fra slutten av et annet steg, står i stedet for summen av det som ligger imellom. Kommer det steget ikke før, er det ingenting imellom, og tiden blir ikke brukt.",
            en="A time counted from the end of another step stands for the sum of what is between. If that step does not come before, nothing is between, and the time is not used.",
        ),
    ),
    "unknown-action": FindingMessage(
        says=Say(
            nb="steget {step} har ingen oppgave som heter {action}",
            en="the step {step} has no task called {action}",
        ),
        mend=Say(
            nb="Se oppgavene med kp brief, eller skriv hva vi gjorde, som fritekst",
            en="See the tasks with kp brief, or write what we did as free text",
        ),
        near=DID_YOU_MEAN,
        explain=Say(
            nb="Det vi gjør, skal hjelpe kunden med ett bestemt steg. Oppgaven finnes ikke, så bare steget teller.",
            en="What we do should help the customer take one particular step. The task does not exist, so only the step counts.",
        ),
    ),
    "choice-without-outcome": FindingMessage(
        says=Say(nb="det står ikke hvem valget falt på", en="it does not say who was chosen"),
        mend=Say(
            nb="Legg til outcome: us, outcome: other eller outcome: nothing",
            en="Add outcome: us, outcome: other or outcome: nothing",
        ),
        explain=Say(
            nb="I dette steget velger kunden leverandør. Før vi vet hvem, kan vi ikke si om saken fortsatt er åpen.",
            en="In this step the customer picks a supplier. Until we know which, we cannot say whether the deal is still open.",
        ),
    ),
    "order-without-seen": FindingMessage(
        says=Say(nb="vi har bare hørt om ordren, ikke sett den", en="we have only heard of the order, not seen it"),
        mend=Say(nb="Skriv hva vi har sett: seen: Signert avtale", en="Write what we saw: seen: Signed agreement"),
        explain=Say(
            nb="Ordren teller først når vi har sett den.",
            en="The order counts only once we have seen it.",
        ),
    ),
    "overlay-alone": FindingMessage(
        says=Say(
            nb="{process} skal legges oppå en annen kjøpsprosess",
            en="{process} is meant to go on top of another buying process",
        ),
        mend=Say(
            nb="Skriv begge, den andre først: process: [saas-virksomhet@1, {process}@1]",
            en="Write both, the other first: process: [saas-virksomhet@1, {process}@1]",
        ),
        explain=Say(
            nb="Den tar plassen til noen av stegene i en annen kjøpsprosess, og kan ikke stå alene.",
            en="It takes the place of some steps of another buying process, and cannot stand alone.",
        ),
    ),
    "outcome-off-choice": FindingMessage(
        says=Say(nb="i steget {step} velges ingen leverandør", en="no supplier is picked in the step {step}"),
        mend=Say(nb="Ta bort outcome", en="Remove outcome"),
        explain=Say(
            nb="outcome sier hvem valget falt på, og hører til steg med kind: choice eller kind: order.",
            en="outcome says who was chosen, and belongs to steps with kind: choice or kind: order.",
        ),
    ),
    "newer-step": FindingMessage(
        says=Say(
            nb="steget {step} kom til i versjon {since} av {process}, og saken følger {pinned}",
            en="the step {step} was added in version {since} of {process}, and the deal follows {pinned}",
        ),
        mend=Say(
            nb="Flytt saken til den versjonen: kp process upgrade",
            en="Move the deal to that version: kp process upgrade",
        ),
        explain=Say(
            nb="Det som er skrevet om steget, blir stående, men teller først når saken følger en versjon som har det.",
            en="What is written about the step stays, but counts only when the deal follows a version that has it.",
        ),
    ),
    "own-step-in-process": FindingMessage(
        says=Say(
            nb="steget {step} står nå i kjøpsprosessen også",
            en="the step {step} is now in the buying process too",
        ),
        mend=Say(
            nb="Ta det bort fra steps i saken; det som har hendt, teller fortsatt",
            en="Remove it from steps in the deal; what has happened still counts",
        ),
        explain=Say(
            nb="Steget i kjøpsprosessen gjelder. Loggen viser til samme id, så ingenting går tapt.",
            en="The step in the buying process applies. The log refers to the same id, so nothing is lost.",
        ),
    ),
    "not-by-customer": FindingMessage(
        says=Say(
            nb="{person} hører ikke til kunden, så steget {step} blir stående",
            en="{person} is not at the customer, so the step {step} stays where it is",
        ),
        mend=Say(nb="Skriv hvem hos kunden som gjorde det, under by", en="Write who at the customer did it, under by"),
        explain=Say(
            nb="En partner kan hjelpe, men bare kunden flytter saken.",
            en="A partner can help, but only the customer moves the deal.",
        ),
    ),
    "done-on-hearsay": FindingMessage(
        says=Say(
            nb="ingen hos kunden var med da dette ble sagt, så steget {step} regnes ikke som gjort",
            en="nobody at the customer was there when this was said, so the step {step} does not count as done",
        ),
        mend=Say(
            nb="Få det bekreftet; sa noen hos kunden det selv, så skriv vedkommende under with",
            en="Get it confirmed; if somebody at the customer said so, write that person under with",
        ),
        explain=Say(
            nb="En partner, eller ingen vi vet om, sier at kunden har gjort steget. Det viser ingenting: Steget står som det sto, til en person hos kunden sier det eller vi har sett hva de har laget.",
            en="A partner, or nobody we know of, says that the customer has taken the step. That proves nothing: the step stands where it stood until a person at the customer says so, or we have seen what they made.",
        ),
    ),
    "law-past-review": FindingMessage(
        says=Say(
            nb="verdien {value} skulle vært kontrollert på nytt innen {day}",
            en="the value {value} should have been checked again by {day}",
        ),
        mend=Say(
            nb="Hent en nyere kp, eller slå den opp ({source}) og rett en kopi av filen i processes/law",
            en="Get a newer kp, or look it up ({source}) and correct a copy of the file in processes/law",
        ),
        explain=Say(
            nb="Terskler og frister i regelverket endres. Et gammelt tall som vises som gyldig, er verre enn ikke noe tall, og enda verre er et tall som ingen har bekreftet.",
            en="Thresholds and deadlines in the rules change. An outdated figure shown as valid is worse than none, and even more so a figure that nobody has confirmed.",
        ),
    ),
    "step-retired": FindingMessage(
        says=Say(
            nb="steget {step} er ikke med i {process} versjon {pinned}, som saken følger",
            en="the step {step} is not in version {pinned} of {process}, which the deal follows",
        ),
        mend=Say(nb="Velg et av stegene i kp map", en="Choose one of the steps in kp map"),
        explain=Say(
            nb="Steget er tatt ut av kjøpsprosessen. Det som allerede er skrevet om det, blir stående.",
            en="The step has been taken out of the buying process. What is already written about it stays.",
        ),
    ),
}
