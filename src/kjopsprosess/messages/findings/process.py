"""Findings: what is wrong inside a process."""

from kjopsprosess.messages.say import Say

from .message import DID_YOU_MEAN, WAIT_FOR_EACH_OTHER, FindingMessage

PROCESS = {
    "duplicate-id": FindingMessage(
        says=Say(nb="id-en {id} er brukt to ganger", en="the id {id} is used twice"),
        mend=Say(
            nb="Velg en annen id; den første står på linje {first_line}",
            en="Choose another; the first is on line {first_line}",
        ),
        explain=Say(
            nb="Andre steder viser til id-en. Står den to ganger, kan ingen vite hva det er vist til. Steg og roller skal ha hver sin id i alle versjoner, for gamle saker viser fortsatt til dem.",
            en="Other places refer to the id. If it stands twice, nobody can tell what they mean. Every step and role needs its own id across all versions, because old deals still refer to them.",
        ),
    ),
    "two-deciders": FindingMessage(
        says=Say(
            nb="både {other} og {role} beslutter i steget {step}",
            en="both {other} and {role} decide in the step {step}",
        ),
        mend=Say(
            nb="La den ene godkjenne eller anbefale: part: approves",
            en="Let one of them approve or recommend: part: approves",
        ),
        explain=Say(
            nb="Bare én kan ha siste ord. Beslutter to, vet verken kunden eller vi hvem som faktisk kan si ja.",
            en="Only one can have the last word. If two decide, neither the customer nor we know who can say yes.",
        ),
    ),
    "unknown-role": FindingMessage(
        says=Say(nb="ingen rolle heter {role}", en="no role is called {role}"),
        mend=Say(
            nb="Legg rollen til under roles i kjøpsprosessen, eller ta den bort her",
            en="Add the role under roles in the buying process, or remove it here",
        ),
        near=DID_YOU_MEAN,
        explain=Say(
            nb="kp finner roller uten navn ved å se hvilke roller stegene trenger, og hvem som har dem. En rolle som ikke finnes, kan ingen ha, og da merker ingen at den mangler.",
            en="kp finds roles not named yet by comparing the roles that steps need with those who hold them. Nobody can have a role that does not exist, so nobody notices that it is missing.",
        ),
    ),
    "unknown-after": FindingMessage(
        says=Say(nb="kjøpsprosessen har ikke steget {step}", en="the buying process has no step {step}"),
        mend=Say(nb="Legg til steget, eller ta det bort fra after", en="Add the step, or remove it from after"),
        near=DID_YOU_MEAN,
        explain=Say(
            nb="after sier hva kunden må være ferdig med først. Et steg som ikke finnes, blir aldri ferdig.",
            en="after says what the customer must have finished first. A step that does not exist is never finished.",
        ),
    ),
    "before-in-process": FindingMessage(
        says=Say(
            nb="before kan bare stå i steg som gjelder én sak",
            en="before is allowed only in a deal's own steps",
        ),
        mend=Say(
            nb="Skriv det i steget {later} i stedet: after: [{step}]",
            en="Write it in the step {later} instead: after: [{step}]",
        ),
        explain=Say(
            nb="I en kjøpsprosess står rekkefølgen ett sted, under after, så den kan leses ovenfra og ned.",
            en="In a buying process the order is in one place, under after, so that it can be read from the top down.",
        ),
    ),
    "version-below-one": FindingMessage(
        says=Say(nb="første versjon er 1", en="the first version is 1"),
        mend=Say(nb="Skriv: version: 1", en="Write: version: 1"),
    ),
    "wrong-since": FindingMessage(
        says=Say(
            nb="steget {step} kommer i versjon {since}, men kjøpsprosessen er i versjon {version}",
            en="the step {step} is added in version {since}, but the process is at version {version}",
        ),
        mend=Say(
            nb="Øk version øverst i filen, eller senk since",
            en="Raise version at the top of the file, or lower since",
        ),
        explain=Say(
            nb="En sak følger én versjon. Et steg som kommer i en versjon som ikke finnes, får ingen sak.",
            en="A deal follows one version. A step added in a version that does not exist reaches no deal.",
        ),
    ),
    "wrong-retired": FindingMessage(
        says=Say(
            nb="steget {step} kommer i versjon {since} og går ut i {retired}, men kjøpsprosessen er i versjon {version}",
            en="the step {step} is added in version {since} and retired in {retired}, but the process is at version {version}",
        ),
        mend=Say(
            nb="La retired være større enn since, og ikke større enn version øverst i filen",
            en="Let retired be above since, and not above version at the top of the file",
        ),
        explain=Say(
            nb="retired er den første versjonen som ikke har steget. Slett aldri steget: gamle saker viser til det.",
            en="retired is the first version without the step. Never delete the step: old deals refer to it.",
        ),
    ),
    "cycle": FindingMessage(
        says=Say(
            nb="stegene {steps} venter på hverandre i versjon {version}",
            en="the steps {steps} wait for each other in version {version}",
        ),
        mend=Say(
            nb="Ta bort ett av dem fra after, så kunden kan begynne et sted",
            en="Remove one of them from after, so that the customer can begin somewhere",
        ),
        explain=WAIT_FOR_EACH_OTHER,
    ),
    "two-orders": FindingMessage(
        says=Say(
            nb="både {other} og {step} er ordren i versjon {version}",
            en="both {other} and {step} are the order in version {version}",
        ),
        mend=Say(nb="Ta bort kind: order fra det ene", en="Remove kind: order from one of them"),
        explain=Say(
            nb="Ordren er vår når kunden har tatt ett bestemt steg. Er det to, vet ingen når det skjer.",
            en="The order is ours when the customer has taken one particular step. With two, nobody knows when that is.",
        ),
    ),
    "no-order-step": FindingMessage(
        says=Say(nb="ingen av stegene er ordren", en="none of the steps is the order"),
        mend=Say(
            nb="Skriv i steget der kunden bestiller: kind: order",
            en="Write in the step where the customer orders: kind: order",
        ),
        explain=Say(
            nb="Uten et ordresteg kan en sak aldri bli vunnet i kp.",
            en="Without an order step a deal can never be won in kp.",
        ),
    ),
    "nothing-after-order": FindingMessage(
        says=Say(nb="ingenting kommer etter ordren {step}", en="nothing comes after the order {step}"),
        mend=Say(
            nb="Legg til det kunden gjør for å ta løsningen i bruk, med after: [{step}]",
            en="Add what the customer does to start using the solution, with after: [{step}]",
        ),
        explain=Say(
            nb="For kunden er ikke kjøpet over med signaturen. Det er over når løsningen er tatt i bruk.",
            en="To the customer the purchase does not end with the signature. It ends when the solution is in use.",
        ),
    ),
    "unused-role": FindingMessage(
        says=Say(nb="rollen {role} er ikke med i noe steg", en="the role {role} has no part in any step"),
        mend=Say(
            nb="Sett den inn under who i et steg, eller ta den bort",
            en="Put it under who in a step, or remove it",
        ),
        explain=Say(
            nb="En rolle som ikke er med i noe steg, blir aldri spurt, og ingen merker at den mangler.",
            en="A role without a part in any step is never asked, and nobody notices that it is missing.",
        ),
    ),
}
