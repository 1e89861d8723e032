"""Bokmål: what does not fit between a deal and its processes, and events that change nothing."""

from kjopsprosess.words.problems import Problem

FIT_PROBLEMS = {
    "process-not-usable": Problem(
        "kjøpsprosessen {process} kan ikke brukes",
        "Rett {file} først",
        explain="Saken leses mot kjøpsprosessen. Så lenge den har feil, kan resten av saken ikke sjekkes.",
    ),
    "pin-above-version": Problem(
        "saken følger versjon {pinned}, men {process} er bare kommet til versjon {version}",
        "Skriv en versjon som finnes: {process}@{version}",
        "Skriv: {write}",
        explain="Inntil videre leses saken som om den fulgte den nyeste versjonen.",
    ),
    "overlay-clash": Problem(
        "{process} og {other} bruker samme id: {ids}",
        "Gi dem ulike id-er i den ene av kjøpsprosessene",
        explain="To kjøpsprosesser i samme sak blir lest som én. Da må hver id bety én ting.",
    ),
    "unknown-step": Problem(
        "prosessen har ikke steget {step}",
        "Se stegene med kp map, eller skriv steget under steps i saken om bare denne kunden har det",
        "Mente du {near}? Skriv: {write}",
        explain="Et steg som ikke finnes, teller ikke: saken står der den sto. Ingenting er borte, så rett navnet.",
    ),
    "unknown-action": Problem(
        "steget {step} har ingen oppgave som heter {action}",
        "Se oppgavene med kp brief, eller skriv hva vi gjorde, med vanlige ord",
        "Mente du {near}? Skriv: {write}",
        explain="Det vi gjør, skal hjelpe kunden med ett bestemt steg. Oppgaven finnes ikke, så bare steget teller.",
    ),
    "choice-without-outcome": Problem(
        "det står ikke hvem valget falt på",
        "Legg til outcome: us, outcome: other eller outcome: nothing",
        explain="I dette steget velger kunden leverandør. Før vi vet hvem, vet vi ikke om saken lever.",
    ),
    "order-without-seen": Problem(
        "ordren er bare fortalt, ikke sett",
        "Skriv hva vi har sett: seen: Signert avtale",
        explain="En ordre er en ordre når vi har sett den. Før det teller den ikke.",
    ),
    "overlay-alone": Problem(
        "{process} skal legges oppå en annen kjøpsprosess",
        "Skriv begge, den andre først: process: [saas-virksomhet@1, {process}@1]",
        explain="Den tar plassen til noen av stegene i en annen kjøpsprosess, og kan ikke stå alene.",
    ),
    "outcome-off-choice": Problem(
        "i steget {step} velges ingen leverandør",
        "Ta bort outcome",
        explain="outcome sier hvem valget falt på, og hører til steg med kind: choice eller kind: order.",
    ),
    "newer-step": Problem(
        "steget {step} kom i versjon {since} av {process}, og saken følger {pinned}",
        "Flytt saken til den versjonen: kp process upgrade",
        explain="Det som er skrevet om steget, blir stående, men teller først når saken følger en versjon som har det.",
    ),
    "own-step-in-process": Problem(
        "steget {step} står nå i kjøpsprosessen også",
        "Ta det bort fra steps i saken; det som har hendt, teller fortsatt",
        explain="Steget i kjøpsprosessen gjelder. Loggen viser til samme id, så ingenting går tapt.",
    ),
    "not-by-customer": Problem(
        "{person} hører ikke til kunden, så steget {step} blir stående",
        "Skriv hvem hos kunden som gjorde det, under by",
        explain="En partner kan hjelpe, men bare kunden flytter saken.",
    ),
    "reopened-not-taken": Problem(
        "steget {step} var ikke tatt, så det er ingenting å gjenåpne",
        "Ta det bort, eller skriv det som ble sagt, under heard",
        explain="Bare et steg som er gjort eller utgått, kan gjenåpnes.",
    ),
    "skipped-but-taken": Problem(
        "steget {step} var allerede gjort eller utgått",
        "Ta det bort, eller gjenåpne steget først",
        explain="Et steg som er tatt, kan ikke utgå. Har kunden ombestemt seg, er det en gjenåpning.",
    ),
    "order-skipped": Problem(
        "ordresteget {step} kan ikke utgå",
        "Skriv hvordan det endte: stopped: {{outcome: nothing}}",
        explain="Uten ordre er det ikke noe kjøp. Blir det ingen ordre, er saken stanset.",
    ),
    "promise-not-open": Problem(
        "løftet {promise} var ikke åpent da",
        "Ta det bort, eller skriv et nytt løfte med ny id",
        explain="Et løfte tar slutt når det er holdt eller frafalt, når steget det gjaldt, er tatt, "
        "eller når den som ga det, har sluttet.",
    ),
    "contact-breaks-rule": Problem(
        "kontakten gikk utenom portalen mens bare den var tillatt",
        "Skriv how: portal om det var der; ellers ta det opp med den som svarer for anbudet hos dere",
        explain="Kunden kan bli nødt til å avvise et tilbud fra den som har hatt kontakt utenom. Det er verdt å vite om.",
    ),
    "law-past-review": Problem(
        "verdien {value} skulle vært kontrollert på nytt innen {day}",
        "Hent en nyere kp, eller slå den opp ({source}) og rett en kopi av filen i processes/law",
        explain="Terskler og frister i loven endres. Et gammelt tall vist som fakta er verre enn ikke noe tall.",
    ),
    "step-retired": Problem(
        "steget {step} er ikke med i {process} versjon {pinned}, som saken følger",
        "Velg et av stegene i kp map",
        explain="Steget er tatt ut av kjøpsprosessen. Det som allerede er skrevet om det, blir stående.",
    ),
}
