"""Makes the verb a promise begins with agree with who gave it: "Dan sends", "we send", «vi sender».

What was promised is typed after a name, in the present tense or as one says what is to be done: "we: sends the plan", «Kari: sende
planen». Only verbs that a promise often begins with are known; any other words stay as they were typed.
"""

from .typed_sentences import PROMISED_WORDS, TO_COME_WORDS

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
_LEADS = ("to", "å", *PROMISED_WORDS, *TO_COME_WORDS, "has promised to", "has agreed to", "is going to", "is to")
"""Before an infinitive: "will send" is said as "sends"."""


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


def is_verb(word: str) -> bool:
    """Whether a word is a known verb, in the infinitive or as we say it of ourselves: "send", «sende», «sender»."""
    return word in _ONE or word in _PRESENT or word in _PRESENT.values()


def is_present(word: str) -> bool:
    """Whether "we" and a known verb in this form are a sentence of the present: "we send", «vi sender»."""
    return word in _SEVERAL.values() or word in _PRESENT.values()


def _without_lead(words: str) -> str:
    """What was promised without "will" and the like, where the infinitive of a known verb follows."""
    plain = words.lower()
    for lead in _LEADS:
        if plain.startswith(f"{lead} ") and plain[len(lead) :].split()[:1] and is_verb(plain[len(lead) :].split()[0]):
            return words[len(lead) :].lstrip()
    return words


def agreeing(words: str, *, several: bool) -> str:
    """What was promised, as it follows who promised it. `several`: "we", or more than one."""
    first, _, rest = _without_lead(words).partition(" ")
    if rest.partition(" ")[0] == _TAKES_OF:
        return words
    known = _SEVERAL if several else _ONE
    form = known.get(first) or _PRESENT.get(first) or first
    return f"{form} {rest}".rstrip()
