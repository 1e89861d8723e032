"""Bokmål: the help of `kp process` and its commands."""

from kjopsprosess.words.helping import CommandHelp

PROCESS_HELP = {
    "process": CommandHelp(
        does="vis kjøpsprosessene, og lag din egen",
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
}
