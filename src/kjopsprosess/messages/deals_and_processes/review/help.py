"""The help of `kp review`."""

from kjopsprosess.messages.help.command_help import CSV_FILE, DRY_RUN_OF_CHANGE, FORMAT_CSV, CommandHelp
from kjopsprosess.messages.say import Say

HELP = {
    "review": CommandHelp(
        does=Say(nb="hva sakene lærer oss om kjøpsprosessen", en="what the deals teach us about the buying process"),
        more=Say(
            nb="Regnet ut fra loggene: hvor kundene stanser, hvor lenge stegene varer, hvem vi hadde snakket med, og hva vi gjorde. Til slutt forslag til endringer i prosessen, klare til å limes inn. Er det få saker, vises de med navn.",
            en="Worked out from the logs: where customers stop, how long steps take, whom we had spoken to, and what we did. It ends with changes to the process, ready to be pasted. Where deals are few, they are shown by name.",
        ),
        arguments={},
        parameters={
            "process": Say(
                nb="bare denne kjøpsprosessen; ellers alle med saker",
                en="only this buying process; otherwise all with deals",
            ),
            "since": Say(
                nb="bare saker med noe i loggen fra denne dagen: en dag, 7d for sju dager, 2u for to uker",
                en="only deals with something in the log from this day on: a day, 7d for seven days, 2w for two weeks",
            ),
            "apply": Say(
                nb="vis endringen, spør, og skriv forslagene i arbeidsmappens egen prosess",
                en="show the change, ask, and write the proposals into the workspace's own process",
            ),
            "only": Say(nb="bare forslagene med disse numrene: 1,3", en="only the proposals with these numbers: 1,3"),
            "yes": Say(nb="skriv uten å spørre først", en="write without asking first"),
            "dry_run": DRY_RUN_OF_CHANGE,
            "seller": Say(nb="bare sakene én av oss har", en="only the deals that one of us has"),
            "form": FORMAT_CSV,
            "output": CSV_FILE,
        },
        examples=(
            Say(
                nb=("kp review --process maskiner", "fredag ettermiddag"),
                en=("kp review --process machines", "Friday afternoon"),
            ),
            Say(
                nb=("kp review --process maskiner --apply --only 1,3", "ta inn to av forslagene"),
                en=("kp review --process machines --apply --only 1,3", "adopt two of the proposals"),
            ),
        ),
    ),
}
