"""Bokmål: en prosess som skriver om sin egen historie, eller som sakene ikke lenger passer til."""

from kjopsprosess.words.problems import Problem

_KEEP = "Saker viser til id-en. Et steg går ut med retired, og blir aldri slettet eller omdøpt: Navnet kan endres, id-en ikke."
_VERSION = (
    "En sak følger én versjon, og ingen skal finne andre steg i den en morgen. "
    "Nye steg og steg som går ut, krever en ny versjon. Sakene flyttes dit med kp process upgrade."
)

HISTORY_PROBLEMS = {
    "version-lowered": Problem(
        "versjonen har gått ned fra {was} til {version}",
        "Skriv: version: {was}, eller en høyere",
        explain="Saker kan følge den høyere versjonen. En versjon som har vært der, blir værende.",
    ),
    "step-removed": Problem(
        "steget {name} er borte fra filen",
        "Sett det tilbake med retired: {next}, og skriv version: {next} øverst",
        explain=_KEEP,
    ),
    "step-removed-in-use": Problem(
        "steget {name} er borte fra filen, og disse sakene har det i loggen: {deals}",
        "Sett det tilbake med retired: {next}, og skriv version: {next} øverst",
        explain=_KEEP,
    ),
    "role-removed-in-use": Problem(
        "rollen {name} er borte fra filen, og disse sakene bruker den: {deals}",
        "Sett den tilbake",
        explain="Folk i sakene har roller etter id. Navnet på en rolle kan endres, id-en ikke.",
    ),
    "action-removed-in-use": Problem(
        "oppgaven {name} er borte fra filen, og i disse sakene er den gjort: {deals}",
        "Sett den tilbake",
        explain="Det vi har gjort, er ført med oppgavens id. Teksten kan endres, id-en ikke.",
    ),
    "step-came-early": Problem(
        "versjon {version} hadde ikke steget {step} før",
        "Skriv since: {next} i steget, og version: {next} øverst",
        explain=_VERSION,
    ),
    "step-went-early": Problem(
        "versjon {version} hadde steget {step} før",
        "Skriv retired: {next} i steget, og version: {next} øverst",
        explain=_VERSION,
    ),
    "step-missing-in-use": Problem(
        "prosessen har ikke steget {step}, og flere saker viser til det: {deals}",
        "Sett steget tilbake i denne filen; det er nok omdøpt eller slettet her",
        explain=_KEEP,
    ),
    "after-changed": Problem(
        "det steget {step} venter på, er endret: {others}",
        "Det gjelder straks for alle saker. Se hvilke: kp process diff",
        explain="Bare hvilke steg som finnes, har versjoner. Rekkefølgen gjelder slik filen sier nå, uansett hvilken versjon saken følger.",
    ),
    "kind-changed": Problem(
        "det steget {step} betyr for valget eller ordren, er endret",
        "Det gjelder straks for alle saker. Se hvilke: kp process diff",
        explain="Med en annen kind kan en sak bli vunnet, eller ikke lenger være det, uten at noen har gjort noe.",
    ),
    "version-rewritten": Problem(
        "disse sakene følger versjon {version} og har steget {step}, som etter filen først kommer i versjon {since}: {deals}",
        "Skriv since: {version} hvis den versjonen hadde det; ellers flytt sakene: kp process upgrade",
        explain=_VERSION,
    ),
}
