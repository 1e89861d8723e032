"""Findings: what is wrong inside a deal."""

from kjopsprosess.messages.say import Say

from .message import DID_YOU_MEAN, WAIT_FOR_EACH_OTHER, WRITE, FindingMessage

DEAL = {
    "own-step-without-place": FindingMessage(
        says=Say(nb="steget {step} sier ikke hvor det hører til", en="the step {step} does not say where it belongs"),
        mend=Say(
            nb="Skriv hva det kommer etter, eller hva som må vente på det: after: [steg] eller before: [steg]",
            en="Write what it comes after, or what must wait for it: after: [step] or before: [step]",
        ),
        explain=Say(
            nb="Et steg bare denne kunden har, må stå et sted på kundens vei, ellers vet ingen når det står for tur.",
            en="A step that only this customer has must stand somewhere on the way, or nobody knows when it is its turn.",
        ),
    ),
    "own-step-with-version": FindingMessage(
        says=Say(
            nb="steget {step} gjelder bare denne saken og har ingen versjon",
            en="the step {step} belongs to this deal alone and has no version",
        ),
        mend=Say(nb="Ta bort linjen med {key}", en="Remove the line with {key}"),
        explain=Say(
            nb="since og retired hører til kjøpsprosessen, som mange saker deler.",
            en="since and retired belong to the buying process, which many deals share.",
        ),
    ),
    "own-step-is-order": FindingMessage(
        says=Say(nb="steget {step} kan ikke være ordren", en="the step {step} cannot be the order"),
        mend=Say(
            nb="Ta bort kind: order; ordren hører til kjøpsprosessen",
            en="Remove kind: order; the order belongs to the buying process",
        ),
        explain=Say(
            nb="Ordren står i kjøpsprosessen, så den betyr det samme i alle saker.",
            en="The order belongs in the buying process, so that it means the same in every deal.",
        ),
    ),
    "own-steps-in-cycle": FindingMessage(
        says=Say(nb="stegene {steps} venter på hverandre", en="the steps {steps} wait for each other"),
        mend=Say(nb="Ta bort ett av dem fra after eller before", en="Remove one of them from after or before"),
        explain=WAIT_FOR_EACH_OTHER,
    ),
    "unknown-person": FindingMessage(
        says=Say(nb="ingen i saken heter {person}", en="nobody in the deal is called {person}"),
        mend=Say(
            nb="Legg til øverst i filen: people: [{{id: {person}, name: …}}]",
            en="Add at the top of the file: people: [{{id: {person}, name: …}}]",
        ),
        near=DID_YOU_MEAN,
        explain=Say(
            nb="Det som flytter saken, er det navngitte mennesker hos kunden som gjør. Derfor må alle som er nevnt, stå blant people én gang.",
            en="What moves a deal is what named people at the customer do. So everybody who is mentioned must be listed once under people.",
        ),
    ),
    "unknown-promise": FindingMessage(
        says=Say(nb="ingen har lovet {promise}", en="nobody has promised {promise}"),
        mend=Say(
            nb="Skriv løftet der det ble gitt: promised: [{{id: {promise}, by: …, what: …, due: …}}]",
            en="Write the promise where it was given: promised: [{{id: {promise}, by: …, what: …, due: …}}]",
        ),
        near=DID_YOU_MEAN,
        explain=Say(
            nb="Et løfte må være gitt før det kan holdes, flyttes eller frafalles.",
            en="A promise must be given before it can be kept, moved or dropped.",
        ),
    ),
    "theirs-and-ours": FindingMessage(
        says=Say(
            nb="løftet {promise} er både kundens og vårt", en="the promise {promise} is both the customer's and ours"
        ),
        mend=Say(
            nb="Skriv det som to løfter, ett med by: us",
            en="Write it as two promises, one with by: us",
        ),
        explain=Say(
            nb="Kundens løfte flytter saken, vårt skylder vi. De kan holdes hver for seg.",
            en="The customer's promise moves the deal, ours we owe. Each can be kept without the other.",
        ),
    ),
    "no-day": FindingMessage(
        says=Say(nb="{id} sier ikke hvilken dag", en="{id} does not say which day"),
        mend=Say(
            nb="Legg til on: når det skjer den dagen, latest: for siste frist, eller earliest: når det ikke kan skje før",
            en="Add on: when it happens that day, latest: for the last day, or earliest: when it cannot be before",
        ),
        explain=Say(
            nb="En slik dag kan være dagen noe skjer, den siste dagen eller den første. De tre betyr hvert sitt, så én av dem må oppgis.",
            en="Such a day may be the day something happens, the last day or the first. The three mean different things, so one of them must be given.",
        ),
    ),
    "day-without-name": FindingMessage(
        says=Say(nb="dagen {id} har ikke noe navn", en="the day {id} has no name"),
        mend=Say(nb="Skriv hva den heter: what: Styremøte", en="Write what it is called: what: Board meeting"),
        explain=Say(
            nb="Uten navn vises id-en på skjermen. Skriv navnet første gang dagen nevnes.",
            en="Without a name, its id is shown on the screen. Write the name the first time the day is mentioned.",
        ),
    ),
    "done-without-person": FindingMessage(
        says=Say(nb="det står ikke hvem som gjorde steget", en="it does not say who did the step"),
        mend=Say(
            nb="Legg til hvem hos kunden som gjorde det: by: [{person}]",
            en="Add who at the customer did it: by: [{person}]",
        ),
        explain=Say(
            nb="Bare kunden flytter en sak. Et steg uten navn på den som gjorde det, er noe vi tror eller håper.",
            en="Only the customer moves a deal. A step without the name of who did it is something we believe or hope.",
        ),
    ),
    "skipped-without-person": FindingMessage(
        says=Say(nb="ingen har sagt at steget utgår", en="nobody has said that the step is skipped"),
        mend=Say(
            nb="Legg til hvem hos kunden som bestemte det: by: [{person}]",
            en="Add who at the customer decided so: by: [{person}]",
        ),
        explain=Say(
            nb="At et steg utgår, flytter kunden videre. Da må noen hos kunden ha bestemt det.",
            en="Skipping a step moves the customer on. So somebody at the customer must have decided it.",
        ),
    ),
    "done-and-skipped": FindingMessage(
        says=Say(
            nb="steget {step} er både gjort og utgått på samme gang",
            en="the step {step} is both done and skipped at once",
        ),
        mend=Say(nb="Ta bort det ene", en="Remove one of them"),
        explain=Say(
            nb="Enten gjorde kunden det, eller så skal det ikke gjøres.",
            en="Either the customer did it, or it is not to be done.",
        ),
    ),
    "done-without-proof": FindingMessage(
        says=Say(nb="ingenting viser at steget er gjort", en="nothing shows that the step is done"),
        mend=Say(
            nb="Skriv hva kunden laget og vi har sett: seen: …, eller hva noen fortalte: said: …",
            en="Write what the customer made and we saw: seen: …, or what somebody told us: said: …",
        ),
        explain=Say(
            nb="«De er enige» er ikke nok. Skriv hva du så med egne øyne, eller hva noen sa. Det første veier tyngre, og forskjellen er verdt å se.",
            en="“They agree” is no proof. Write what you saw with your own eyes, or what somebody said. The first weighs more, and the difference is worth seeing.",
        ),
    ),
    "seen-and-said": FindingMessage(
        says=Say(nb="enten så vi det selv, eller så ble det fortalt", en="either we saw it ourselves, or we were told"),
        mend=Say(nb="Behold seen, og flytt det som ble sagt, til note", en="Keep seen, and move what was said to note"),
        explain=Say(
            nb="Har vi sett det selv, trenger ingen å fortelle det. kp bruker seen eller said til å avgjøre hvor sikkert det er.",
            en="If we saw it, we need not be told. kp uses seen or said to decide how certain it is.",
        ),
    ),
    "later-without-until": FindingMessage(
        says=Say(nb="saken er utsatt, men uten dato", en="the deal is postponed, but without a date"),
        mend=Say(
            nb="Legg til når den skal tas opp igjen: until: 2027-02-01",
            en="Add when to take it up again: until: 2027-02-01",
        ),
        explain=Say(
            nb="En sak som er utsatt uten dato, er en sak ingen tar opp igjen.",
            en="A deal that is postponed without a date is a deal nobody takes up again.",
        ),
    ),
    "grammar-word-as-id": FindingMessage(
        says=Say(
            nb="{id} kan ikke være id, for ordet betyr noe i det som skrives til kp",
            en="{id} cannot be an id, because the word means something in what is typed to kp",
        ),
        mend=Say(
            nb="Velg en annen id, og bytt den overalt i filen",
            en="Choose another id, and replace it everywhere in the file",
        ),
        explain=Say(
            nb="«vi: sender avtalen» er et løfte fra oss. Heter en person eller et steg det samme, kan ingen se hva som er ment.",
            en="“we: send the contract” is a promise of ours. If a person or a step is called the same, nobody can tell what is meant.",
        ),
    ),
    "hidden-characters": FindingMessage(
        says=Say(
            nb="teksten har tegn som ikke synes, eller som ser ut som andre: {signs}",
            en="the text has characters that cannot be seen, or that look like others: {signs}",
        ),
        mend=Say(nb="Skriv den på nytt", en="Type it again"),
        near=WRITE,
        explain=Say(
            nb="De følger ofte med når et navn limes inn. To navn kan da se like ut uten å være det, også for andre programmer enn kp.",
            en="They often come along when a name is pasted. Two names can then look alike without being so, in programs other than kp too.",
        ),
    ),
    "no-trigger": FindingMessage(
        says=Say(
            nb="det står ikke hvorfor kunden skulle kjøpe nå",
            en="it does not say why the customer would buy now",
        ),
        mend=Say(
            nb="Spør kunden, og skriv svaret: trigger: …",
            en="Ask the customer, and write the answer: trigger: …",
        ),
        explain=Say(
            nb="Uten en grunn til å gjøre det nå ender de fleste kjøp med at ingenting blir bestemt.",
            en="Without a reason to do it now, most purchases end with nothing being decided.",
        ),
    ),
    "person-without-role": FindingMessage(
        says=Say(nb="{person} har ingen rolle", en="{person} has no role"),
        mend=Say(
            nb="Legg til rollen personen har i kjøpet: roles: [rolle]",
            en="Add the role this person has in the purchase: roles: [role]",
        ),
        explain=Say(
            nb="Uten rolle er personen ikke med i noe steg, og teller ikke som en stemme fra en annen rolle.",
            en="Without a role a person takes part in no step, and does not count as a voice from another role.",
        ),
    ),
    "contact-without-with": FindingMessage(
        says=Say(nb="det står ikke hvem hos kunden som var med", en="it does not say who at the customer took part"),
        mend=Say(nb="Legg til hvem som var med: with: [navn]", en="Add who took part: with: [name]"),
        explain=Say(
            nb="De som var med, er kildene til det som ble sagt. Uten dem vet vi ikke hvem som har sagt det.",
            en="Those who took part are the sources of what was said. Without them we do not know who said it.",
        ),
    ),
    "answered-not-mail": FindingMessage(
        says=Say(
            nb="«answered: false» står ved noe annet enn en e-post, og blir ikke brukt",
            en="“answered: false” is set on something other than an e-mail, and is not used",
        ),
        mend=Say(nb="Skriv how: mail, eller ta bort answered", en="Write how: mail, or leave out answered"),
        explain=Say(
            nb="Bare en e-post kan stå uten svar. Et møte eller en samtale uten kunden er et notat: la how være.",
            en="Only an e-mail can go unanswered. A meeting or a call without the customer is a note: leave out how.",
        ),
    ),
    "due-before-date": FindingMessage(
        says=Say(
            nb="løftet skulle være holdt {due}, før det ble gitt {date}",
            en="the promise was due on {due}, before it was given on {date}",
        ),
        mend=Say(nb="Rett datoen: due: …", en="Fix the date: due: …"),
        explain=Say(
            nb="Et løfte om noe som allerede er over, binder ingen og regnes ikke som fremgang.",
            en="A promise of something already past binds nobody and does not count as an advance.",
        ),
    ),
    "got-without-aim": FindingMessage(
        says=Say(nb="ingen avtale {day} har et mål", en="no booking on {day} has an aim"),
        mend=Say(
            nb="Skriv dagen for avtalen med målet: got: {{booked: …, reached: …}}",
            en="Write the day of the booking with the aim: got: {{booked: …, reached: …}}",
        ),
        explain=Say(
            nb="«got» sier om målet for et avtalt møte ble nådd, og peker på avtalen med dagen.",
            en="“got” says whether the aim of a booked meeting was reached, and points to the booking by its day.",
        ),
    ),
    "moved-from-not-one": FindingMessage(
        says=Say(
            nb="moved_from: {number} åpne avtaler passer med {day}, så ingen av dem er flyttet",
            en="moved_from: {number} open bookings fit {day}, so none of them is moved",
        ),
        mend=Say(
            nb="Skriv dagen for avtalen slik den står i loggen, med klokkeslett hvis det er flere: moved_from: …",
            en="Write the day of the booking as the log has it, with the time if there are several: moved_from: …",
        ),
        explain=Say(
            nb="En avtale som er flyttet, tar plassen til en annen. Uten moved_from for en åpen avtale blir begge stående.",
            en="A booking that is moved takes the place of another. Without moved_from for an open one, both remain.",
        ),
    ),
    "booked-twice": FindingMessage(
        says=Say(
            nb="de samme personene har også en åpen avtale {day}, så begge blir stående",
            en="the same people also have an open booking on {day}, so both remain",
        ),
        mend=Say(
            nb="Er møtet flyttet, så legg til datoen det er flyttet fra: moved_from: …",
            en="If the meeting was moved, add the date it was moved from: moved_from: …",
        ),
        explain=Say(
            nb="En ny avtale med de samme personene er en avtale til. I eldre utgaver av kp flyttet den avtalen som sto der.",
            en="A new booking with the same people is one more. In older editions of kp it moved the one already there.",
        ),
    ),
    "date-after-today": FindingMessage(
        says=Say(nb="{date} ligger fram i tid; i dag er {today}", en="{date} is still to come; today is {today}"),
        mend=Say(
            nb="Rett datoen, eller skriv det kommende møtet under booked",
            en="Fix the date, or write the coming meeting under booked",
        ),
        explain=Say(
            nb="Loggen er det som har hendt. Det som skal skje senere, er avtaler og løfter.",
            en="The log is what has happened. What is still to come is bookings and promises.",
        ),
    ),
}
