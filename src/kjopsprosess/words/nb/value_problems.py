"""Bokmål: keys and values in a file that are not what belongs there."""

from kjopsprosess.words.problems import Problem

VALUE_PROBLEMS = {
    "missing-key": Problem("{key} mangler", "Legg til: {key}:"),
    "empty-key": Problem("{key} står tom", "Skriv noe etter {key}:"),
    "unknown-key": Problem("ukjent nøkkel {key}", "Her kan det stå {known}", "Mente du {near}? Skriv: {write}"),
    "comma-in-text": Problem(
        "komma inne i krøllparenteser avslutter teksten", 'Sett teksten i anførselstegn: {key}: "{value}"'
    ),
    "unknown-value": Problem(
        "{value} kan ikke stå her", "Velg en av disse: {allowed}", "Mente du {near}? Skriv: {write}"
    ),
    "not-text": Problem("{key} skal være en tekst", "Skriv teksten på samme linje, i anførselstegn om den er vrien"),
    "not-a-list": Problem(
        "{key} skal være en liste", "Skriv hvert punkt på egen linje med strek foran, eller: [en, to]"
    ),
    "not-a-map": Problem("{key} skal ha nøkler med verdier", "Skriv nøkkel, kolon, mellomrom og verdi"),
    "empty-item": Problem("et punkt i {key} står tomt", "Fyll det ut, eller ta bort streken"),
    "too-long": Problem(
        "{key} har {length} tegn, og det er plass til {limit}", "Skriv det kortere, for det skal stå på én rad"
    ),
    "too-short": Problem("{key} trenger minst {limit}", "Legg til det som mangler"),
    "too-many": Problem("{key} har {count}, og det er plass til {limit}", "Ta bort dem det ikke er bruk for"),
    "no-steps": Problem(
        "kjøpsprosessen har ingen steg", "Skriv det første kunden gjør: steps: [{{id: …, name: …, done_when: …}}]"
    ),
    "no-pin": Problem(
        "saken følger ingen kjøpsprosess", "Skriv hvilken, og hvilken versjon: process: saas-virksomhet@1"
    ),
    "not-a-range": Problem("{key} skal være ett eller to tall", "Skriv fra og til i dager: {key}: [14, 28]"),
    "not-a-date": Problem(
        "{value} er ingen dato", "Skriv år, måned og dag, som 2026-12-04", "Skriv år, måned og dag: {write}"
    ),
    "year-out-of-range": Problem("året i {value} kan ikke stemme", "Skriv et år mellom 2000 og 2100"),
    "not-a-time": Problem("{value} er ikke noe klokkeslett", "Skriv time og minutt med to tall hver, som 09:30"),
    "not-an-id": Problem("{value} kan ikke være id", "Bruk små bokstaver a–z, tall og bindestrek", "Skriv: {write}"),
    "reserved-id": Problem("{value} kan ikke være id, for ordet betyr noe eget i kp", "Velg et annet ord"),
    "not-a-pin": Problem(
        "{value} sier ikke hvilken kjøpsprosess og versjon",
        "Skriv kjøpsprosess, krøllalfa og versjon: process: saas-virksomhet@1",
        "Skriv versjonen etter krøllalfa: {write}",
    ),
    "not-a-number": Problem("{value} er ikke noe helt tall", "Skriv et helt tall, som {key}: 14"),
    "not-true-or-false": Problem("{value} er verken true eller false", "Skriv: {key}: true"),
    "not-readable": Problem("{key} kan ikke leses ({problem})", "Se etter hvordan det er skrevet andre steder"),
}
