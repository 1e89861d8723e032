"""Bokmål: what is wrong inside a deal."""

from kjopsprosess.words.problems import Problem

DEAL_PROBLEMS = {
    "own-step-without-place": Problem(
        "steget {step} sier ikke hvor det hører til",
        "Skriv hva det kommer etter, eller hva som må vente på det: after: [steg] eller before: [steg]",
        explain="Et steg bare denne kunden har, må stå et sted på kundens vei, ellers vet ingen når det står for tur.",
    ),
    "own-step-with-version": Problem(
        "steget {step} gjelder bare denne saken og har ingen versjon",
        "Ta bort linjen med {key}",
        explain="since og retired hører til kjøpsprosessen, som mange saker deler.",
    ),
    "own-step-is-order": Problem(
        "steget {step} kan ikke være ordren",
        "Ta bort kind: order; ordren hører til kjøpsprosessen",
        explain="Ordren står i kjøpsprosessen, så den betyr det samme i alle saker.",
    ),
    "own-steps-in-cycle": Problem(
        "stegene {steps} venter på hverandre",
        "Ta bort ett av dem fra after eller before",
        explain="Når steg venter på hverandre i ring, kan ingen av dem noen gang åpne seg.",
    ),
    "unknown-person": Problem(
        "ingen i saken heter {person}",
        "Legg til øverst i filen: people: [{{id: {person}, name: …}}]",
        "Mente du {near}? Skriv: {write}",
        explain="Det som flytter saken, er det navngitte mennesker hos kunden som gjør. "
        "Derfor må alle som er nevnt, stå blant people én gang.",
    ),
    "unknown-promise": Problem(
        "ingen har lovet {promise}",
        "Skriv løftet der det ble gitt: promised: [{{id: {promise}, by: …, what: …, due: …}}]",
        "Mente du {near}? Skriv: {write}",
        explain="Et løfte må være gitt før det kan holdes, flyttes eller frafalles.",
    ),
    "done-without-person": Problem(
        "steget er gjort av ingen",
        "Legg til hvem hos kunden som gjorde det: by: [{person}]",
        explain="Bare kunden flytter en sak. Et steg uten navn på den som gjorde det, er noe vi tror eller håper.",
    ),
    "skipped-without-person": Problem(
        "ingen har sagt at steget utgår",
        "Legg til hvem hos kunden som bestemte det: by: [{person}]",
        explain="At et steg utgår, flytter kunden videre. Da må noen hos kunden ha bestemt det.",
    ),
    "done-and-skipped": Problem(
        "steget {step} er både gjort og utgått på samme gang",
        "Ta bort det ene",
        explain="Enten gjorde kunden det, eller så skal det ikke gjøres.",
    ),
    "done-without-proof": Problem(
        "ingenting viser at steget er gjort",
        "Skriv hva kunden laget og vi har sett: seen: …, eller hva noen fortalte: said: …",
        explain="«De er enige» er ikke bevis. Skriv hva du så med egne øyne, eller hva noen sa. "
        "Det første veier tyngre, og forskjellen er verdt å se.",
    ),
    "seen-and-said": Problem(
        "enten så vi det selv, eller så ble det fortalt",
        "Behold seen, og flytt det som ble sagt, til note",
        explain="Har vi sett det selv, trenger ingen å fortelle det. Hvor sterkt beviset er, regnes av det ene eller det andre.",
    ),
    "later-without-until": Problem(
        "saken er utsatt, men uten dato",
        "Legg til når den skal tas opp igjen: until: 2027-02-01",
        explain="En sak som er utsatt uten dato, er en sak ingen tar opp igjen.",
    ),
    "no-trigger": Problem(
        "det står ikke hvorfor kunden skulle kjøpe nå",
        "Spør kunden, og skriv svaret: trigger: …",
        explain="Uten en grunn til å gjøre det nå ender de fleste kjøp med at ingenting blir bestemt.",
    ),
    "person-without-role": Problem(
        "{person} har ingen rolle",
        "Legg til rollen personen har i kjøpet: roles: [rolle]",
        explain="Uten rolle fyller personen ingen stol og teller ikke som en egen stemme.",
    ),
    "contact-without-with": Problem(
        "det står ikke hvem hos kunden som var med",
        "Legg til hvem som var med: with: [navn]",
        explain="De som var med, er kildene til det som ble sagt. Uten dem er det ingen som står inne for ordene.",
    ),
    "due-before-date": Problem(
        "løftet skulle være holdt {due}, før det ble gitt {date}",
        "Rett datoen: due: …",
        explain="Et løfte om noe som allerede er forbi, binder ingen og regnes ikke som fremgang.",
    ),
    "date-after-today": Problem(
        "{date} har ikke vært ennå; i dag er {today}",
        "Rett datoen, eller skriv det kommende møtet under booked",
        explain="Loggen er det som har hendt. Det som skal hende, er avtaler og løfter.",
    ),
}
