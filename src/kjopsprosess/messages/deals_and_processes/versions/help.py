"""The help of `kp process diff` and `kp process upgrade`."""

from kjopsprosess.messages.help.command_help import FORMAT, METAVARS, CommandHelp
from kjopsprosess.messages.say import Say

HELP = {
    "process diff": CommandHelp(
        does=Say(nb="hva som skiller to utgaver", en="what differs between two editions"),
        more=Say(
            nb="Og hvilke åpne saker det gjelder. To versjoner av samme prosess (saas@1 saas@2) skiller seg i hvilke steg de har. To filer kan skille seg i alt. Skriv - for å lese den ene fra standard inndata. Utgangskode 1 når noe er forskjellig. Git kan bruke kommandoen til å vise endringer i processes/.",
            en="And which open deals it affects. Two versions of one process (enterprise@1 enterprise@2) differ in the steps they have. Two files may differ in anything. Write - to read one of them from standard input. Exit code 1 when something differs. Git can use the command to show changes in processes/.",
        ),
        arguments={"editions": METAVARS["OLD NEW"]},
        parameters={
            "editions": Say(
                nb="prosess med eller uten versjon, en fil, eller -",
                en="a process with or without a version, a file, or -",
            ),
            "form": FORMAT,
        },
        examples=(
            Say(
                nb=("kp process diff saas@1 saas@2", "hvilke steg som kom til og gikk ut"),
                en=("kp process diff enterprise@1 enterprise@2", "which steps were added and retired"),
            ),
            Say(
                nb=(
                    "kp process diff - processes/egen.yaml",
                    "en utgave fra standard inndata mot filen, som fra git show HEAD:processes/egen.yaml",
                ),
                en=(
                    "kp process diff - processes/own.yaml",
                    "an edition from standard input against the file, as from git show HEAD:processes/own.yaml",
                ),
            ),
        ),
    ),
    "process upgrade": CommandHelp(
        does=Say(nb="flytt saker til en nyere versjon", en="move deals to a newer version"),
        more=Say(
            nb="Viser først hva som endres for kunden: steg som kommer til, foran eller bak kunden, og steg som går ut. Så skrives det nye versjonstallet i saken, og ingenting annet. Det som står i loggen, blir stående. --all tar alle saker som ikke er avsluttet.",
            en="Shows first what changes for the customer: steps added, ahead of the customer or behind, and steps retired. Then the new version number is written into the deal, and nothing else. What is recorded stays. --all takes every deal that has not ended.",
        ),
        arguments={"deals": Say(nb="SAK …", en="DEAL …")},
        parameters={
            "deals": Say(nb="sakene; begynnelsen av navnet holder", en="the deals; the beginning of a name will do"),
            "everything": Say(nb="alle saker som ikke er avsluttet", en="every deal that has not ended"),
            "to": Say(nb="en annen versjon enn den nyeste", en="another version than the newest"),
            "process": Say(nb="bare denne kjøpsprosessen", en="only this buying process"),
            "dry_run": Say(nb="vis hva som endres, og lagre ingenting", en="show what changes, and save nothing"),
        },
        examples=(
            Say(
                nb=("kp process upgrade nordvik --dry-run", "hva som ville endret seg for kunden"),
                en=("kp process upgrade nordvik --dry-run", "what would change for the customer"),
            ),
            Say(
                nb=("kp process upgrade --all --process saas", "alle saker som følger prosessen"),
                en=("kp process upgrade --all --process enterprise", "every deal that follows the process"),
            ),
        ),
    ),
}
