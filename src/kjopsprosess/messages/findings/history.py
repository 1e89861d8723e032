"""Findings: a process that rewrites its own history, or that its deals no longer fit."""

from kjopsprosess.messages.say import Say

from .message import HOLDS_AT_ONCE, PUT_BACK, PUT_BACK_RETIRED, FindingMessage

_KEEP = Say(
    nb="Saker viser til id-en. Et steg går ut med retired, og blir aldri slettet eller omdøpt: Navnet kan endres, id-en ikke.",
    en="Deals refer to the id. Take a step out of use with retired, and never delete or rename it: its name may change.",
)


_VERSION = Say(
    nb="En sak følger én versjon, og stegene skal ikke skifte uten at noen har bestemt det. Nye steg og steg som går ut, krever en ny versjon. Sakene flyttes dit med kp process upgrade.",
    en="A deal follows one version, and its steps must not change unless somebody has decided so. New steps and retired steps need a new version; deals are moved to it with kp process upgrade.",
)


HISTORY = {
    "version-lowered": FindingMessage(
        says=Say(
            nb="versjonen har gått ned fra {was} til {version}",
            en="the version has gone from {was} down to {version}",
        ),
        mend=Say(nb="Skriv: version: {was}, eller en høyere", en="Write: version: {was}, or a higher one"),
        explain=Say(
            nb="Saker kan følge den høyere versjonen. En versjon som er tatt i bruk, kan ikke fjernes.",
            en="Deals may follow the higher version. A version that has been in use cannot be removed.",
        ),
    ),
    "step-removed": FindingMessage(
        says=Say(nb="steget {name} er borte fra filen", en="the step {name} is no longer in the file"),
        mend=PUT_BACK_RETIRED,
        explain=_KEEP,
    ),
    "step-removed-in-use": FindingMessage(
        says=Say(
            nb="steget {name} er borte fra filen, og disse sakene har det i loggen: {deals}",
            en="the step {name} is no longer in the file, and these deals have it in their logs: {deals}",
        ),
        mend=PUT_BACK_RETIRED,
        explain=_KEEP,
    ),
    "role-removed-in-use": FindingMessage(
        says=Say(
            nb="rollen {name} er borte fra filen, og disse sakene bruker den: {deals}",
            en="the role {name} is no longer in the file, and these deals use it: {deals}",
        ),
        mend=PUT_BACK,
        explain=Say(
            nb="Sakene viser til rollene med id. Navnet på en rolle kan endres, id-en ikke.",
            en="Deals refer to roles by their ids. The name of a role may change, the id may not.",
        ),
    ),
    "action-removed-in-use": FindingMessage(
        says=Say(
            nb="oppgaven {name} er borte fra filen, og i disse sakene er den gjort: {deals}",
            en="the task {name} is no longer in the file, and in these deals it is done: {deals}",
        ),
        mend=PUT_BACK,
        explain=Say(
            nb="Det vi har gjort, står i loggen med oppgavens id. Teksten kan endres, id-en ikke.",
            en="What we have done is recorded by the task's id. The wording of a task may change, the id may not.",
        ),
    ),
    "step-came-early": FindingMessage(
        says=Say(
            nb="versjon {version} hadde ikke steget {step} før",
            en="version {version} did not have the step {step} before",
        ),
        mend=Say(
            nb="Skriv since: {next} i steget, og version: {next} øverst",
            en="Write since: {next} in the step, and version: {next} at the top",
        ),
        explain=_VERSION,
    ),
    "step-went-early": FindingMessage(
        says=Say(nb="versjon {version} hadde steget {step} før", en="version {version} had the step {step} before"),
        mend=Say(
            nb="Skriv retired: {next} i steget, og version: {next} øverst",
            en="Write retired: {next} in the step, and version: {next} at the top",
        ),
        explain=_VERSION,
    ),
    "step-missing-in-use": FindingMessage(
        says=Say(
            nb="prosessen har ikke steget {step}, og flere saker viser til det: {deals}",
            en="the process does not have the step {step}, and several deals refer to it: {deals}",
        ),
        mend=Say(
            nb="Sett steget tilbake i denne filen; det er nok omdøpt eller slettet her",
            en="Put the step back in this file; it was probably renamed or deleted here",
        ),
        explain=_KEEP,
    ),
    "after-changed": FindingMessage(
        says=Say(
            nb="det steget {step} venter på, er endret: {others}",
            en="what the step {step} waits for has changed: {others}",
        ),
        mend=HOLDS_AT_ONCE,
        explain=Say(
            nb="Bare hvilke steg som finnes, har versjoner. Rekkefølgen gjelder slik filen sier nå, uansett hvilken versjon saken følger.",
            en="Only the set of steps has versions. Their order is what the file says now, whatever version a deal follows.",
        ),
    ),
    "kind-changed": FindingMessage(
        says=Say(
            nb="det steget {step} betyr for valget eller ordren, er endret",
            en="what the step {step} means for the choice or the order has changed",
        ),
        mend=HOLDS_AT_ONCE,
        explain=Say(
            nb="Med en annen kind kan en sak bli vunnet, eller ikke lenger være det, uten at noen har gjort noe.",
            en="With another kind a deal may be won, or not won any more, without anybody having done anything.",
        ),
    ),
    "version-rewritten": FindingMessage(
        says=Say(
            nb="disse sakene følger versjon {version} og har steget {step}, som ifølge filen først kommer i versjon {since}: {deals}",
            en="these deals follow version {version} and have the step {step}, which according to the file is not added until version {since}: {deals}",
        ),
        mend=Say(
            nb="Skriv since: {version} hvis den versjonen hadde det; ellers flytt sakene: kp process upgrade",
            en="Write since: {version} if that version had it; otherwise move the deals: kp process upgrade",
        ),
        explain=_VERSION,
    ),
}
