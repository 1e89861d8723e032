"""Makes the verb a promise begins with agree with who gave it: "Dan sends", "we send", «vi sender».

What was promised is typed after a name, in the present tense or as one says what is to be done: "we: sends the plan", «Kari: sende
planen». Only verbs that a promise often begins with are known; any other words stay as they were typed.
"""

_ENGLISH = """
accept add agree answer apply appoint approve arrange ask assess attend book bring budget build calculate call cancel change
check choose clarify clear collect come compare complete confirm contact count cover decide define deliver demonstrate describe
discuss document draft draw estimate explain file fill find finish fix follow forward get give go hand help hold inform install
introduce invite involve join keep lead list look make map measure meet move name negotiate offer open order organise organize
pass pay pick plan prepare present process propose provide put raise read recommend register release reply report request reserve
respond return review run schedule select send set share show sign sort speak specify start submit suggest summarise summarize
take talk tell test think train translate try update verify visit wait write
"""
_NORWEGIAN = """
avgjøre avklare avtale bekrefte beregne beskrive bestille betale besøke booke bruke delta dele dokumentere endre finne fjerne
flytte foreslå forberede forhandle forklare fortelle fullføre følge gjennomføre gjennomgå godkjenne hente hjelpe holde innkalle
invitere kartlegge kjøpe kjøre klargjøre kontakte kontrollere koordinere kutte lage legge lese levere lete lukke låne melde møte
måle oppdatere oppgi oppsummere orientere organisere planlegge presentere prøve publisere reise regne reservere ringe rydde samle
sende sette signere sjekke skaffe skrive slette snakke spare starte stille stoppe svare søke teste tilby undersøke utarbeide utføre
vente vise vurdere ønske åpne
"""
_IRREGULAR_ENGLISH = {"be": "is", "do": "does", "go": "goes", "have": "has"}
_IRREGULAR_NORWEGIAN = {
    "avgjøre": "avgjør", "foreslå": "foreslår", "få": "får", "gi": "gir", "gjennomgå": "gjennomgår", "gjøre": "gjør",
    "klargjøre": "klargjør", "oppgi": "oppgir", "se": "ser", "si": "sier", "spørre": "spør", "stå": "står", "ta": "tar",
    "tilby": "tilbyr", "vite": "vet",
}  # fmt: skip
_MARKS = ("to", "å")
"""Before an infinitive."""


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"


_ONE = {verb: _IRREGULAR_ENGLISH.get(verb, _third(verb)) for verb in (*_ENGLISH.split(), *_IRREGULAR_ENGLISH)}
"""English verbs, with their form after "he", "she" and a name."""
_SEVERAL = {one: "are" if verb == "be" else verb for verb, one in _ONE.items()}
_PRESENT = {verb: f"{verb}r" for verb in _NORWEGIAN.split()} | _IRREGULAR_NORWEGIAN
"""Norwegian infinitives, with the present tense, which is the same for all."""
_TAKES_OF = "of"
"""After a noun, not after a verb: "review of the contract"."""


def agreeing(words: str, *, several: bool) -> str:
    """What was promised, as it follows who promised it. `several`: "we", or more than one."""
    first, _, rest = words.partition(" ")
    infinitive, _, after = rest.partition(" ")
    if first in _MARKS and infinitive in {*_ONE, *_PRESENT}:
        first, rest = infinitive, after
    if rest.partition(" ")[0] == _TAKES_OF:
        return words
    known = _SEVERAL if several else _ONE
    form = known.get(first) or _PRESENT.get(first) or first
    return f"{form} {rest}".rstrip()
