"""Findings: keys and values in a file that are not what belongs there."""

from kjopsprosess.messages.say import Say

from .message import DID_YOU_MEAN, PUT_IN_QUOTES, WRITE, FindingMessage

VALUE = {
    "missing-key": FindingMessage(
        says=Say(nb="{key} mangler", en="{key} is missing"),
        mend=Say(nb="Legg til: {key}:", en="Add: {key}:"),
    ),
    "empty-key": FindingMessage(
        says=Say(nb="{key} står tom", en="{key} is empty"),
        mend=Say(nb="Skriv noe etter {key}:", en="Write something after {key}:"),
    ),
    "unknown-key": FindingMessage(
        says=Say(nb="ukjent nøkkel {key}", en="unknown key {key}"),
        mend=Say(nb="Her kan det stå {known}", en="Allowed here: {known}"),
        near=DID_YOU_MEAN,
    ),
    "comma-in-text": FindingMessage(
        says=Say(nb="komma inne i krøllparenteser avslutter teksten", en="a comma inside braces ends the text"),
        mend=PUT_IN_QUOTES,
    ),
    "unknown-value": FindingMessage(
        says=Say(nb="{value} kan ikke stå her", en="{value} cannot be used here"),
        mend=Say(nb="Velg en av disse: {allowed}", en="Choose one of these: {allowed}"),
        near=DID_YOU_MEAN,
    ),
    "not-text": FindingMessage(
        says=Say(nb="{key} skal være en tekst", en="{key} must be text"),
        mend=Say(
            nb="Skriv teksten på samme linje, i anførselstegn om den er vrien",
            en="Write it on the same line, in quotation marks if it is awkward",
        ),
    ),
    "not-a-list": FindingMessage(
        says=Say(nb="{key} skal være en liste", en="{key} must be a list"),
        mend=Say(
            nb="Skriv hvert punkt på egen linje med strek foran, eller: [en, to]",
            en="Write each item on its own line after a dash, or: [one, two]",
        ),
    ),
    "not-a-map": FindingMessage(
        says=Say(nb="{key} skal ha nøkler med verdier", en="{key} must have keys with values"),
        mend=Say(nb="Skriv nøkkel, kolon, mellomrom og verdi", en="Write key, colon, space and value"),
    ),
    "empty-item": FindingMessage(
        says=Say(nb="et punkt i {key} står tomt", en="an item of {key} is empty"),
        mend=Say(nb="Fyll det ut, eller ta bort streken", en="Fill it in, or remove the dash"),
    ),
    "too-long": FindingMessage(
        says=Say(
            nb="{key} har {length} tegn, og det er plass til {limit}",
            en="{key} has {length} characters, and there is room for {limit}",
        ),
        mend=Say(nb="Skriv det kortere, så det får plass på én linje", en="Shorten it, so that it fits on one line"),
    ),
    "text-too-long": FindingMessage(
        says=Say(
            nb="teksten «{text} …» har {length} tegn, og det er plass til {limit}",
            en="the text “{text} …” has {length} characters, and there is room for {limit}",
        ),
        mend=Say(
            nb="Kort den ned, eller legg hele teksten i en egen fil",
            en="Shorten it, or keep the whole text in a file of its own",
        ),
        explain=Say(
            nb="Et navn får ha 200 tegn, et notat 100 000 og alt annet 2000. En fil med en lengre tekst leses som før, men kp tar ikke imot en slik i svar, flagg, utkast, planer eller eksporter: ingen leser den før et møte.",
            en="A name may have 200 characters, a note 100,000 and anything else 2,000. A file with a longer text is read as before, but kp takes none in answers, flags, drafts, plans or exports: nobody reads it before a meeting.",
        ),
    ),
    "too-short": FindingMessage(
        says=Say(nb="{key} trenger minst {limit}", en="{key} needs at least {limit}"),
        mend=Say(nb="Legg til det som mangler", en="Add what is missing"),
    ),
    "too-many": FindingMessage(
        says=Say(
            nb="{key} har {count}, og det er plass til {limit}",
            en="{key} has {count}, and there is room for {limit}",
        ),
        mend=Say(nb="Ta bort dem det ikke er bruk for", en="Remove those that are not needed"),
    ),
    "no-steps": FindingMessage(
        says=Say(nb="kjøpsprosessen har ingen steg", en="the buying process has no steps"),
        mend=Say(
            nb="Skriv det første kunden gjør: steps: [{{id: …, name: …, done_when: …}}]",
            en="Write the first thing the customer does: steps: [{{id: …, name: …, done_when: …}}]",
        ),
    ),
    "no-pin": FindingMessage(
        says=Say(nb="saken følger ingen kjøpsprosess", en="the deal follows no buying process"),
        mend=Say(
            nb="Skriv hvilken, og hvilken versjon: process: saas-virksomhet@1",
            en="Write which, and its version: process: saas-virksomhet@1",
        ),
    ),
    "not-a-range": FindingMessage(
        says=Say(nb="{key} skal være ett eller to tall", en="{key} must be one or two numbers"),
        mend=Say(nb="Skriv fra og til i dager: {key}: [14, 28]", en="Write from and to in days: {key}: [14, 28]"),
    ),
    "not-a-date": FindingMessage(
        says=Say(nb="{value} er ingen dato", en="{value} is not a date"),
        mend=Say(nb="Skriv år, måned og dag, som 2026-12-04", en="Write year, month and day, as in 2026-12-04"),
        near=Say(nb="Skriv år, måned og dag: {write}", en="Write year, month and day: {write}"),
    ),
    "year-out-of-range": FindingMessage(
        says=Say(nb="året i {value} kan ikke stemme", en="the year in {value} cannot be right"),
        mend=Say(nb="Skriv et år mellom 2000 og 2100", en="Write a year from 2000 to 2100"),
    ),
    "not-a-time": FindingMessage(
        says=Say(nb="{value} er ikke noe klokkeslett", en="{value} is not a time"),
        mend=Say(
            nb="Skriv time og minutt med to tall hver, som 09:30",
            en="Write hour and minute with two digits each, as in 09:30",
        ),
    ),
    "not-an-id": FindingMessage(
        says=Say(nb="{value} kan ikke være id", en="{value} cannot be an id"),
        mend=Say(nb="Bruk små bokstaver a–z, tall og bindestrek", en="Use lower-case letters a–z, digits and hyphens"),
        near=WRITE,
    ),
    "reserved-id": FindingMessage(
        says=Say(
            nb="{value} kan ikke være id, for ordet betyr noe eget i kp",
            en="{value} cannot be an id, because the word has a meaning in kp",
        ),
        mend=Say(nb="Velg et annet ord", en="Choose another word"),
    ),
    "not-a-pin": FindingMessage(
        says=Say(
            nb="{value} sier ikke hvilken kjøpsprosess og versjon",
            en="{value} does not say which buying process and version",
        ),
        mend=Say(
            nb="Skriv kjøpsprosess, krøllalfa og versjon: process: saas-virksomhet@1",
            en="Write buying process, at sign and version: process: saas-virksomhet@1",
        ),
        near=Say(nb="Skriv versjonen etter krøllalfa: {write}", en="Write the version after an at sign: {write}"),
    ),
    "not-an-amount": FindingMessage(
        says=Say(nb="{value} er ikke noe beløp", en="{value} is not an amount"),
        mend=Say(nb="Skriv hele kroner: 1200000", en="Write whole units: 1200000"),
    ),
    "not-a-currency": FindingMessage(
        says=Say(nb="{value} er ingen valuta", en="{value} is not a currency"),
        mend=Say(nb="Skriv tre store bokstaver: NOK, EUR, USD", en="Write three capital letters: NOK, EUR, USD"),
    ),
    "not-one-of-us": FindingMessage(
        says=Say(nb="{value} er ikke en av oss", en="{value} is not one of us"),
        mend=Say(
            nb="Skriv us/ og id-en under team i kp.yaml, som us/per",
            en="Write us/ and the id under team in kp.yaml, as in us/per",
        ),
        near=WRITE,
        explain=Say(
            nb="author og did_by sier hvem av oss det er. En id alene er alltid noen hos kunden, så us/ må stå foran.",
            en="author and did_by say which of us it is. An id alone is always somebody at the customer, so us/ must stand before it.",
        ),
    ),
    "not-a-time-zone": FindingMessage(
        says=Say(nb="{value} er ingen tidssone", en="{value} is not a time zone"),
        mend=Say(
            nb="Skriv den som verdensdel og by: Europe/Oslo, Europe/Stockholm",
            en="Write it as continent and city: Europe/Oslo, Europe/London",
        ),
    ),
    "not-a-duration": FindingMessage(
        says=Say(nb="{value} er ikke en varighet kp forstår", en="{value} is not a length of time kp understands"),
        mend=Say(
            nb="Skriv for eksempel: 2-3 uker, inntil 3 uker, 5-20 virkedager, 2-9 måneder",
            en="Write for example: 2-3 weeks, up to 3 weeks, 5-20 working days, 2-9 months",
        ),
    ),
    "several-days": FindingMessage(
        says=Say(nb="{value} kan ikke brukes sammen", en="{value} cannot be used together"),
        mend=Say(
            nb="Behold én: on når det skjer den dagen, latest for siste frist, earliest når det ikke kan skje før",
            en="Keep one: on when it happens that day, latest for the last day, earliest when it cannot be before",
        ),
    ),
    "not-a-number": FindingMessage(
        says=Say(nb="{value} er ikke noe helt tall", en="{value} is not a whole number"),
        mend=Say(nb="Skriv et helt tall, som {key}: 14", en="Write a whole number, as in {key}: 14"),
    ),
    "not-true-or-false": FindingMessage(
        says=Say(nb="{value} er verken true eller false", en="{value} is neither true nor false"),
        mend=Say(nb="Skriv: {key}: true", en="Write: {key}: true"),
    ),
    "not-true-false-or-day": FindingMessage(
        says=Say(nb="{value} er verken true, false eller en dato", en="{value} is neither true, false nor a date"),
        mend=Say(
            nb="Skriv dagen: {key}: 2026-12-31. Har det skjedd: {key}: true",
            en="Write the day: {key}: 2026-12-31. If it has happened: {key}: true",
        ),
    ),
    "not-readable": FindingMessage(
        says=Say(nb="{key} kan ikke leses ({problem})", en="{key} cannot be read ({problem})"),
        mend=Say(nb="Se hvordan det er skrevet andre steder", en="See how it is written elsewhere"),
    ),
}
