"""Bokmål: the help of `kp process` and its commands."""

from kjopsprosess.words.helping import CommandHelp

PROCESS_HELP = {
    "process": CommandHelp(
        does="vis, lag, sammenlign og oppgrader kjøpsprosesser",
        more="",
        arguments={},
        parameters={},
        examples=(("kp process list", "alle som finnes"), ("kp process show saas", "én av dem, steg for steg")),
    ),
    "process list": CommandHelp(
        does="kjøpsprosessene som finnes, og sakene som følger dem",
        more="Arbeidsmappens egne kommer først. En prosess i processes/ går foran en som følger med under samme navn.",
        arguments={},
        parameters={"form": "text, md eller json"},
        examples=(("kp process list", "alle"), ("kp process list --json", "fakta for programmer")),
    ),
    "process show": CommandHelp(
        does="en kjøpsprosess som håndbok, eller ett steg i dybden",
        more="Steg med strek foran går samtidig. Et steg følger raden over når ikke annet er sagt.",
        arguments={"process": "PROSESS", "step": "STEG"},
        parameters={
            "process": "kjøpsprosessen; begynnelsen av navnet holder",
            "step": "steget; begynnelsen av navnet holder",
            "form": "text, md eller json",
        },
        examples=(
            ("kp process show saas", "hele prosessen"),
            ("kp process show saas sikkerhet", "ett steg: hvem, hva vi må, og hva vi bør spørre om"),
        ),
    ),
    "process new": CommandHelp(
        does="lag en egen kjøpsprosess",
        more="Lager processes/ID.yaml med to ferdige steg og en forklaring til hver nøkkel, eller en kopi av en som finnes. En kopi begynner på versjon 1. Under samme navn som en som følger med, blir kopien deres egen utgave, som sakene følger.",
        arguments={"process_id": "ID"},
        parameters={
            "process_id": "navnet på kjøpsprosessen: små bokstaver a–z, tall og bindestrek",
            "source": "kjøpsprosessen som skal kopieres; begynnelsen av navnet holder",
            "name": "det den skal hete på skjermen; ellers laget av ID",
        },
        examples=(
            ("kp process new verksted", "to steg å skrive om"),
            ('kp process new maskin --from kapital --name "Maskiner"', "en kopi å endre på"),
        ),
    ),
    "process diff": CommandHelp(
        does="hva som skiller to utgaver",
        more="Og hvilke åpne saker det gjelder. To versjoner av samme prosess (saas@1 saas@2) skiller seg i hvilke steg de har. To filer kan skille seg i alt. Skriv - for å lese den ene fra standard inn. Svarer 1 når noe er forskjellig, som diff gjør. Git kan bruke kommandoen til å vise endringer i processes/.",
        arguments={"editions": "GAMMEL NY"},
        parameters={
            "editions": "prosess med eller uten versjon, en fil, eller -",
            "form": "text, md eller json",
        },
        examples=(
            ("kp process diff saas@1 saas@2", "hvilke steg som kom og gikk"),
            (
                "kp process diff - processes/egen.yaml",
                "en utgave fra standard inn mot filen, som fra git show HEAD:processes/egen.yaml",
            ),
        ),
    ),
    "process upgrade": CommandHelp(
        does="flytt saker til en nyere versjon",
        more="Viser først hva som endres for kunden: steg som kommer, foran eller bak, og steg som går ut. Så skrives det nye versjonstallet i saken, og ingenting annet. Det som er ført, blir stående. --all tar alle saker som ikke er avsluttet.",
        arguments={"deals": "SAK …"},
        parameters={
            "deals": "sakene; begynnelsen av navnet holder",
            "everything": "alle saker som ikke er avsluttet",
            "to": "en annen versjon enn den nyeste",
            "process": "bare denne kjøpsprosessen",
            "dry_run": "vis hva som endres, og lagre ingenting",
        },
        examples=(
            ("kp process upgrade nordvik --dry-run", "hva som ville endret seg for kunden"),
            ("kp process upgrade --all --process saas", "alle saker som følger prosessen"),
        ),
    ),
}
