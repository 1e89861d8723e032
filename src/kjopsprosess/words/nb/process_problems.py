"""Bokmål: what is wrong inside a process."""

from kjopsprosess.words.problems import Problem

PROCESS_PROBLEMS = {
    "duplicate-id": Problem(
        "id-en {id} er brukt to ganger",
        "Velg en annen id; den første står på linje {first_line}",
        explain="Andre steder viser til id-en. Står den to ganger, kan ingen vite hva det er vist til. "
        "Steg og roller skal ha hver sin id i alle versjoner, for gamle saker viser fortsatt til dem.",
    ),
    "two-deciders": Problem(
        "både {other} og {role} beslutter i steget {step}",
        "La den ene godkjenne eller anbefale: part: approves",
        explain="Bare én kan ha siste ord. Beslutter to, vet verken kunden eller vi hvem som faktisk kan si ja.",
    ),
    "unknown-role": Problem(
        "ingen rolle heter {role}",
        "Legg rollen til under roles i kjøpsprosessen, eller ta den bort her",
        "Mente du {near}? Skriv: {write}",
        explain="Tomme stoler finnes ved å se hvilke roller stegene trenger, og hvem som har dem. "
        "En rolle som ikke finnes, kan ingen fylle, og ingen blir savnet.",
    ),
    "unknown-after": Problem(
        "kjøpsprosessen har ikke steget {step}",
        "Legg til steget, eller ta det bort fra after",
        "Mente du {near}? Skriv: {write}",
        explain="after sier hva kunden må være ferdig med først. Et steg som ikke finnes, blir aldri ferdig.",
    ),
    "before-in-process": Problem(
        "before kan bare stå i steg som en sak har for seg selv",
        "Skriv det i steget {later} i stedet: after: [{step}]",
        explain="I en kjøpsprosess står rekkefølgen ett sted, under after, så den kan leses nedover.",
    ),
    "version-below-one": Problem("første versjon er 1", "Skriv: version: 1"),
    "wrong-since": Problem(
        "steget {step} kommer i versjon {since}, men kjøpsprosessen er i versjon {version}",
        "Øk version øverst i filen, eller senk since",
        explain="En sak følger én versjon. Et steg som kommer i en versjon som ikke finnes, får ingen sak.",
    ),
    "wrong-retired": Problem(
        "steget {step} kommer i versjon {since} og går ut i {retired}, men kjøpsprosessen er i versjon {version}",
        "La retired være større enn since, og ikke større enn version øverst i filen",
        explain="retired er den første versjonen som ikke har steget. Slett aldri steget: gamle saker viser til det.",
    ),
    "cycle": Problem(
        "stegene {steps} venter på hverandre i versjon {version}",
        "Ta bort ett av dem fra after, så kunden kan begynne et sted",
        explain="Når steg venter på hverandre i ring, kan ingen av dem noen gang åpne seg.",
    ),
    "two-orders": Problem(
        "både {other} og {step} er ordren i versjon {version}",
        "Ta bort kind: order fra det ene",
        explain="Ordren er vår når kunden har tatt ett bestemt steg. Er det to, vet ingen når det skjer.",
    ),
    "no-order-step": Problem(
        "ingen av stegene er ordren",
        "Skriv i steget der kunden bestiller: kind: order",
        explain="Uten et ordresteg kan en sak aldri bli vunnet i kp.",
    ),
    "nothing-after-order": Problem(
        "ingenting kommer etter ordren {step}",
        "Legg til det kunden gjør for å ta løsningen i bruk, med after: [{step}]",
        explain="For kunden er ikke kjøpet over med signaturen. Det er over når løsningen er tatt i bruk.",
    ),
    "unused-role": Problem(
        "rollen {role} er ikke med i noe steg",
        "Sett den inn under who i et steg, eller ta den bort",
        explain="En rolle uten del i noe steg blir aldri spurt og aldri savnet.",
    ),
}
