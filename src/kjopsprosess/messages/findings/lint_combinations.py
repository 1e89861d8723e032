"""Findings: keys of a process that cannot hold together, and words of translated text."""

from kjopsprosess.messages.say import Say

from .message import FindingMessage

LINT_COMBINATIONS = {
    "gate-without-approver": FindingMessage(
        says=Say(
            nb="steget {step} er en godkjenning som ingen gir",
            en="the step {step} is an approval that nobody gives",
        ),
        mend=Say(
            nb="Skriv rollen som godkjenner eller beslutter, under who: part: approves, eller ta bort gate",
            en="Add the role that approves or decides under who: part: approves, or remove gate",
        ),
        explain=Say(
            nb="gate: true betyr at steget først teller når en som godkjenner eller beslutter, har handlet. Gjør ingen det, kan steget aldri telle.",
            en="gate: true means that the step counts only when one who approves or decides has acted. If nobody does, it can never count.",
        ),
    ),
    "standstill-without-choice": FindingMessage(
        says=Say(nb="karensen {step} kommer ikke etter noe valg", en="the standstill {step} comes after no choice"),
        mend=Say(
            nb="La den komme etter steget med kind: choice, eller ta bort kind: standstill",
            en="Let it come after the step with kind: choice, or remove kind: standstill",
        ),
        explain=Say(
            nb="I karensen er leverandøren valgt, men valget kan klages på. Uten et valg foran er det ingenting å klage på.",
            en="In the standstill the supplier is chosen, but the choice can be challenged. Without a choice before it there is nothing to challenge.",
        ),
    ),
    "standstill-not-marked": FindingMessage(
        says=Say(
            nb="steget {step} heter karens, men er ikke merket som det",
            en="the step {step} is called a standstill, but is not marked as one",
        ),
        mend=Say(nb="Legg til kind: standstill", en="Add kind: standstill"),
        explain=Say(
            nb="Taper vi en konkurranse, er saken åpen til karensen er ute: da kan vi be om begrunnelse og klage. Uten merket avslutter kp saken den dagen valget faller.",
            en="When we lose a tender, the deal is open until the standstill is over: we can ask for the reasons and challenge it. Without the mark, kp ends the deal on the day of the choice.",
        ),
    ),
    "condition-before-choice": FindingMessage(
        says=Say(
            nb="oppgaven {action} gjelder bare etter et valg, men steget {step} kommer før det",
            en="the task {action} applies only after a choice, but the step {step} comes before it",
        ),
        mend=Say(
            nb="Flytt oppgaven til et steg etter valget, eller ta bort if",
            en="Move the task to a step after the choice, or remove if",
        ),
        explain=Say(
            nb="if: won og if: lost viser en oppgave når kunden har valgt oss eller en annen. Før valget vises den aldri. I steget med valget kan den stå med when: after.",
            en="if: won and if: lost show a task when the customer has chosen us or somebody else. Before the choice it is never shown. In the step of the choice it can be used with when: after.",
        ),
    ),
    "only-optional-roles": FindingMessage(
        says=Say(
            nb="i steget {step} er det bare roller som ikke alle kunder har",
            en="in the step {step} only roles act that not every customer has",
        ),
        mend=Say(
            nb="Legg til en rolle som alltid finnes, eller ta bort optional",
            en="Add a role that is always there, or remove optional",
        ),
        explain=Say(
            nb="optional: true betyr at rollen ikke finnes hos alle. Hos en kunde uten den er det da ingen som kan ta steget.",
            en="optional: true means that not every customer has the role. A customer without it then has nobody who can take the step.",
        ),
    ),
    "question-to-body": FindingMessage(
        says=Say(
            nb="rollen {role} er et organ, og kan ikke spørres",
            en="the role {role} is a body, and cannot be asked",
        ),
        mend=Say(
            nb="Rett spørsmålet til den som forbereder saken for det",
            en="Address the question to whoever prepares its cases",
        ),
        explain=Say(
            nb="Et styre eller et utvalg svarer i vedtak. Den som forbereder saken, vet når det møtes og hva det vil se.",
            en="A board or a committee answers by resolutions. Whoever prepares the case knows when it meets and what it wants to see.",
        ),
    ),
    "several-decide": FindingMessage(
        says=Say(
            nb="én person skal bestemme, men både {role} og {other} beslutter",
            en="one person is to decide, but both {role} and {other} do",
        ),
        mend=Say(
            nb="La den ene anbefale eller godkjenne, eller ta bort decided_by",
            en="Let one of them recommend or approve, or remove decided_by",
        ),
        explain=Say(
            nb="decided_by: one sier at én kilde er nok, fordi én person bestemmer alt. Er det to, må begge høres.",
            en="decided_by: one says that one source is enough, because one person decides everything. If there are two, both must be heard.",
        ),
    ),
}


LINT_LANGUAGE = {
    "translationese": FindingMessage(
        says=Say(nb="{word} er ikke slik folk snakker", en="{word} is not how people speak"),
        mend=Say(nb="Skriv for eksempel {instead}", en="Write for example {instead}"),
        explain=Say(
            nb="Ord som er oversatt fra salgsbøker, skurrer hos dem som kjøper til daglig. Bruk ordene kunden bruker selv.",
            en="Words translated from books on selling jar on those who buy for a living. Use the words the customer uses.",
        ),
    ),
    "outdated-name": FindingMessage(
        says=Say(nb="{word} heter noe annet nå", en="{word} is called something else now"),
        mend=Say(nb="Skriv {instead}", en="Write {instead}"),
        explain=Say(
            nb="Gamle navn på lover og stillinger får leseren til å lure på hva annet som er gammelt.",
            en="Old names of laws and titles make the reader wonder what else is old.",
        ),
    ),
    "english-in-bokmaal": FindingMessage(
        says=Say(
            nb="det engelske ordet {word} står i en tekst på bokmål",
            en="the English word {word} is in a text in bokmål",
        ),
        mend=Say(
            nb="Skriv {instead}; skal det engelske stå, sett det i parentes",
            en="Write {instead}; to keep the English, put it in brackets",
        ),
        explain=Say(
            nb="Kjøpsprosessen sier at den er på bokmål. Ett språk om gangen er lettere å lese høyt for kunden.",
            en="The buying process says that it is in bokmål. One language at a time is easier to read aloud to the customer.",
        ),
    ),
    "norwegian-in-english": FindingMessage(
        says=Say(
            nb="det norske ordet {word} står i en tekst på engelsk",
            en="the Norwegian word {word} is in a text in English",
        ),
        mend=Say(
            nb="Skriv {instead}; skal det norske stå, sett det i parentes",
            en="Write {instead}; to keep the Norwegian, put it in brackets",
        ),
        explain=Say(
            nb="Kjøpsprosessen sier at den er på engelsk. Norske fagord kan stå i parentes etter det engelske.",
            en="The buying process says that it is in English. Norwegian terms may stand in brackets after the English ones.",
        ),
    ),
}
