"""Bokmål: the help."""

from kjopsprosess.words.helping import CommandHelp, Helping

HELP = Helping(
    kp="kp viser hva kunden må gjøre for å kjøpe, og hva vi må gjøre for at det skjer.",
    usage="Bruk:",
    options="[VALG]",
    command="KOMMANDO",
    own_options="Valg",
    shared_options="Valg for alle kommandoer",
    examples="Eksempler",
    groups={
        "Før kontakten": ("brief", "next", "list", "map", "people", "log"),
        "Etter kontakten": ("advance", "book"),
        "Saker og kjøpsprosesser": ("new", "process", "check"),
        "Kom i gang": ("demo", "init"),
    },
    shared={
        "folder": "arbeidsmappe",
        "lang": "språk på skjermen",
        "today": "regn fra en dag",
        "as_json": "fakta for programmer",
        "help": "vis hjelp",
        "version": "vis versjon",
    },
    metavars={"DIR": "MAPPE", "DATE": "DATO", "FILE": "FIL", "CUSTOMER": "KUNDE", "DEAL": "SAK", "STEP": "STEG"},
    commands={
        "brief": CommandHelp(
            does="kundens neste steg, hvem som deltar, og hva vi må gjøre",
            more="Det du trenger to minutter før en kontakt, på én skjerm. Briefen gjelder den nærmeste avtalte kontakten.",
            arguments={"deal": "SAK"},
            parameters={
                "deal": "saken; begynnelsen av navnet holder",
                "step": "sett et annet åpent steg først",
                "with_": "hvem som kommer, for denne ene gangen",
                "date": "hvilken dag, for denne ene gangen",
                "short": "åtte linjer",
                "form": "text, md eller json",
            },
            examples=(
                ("kp brief nordvik", "før møtet"),
                ("kp brief nordvik --format md", "til en wiki eller en e-post til en kollega"),
            ),
        ),
    },
    no_workspace="Her er ingen arbeidsmappe ennå.",
    no_workspace_demo="se en ferdig utfylt sak",
    no_workspace_init="lag en tom arbeidsmappe her",
)
